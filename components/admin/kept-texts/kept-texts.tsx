'use client'
// Client: reads the storage of this browser.
import { useAuth, useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { FieldShape } from '@/collections/schema/shape'
import { frenchMoment } from '@/payload/editorial/dates'
import { isUnwritten, NEW_DOCUMENT } from '@/payload/editorial/new-document'
import { typeset } from '@/payload/editorial/typography'
import { UNTITLED } from '@/payload/editorial/untitled'
import { requestJson } from '../requests'
import { containsKept, type DocumentData } from '../save-guard/changes'
import { CopyWords } from '../save-guard/copy-words'
import { type KeptText, keptTexts } from '../save-guard/local-backup'
import { displayName } from '../save-guard/names'
import { shortReason } from '../save-guard/reasons'
import { wordsOfDocument } from '../save-guard/words-of-document'

export interface KeptTextsProps {
  /** The fields that people write, by « collections/articles » or « globals/site ». */
  fields: Record<string, FieldShape[]>
}

/** « Textes gardés sur cet ordinateur », on the first page: what this person typed here and the site does not have. */
export function KeptTexts({ fields }: KeptTextsProps) {
  const { user } = useAuth()
  const person = String(user?.id)
  const [texts, setTexts] = useState<KeptText[]>([])

  useEffect(() => {
    let isShown = true
    void stillUnwritten(person, fields).then((kept) => {
      if (isShown) setTexts(kept)
    })
    return () => {
      isShown = false
    }
  }, [person, fields])

  if (texts.length === 0) return null
  return (
    <section className="sk-widget sk-kept-texts" aria-labelledby="sk-kept-texts">
      <h2 id="sk-kept-texts">
        <b>{texts.length}</b> {texts.length === 1 ? 'Texte gardé' : 'Textes gardés'} sur cet ordinateur
      </h2>
      <ul>
        {texts.map((text) => (
          <Kept
            key={`${text.address} ${text.edits.at}`}
            text={text}
            fields={fields[formOf(text)] ?? []}
            onRemove={() => {
              text.backup.delete()
              setTexts((shown) => shown.filter((one) => one !== text))
            }}
          />
        ))}
      </ul>
    </section>
  )
}

function Kept({ text, fields, onRemove }: { text: KeptText; fields: FieldShape[]; onRemove(): void }) {
  const { edits } = text
  const [isAsking, setAsking] = useState(false)
  const href = useFormOf(text)
  const title = displayName({ ...edits.mine, id: UNTITLED })
  return (
    <li>
      {href ? <a href={href}>{typeset(title)}</a> : <strong>{typeset(title)}</strong>}
      <p>
        <span>{noteOf(text)}</span>
      </p>
      <div className="sk-kept-texts__ways">
        <CopyWords words={() => wordsOfDocument(edits.mine, fields)} />
        {isAsking ? (
          <>
            <span>{typeset('Supprimer ce texte pour de bon ?')}</span>
            <button type="button" className="btn btn--style-secondary btn--size-small" onClick={onRemove}>
              Supprimer
            </button>
            <button
              // biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone.
              autoFocus
              type="button"
              className="btn btn--style-secondary btn--size-small"
              onClick={() => setAsking(false)}
            >
              Garder
            </button>
          </>
        ) : (
          <button type="button" className="btn btn--style-secondary btn--size-small" onClick={() => setAsking(true)}>
            Supprimer…<span className="sk-unseen"> : {title}</span>
          </button>
        )}
      </div>
    </li>
  )
}

/** The address of the document's form, which takes the text up again; null when there is none any more. */
function useFormOf(text: KeptText): string | null {
  const { config } = useConfig()
  const { address, edits } = text
  if (edits.reason === 'deleted') return null
  const form = formOf(text)
  if (form.startsWith('globals/')) return `${config.routes.admin}/${form}`
  const trash = edits.reason === 'trashed' ? '/trash' : ''
  const mark = isUnwritten(edits.base) ? `?${NEW_DOCUMENT.name}=${NEW_DOCUMENT.value}` : ''
  return `${config.routes.admin}/${form}${trash}/${address.split('/').at(-1)}${mark}`
}

function noteOf({ edits: { at, reason = 'noAnswer' } }: KeptText): string {
  const moment = at ? `Gardé ${frenchMoment(at)}` : 'Gardé'
  return typeset(`${moment} : ${shortReason(reason)}.`)
}

/** Returns the kept texts without those that the site has by now, which it removes from this browser. */
async function stillUnwritten(person: string, fields: Record<string, FieldShape[]>): Promise<KeptText[]> {
  const checked = await Promise.all(
    keptTexts(person).map(async (text) => {
      if (text.edits.reason === 'deleted') return text
      const { ok, body } = await requestJson<DocumentData>(`${text.address}?draft=true&depth=0`)
      if (!ok || !containsKept(body, text.edits, fields[formOf(text)] ?? [])) return text
      text.backup.delete()
      return null
    }),
  )
  return checked.filter((text) => text !== null)
}

/** « collections/articles », « globals/site ». */
function formOf({ address }: KeptText): string {
  const [place = '', id = ''] = address.split('/').slice(-2)
  return place === 'globals' ? `globals/${id}` : `collections/${place}`
}
