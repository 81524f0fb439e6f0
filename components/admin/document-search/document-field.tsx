'use client'
// Client: a field that somebody chooses in.
import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import type { CollectionSlug, RelationshipFieldClientProps } from 'payload'
import { useCallback, useRef, useState } from 'react'
import type { FoundDocument } from '@/collections/document-search/find-documents'
import { placeOver } from '../writing-tools/form-place'
import { choiceOf } from './choices'
import { CreateDocument } from './create-document'
import { PickDocument } from './pick-document'
import { type Named, useChosen } from './use-chosen'

type Props = RelationshipFieldClientProps & {
  /** What one is, where it has no category: « Article »; of each collection, where there are several. */
  kind: string | Record<string, string>
  /** Whether drafts may be chosen: they are offered after what is published, and marked. */
  hasDrafts?: boolean
  /** Whether one that is missing may be made from here. */
  canCreate?: boolean
}

/** As Payload stores a relation: to one collection, an id. */
type Value = string | { relationTo: CollectionSlug; value: string } | null

/** P109: one document, chosen by its title; shown with its category and its date. */
export function DocumentField({ canCreate = false, field, hasDrafts = false, kind, path, readOnly }: Props) {
  const { disabled, setValue, showError, errorMessage, value } = useField<Value>({ path })
  const collections = [field.relationTo].flat() as CollectionSlug[]
  const { document, remark } = useChosen(namedBy(value, collections), hasDrafts)
  const kindOf = (collection: CollectionSlug) => (typeof kind === 'string' ? kind : (kind[collection] ?? ''))
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const isPolymorphic = Array.isArray(field.relationTo)
  const close = useCallback(() => {
    setIsOpen(false)
    button.current?.focus()
  }, [])
  const choose = useCallback(
    ({ collection, id }: FoundDocument) => {
      setValue(isPolymorphic ? { relationTo: collection, value: id } : id)
      close()
    },
    [setValue, close, isPolymorphic],
  )
  const isFixed = disabled || readOnly
  const id = `field-${path.replace(/\./g, '__')}`
  const label = typeof field.label === 'string' ? field.label : 'Document'
  return (
    <div className="field-type sk-document-field">
      <FieldLabel as="span" label={field.label} path={path} required={field.required} />
      <p id={id}>{document ? <Chosen document={document} kind={kindOf(document.collection)} /> : remark}</p>
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
          {canCreate && collections[0] && <CreateDocument collection={collections[0]} onCreated={setValue} />}
          {value && (
            <button type="button" className="btn btn--style-secondary btn--size-small" onClick={() => setValue(null)}>
              Vider
            </button>
          )}
        </div>
      )}
      <FieldDescription description={field.admin?.description} path={path} />
      {isOpen && (
        <PickDocument
          title={label}
          over={placeOver(button.current)}
          {...{ collections, hasDrafts, kindOf }}
          onChoose={choose}
          onClose={close}
        />
      )}
    </div>
  )
}

function namedBy(value: Value | undefined, [collection]: CollectionSlug[]): Named | null {
  if (!value || !collection) return null
  if (typeof value === 'string') return { collection, id: value }
  return { collection: value.relationTo, id: value.value }
}

function Chosen({ document, kind }: { document: FoundDocument; kind: string }) {
  const { title, details, mark } = choiceOf(document, kind)
  return (
    <>
      <b>{title}</b>{' '}
      {mark && (
        <span className="sk-status" data-status={mark.state}>
          {mark.word}
        </span>
      )}{' '}
      <span>{details}</span>
    </>
  )
}
