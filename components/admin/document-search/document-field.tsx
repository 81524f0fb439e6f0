'use client'
// Client: a field that somebody chooses in.
import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import type { CollectionSlug, RelationshipFieldClientProps } from 'payload'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FoundDocument } from '@/collections/document-search/find-documents'
import { errorMessage as messageOf, requestJson } from '../requests'
import { placeOver } from '../writing-tools/form-place'
import { choiceOf } from './choices'
import { SearchBox } from './search-box'
import { SearchDialog } from './search-dialog'
import { useDocuments } from './use-documents'

type Props = RelationshipFieldClientProps & {
  /** What one is, where it has no category: « Article ». */
  kind: string
}

/** P109: one published document, chosen by its title; shown with its category and its date. */
export function DocumentField({ field, kind, path, readOnly }: Props) {
  const { disabled, setValue, showError, errorMessage, value } = useField<string | null>({ path })
  const collection = String(field.relationTo) as CollectionSlug
  const { document, remark } = useChosen(collection, value)
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => {
    setIsOpen(false)
    button.current?.focus()
  }, [])
  const choose = useCallback(
    ({ id }: FoundDocument) => {
      setValue(id)
      close()
    },
    [setValue, close],
  )
  const isFixed = disabled || readOnly
  const id = `field-${path.replace(/\./g, '__')}`
  return (
    <div className="field-type sk-document-field">
      <FieldLabel as="span" label={field.label} path={path} required={field.required} />
      <p id={id}>{document ? <Chosen document={document} kind={kind} /> : remark}</p>
      {showError && <p role="alert">{errorMessage}</p>}
      {!isFixed && (
        <div className="sk-document-field__buttons">
          <button
            ref={button}
            type="button"
            className="btn btn--style-secondary btn--size-small"
            aria-describedby={id}
            onClick={() => setIsOpen(true)}
          >
            {value ? 'Changer…' : 'Choisir…'}
          </button>
          {value && (
            <button type="button" className="btn btn--style-secondary btn--size-small" onClick={() => setValue(null)}>
              Vider
            </button>
          )}
        </div>
      )}
      <FieldDescription description={field.admin?.description} path={path} />
      {isOpen && (
        <Search
          title={String(field.label)}
          over={placeOver(button.current)}
          {...{ collection, kind }}
          onChoose={choose}
          onClose={close}
        />
      )}
    </div>
  )
}

function Chosen({ document, kind }: { document: FoundDocument; kind: string }) {
  const { title, details } = choiceOf(document, kind)
  return (
    <>
      <b>{title}</b> <span>{details}</span>
    </>
  )
}

interface SearchProps {
  title: string
  over: Element
  collection: CollectionSlug
  kind: string
  onChoose(document: FoundDocument): void
  onClose(): void
}

function Search({ title, over, collection, kind, onChoose, onClose }: SearchProps) {
  const [words, setWords] = useState('')
  const { documents, areCurrent, problem } = useDocuments(words, [collection])
  const choices = documents.filter(({ state }) => state !== 'draft').map((one) => choiceOf(one, kind))
  const none = words.trim()
    ? `Aucun titre publié ne contient « ${words.trim()} ».`
    : 'Rien n’est publié pour le moment.'
  return (
    <SearchDialog title={title} over={over} onClose={onClose}>
      <SearchBox
        label="Titre"
        {...{ words, areCurrent, onChoose }}
        groups={[{ heading: 'Publiés', choices }]}
        message={problem || (areCurrent && choices.length === 0 ? none : '')}
        onWords={setWords}
      />
    </SearchDialog>
  )
}

interface Stored {
  id: string
  title?: string
  _status?: string
  category?: { title?: string } | string | null
  publishedAt?: string
}

interface Known {
  id: string
  document: FoundDocument | null
  /** What is said in its place. */
  remark: string
}

const QUERY = ['title', 'category', 'publishedAt', '_status'].map((name) => `select[${name}]=true`).join('&')
const NOT_FOUND = 404

/** Follows an id: the document that readers see under it, or why none is shown. */
function useChosen(collection: CollectionSlug, id: string | null | undefined): Omit<Known, 'id'> {
  const [known, setKnown] = useState<Known | null>(null)
  useEffect(() => {
    if (!id) return
    let isLate = false
    const address = `/api/${collection}/${encodeURIComponent(id)}?depth=1&${QUERY}`
    void requestJson<Stored>(address).then(({ ok, status, body }) => {
      if (isLate) return
      const document = ok && body._status === 'published' ? documentOf(collection, id, body) : null
      const isAnswer = ok || status === NOT_FOUND
      setKnown({ id, document, remark: isAnswer ? 'Un document qui n’est plus publié' : messageOf(body) })
    })
    return () => {
      isLate = true
    }
  }, [collection, id])
  if (!id) return { document: null, remark: 'Aucun' }
  return known?.id === id ? known : { document: null, remark: 'Chargement…' }
}

function documentOf(collection: CollectionSlug, id: string, stored: Partial<Stored>): FoundDocument {
  const { category, publishedAt = null, title = null } = stored
  const named = typeof category === 'object' ? category?.title : null
  return { collection, id, title, state: 'published', category: named ?? null, date: publishedAt }
}
