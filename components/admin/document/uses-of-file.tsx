'use client'
// Client: asks the site where the file, or the figure, of the form is shown.
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ShownUse } from '@/collections/usage/uses-endpoint'
import { UNTITLED } from '@/payload/editorial/untitled'
import { formAddress, trashedFormAddress } from '@/payload/publication/addresses'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { errorMessage, requestJson } from '../requests'

const STATES: Record<ShownUse['state'], string> = {
  published: 'en ligne',
  scheduled: 'programmé',
  pending: 'modifications pas encore publiées',
  draft: 'brouillon',
  trash: 'corbeille',
}

const QUESTIONS: Record<string, string> = { figures: 'Où sert ce chiffre ?', media: 'Où sert ce fichier ?' }

/** « Où sert ce fichier ? », in the form of a file or a shared figure: each document that shows it. */
export function UsesOfFile() {
  const { id, collectionSlug = 'media' } = useDocumentInfo()
  const [uses, setUses] = useState<ShownUse[] | null>(null)
  const [fault, setFault] = useState('')
  useEffect(() => {
    let isShown = true
    void requestJson<{ uses: ShownUse[] }>(`/api/${collectionSlug}/${id}/uses`).then(({ ok, body }) => {
      if (!isShown) return
      if (ok) setUses(body.uses ?? [])
      else setFault(errorMessage(body))
    })
    return () => {
      isShown = false
    }
  }, [collectionSlug, id])
  return (
    <section className="sk-uses" aria-labelledby="sk-uses">
      <h2 id="sk-uses">{QUESTIONS[collectionSlug]}</h2>
      {fault && <p role="alert">{fault}</p>}
      {uses?.length === 0 && <p>Nulle part : ni en ligne, ni dans un brouillon.</p>}
      {uses && uses.length > 0 && (
        <ul>
          {uses.map((use) => (
            <li key={`${use.collection}/${use.id}/${use.state}`}>
              <a href={addressOf(use)}>{use.title || UNTITLED}</a> <span>{STATES[use.state]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function addressOf({ collection, id, state }: ShownUse): string {
  const form = state === 'trash' ? trashedFormAddress : formAddress
  return form(collection as DraftableSlug, id)
}
