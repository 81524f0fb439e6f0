'use client'
// Client: writes into the field that it stands under.
import { useField } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import { useCallback, useRef, useState } from 'react'
import type { FoundDocument } from '@/collections/document-search/find-documents'
import { placeOver } from '../writing-tools/form-place'
import { PickDocument } from './pick-document'

/** Those that readers have a page of. */
const KINDS: Partial<Record<CollectionSlug, string>> = {
  articles: 'Article',
  pages: 'Page',
  categories: 'Rubrique',
  dossiers: 'Dossier',
  people: 'Signature',
}
const COLLECTIONS = Object.keys(KINDS) as CollectionSlug[]

/** Under the address of a link: a page of this site is chosen by its title, and nobody copies its address. */
export function OwnAddress({ path }: { path: string }) {
  const { disabled, setValue } = useField<string | null>({ path })
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => {
    setIsOpen(false)
    button.current?.focus()
  }, [])
  const choose = useCallback(
    ({ address }: FoundDocument) => {
      if (address) setValue(address)
      close()
    },
    [setValue, close],
  )
  if (disabled) return null
  return (
    <>
      <button
        ref={button}
        type="button"
        className="sk-own-address btn btn--style-secondary btn--size-small"
        onClick={() => setIsOpen(true)}
      >
        Choisir une page du site…
      </button>
      {isOpen && (
        <PickDocument
          title="Page du site"
          over={placeOver(button.current)}
          collections={COLLECTIONS}
          kindOf={(collection) => KINDS[collection] ?? ''}
          onChoose={choose}
          onClose={close}
        />
      )}
    </>
  )
}
