'use client'
// Client: listens to the keys of the whole admin.
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FoundDocument } from '@/collections/document-search/find-documents'
import { type Choice, choiceOf } from '../document-search/choices'
import { SearchBox } from '../document-search/search-box'
import { SearchDialog } from '../document-search/search-dialog'
import { useDocuments } from '../document-search/use-documents'
import { isPressed, keysText } from '../writing-tools/shortcuts'
import { placesNamed } from './places'
import { usePlaces } from './use-places'

/**
 * « Aller à… », a button in the bar at the top of the admin, and Ctrl+K outside of a text: also where the bar is not shown,
 * as on the writing page.
 */
export function GoTo() {
  const [isOpen, setIsOpen] = useState(false)
  // The server knows no keyboard.
  const [keys, setKeys] = useState('')
  useEffect(() => {
    setKeys(keysText('Mod+K'))
    const onKey = (event: KeyboardEvent) => {
      // A dialogue or a drawer has its own keys.
      if (event.defaultPrevented || !isPressed('Mod+K', event) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      setIsOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const close = useCallback(() => setIsOpen(false), [])
  return (
    <>
      <button type="button" className="sk-go-to" onClick={() => setIsOpen(true)}>
        Aller à… <kbd>{keys}</kbd>
      </button>
      {isOpen && <Search close={close} />}
    </>
  )
}

function Search({ close }: { close(): void }) {
  const router = useRouter()
  const [words, setWords] = useState('')
  const [href, setHref] = useState<string | null>(null)
  const link = useRef<HTMLAnchorElement>(null)
  const { places, nameOf, admin } = usePlaces()
  const { documents, areCurrent, problem } = useDocuments(words)

  // Pressed, so that a form with words that are not written asks before it is left.
  useEffect(() => {
    if (href === null) return
    const pressed = link.current
    close()
    pressed?.click()
  }, [href, close])
  const choose = useCallback((chosen: string) => setHref(chosen), [])

  const addressOf = ({ collection, id }: FoundDocument) =>
    `${admin}/collections/${collection}/${encodeURIComponent(id)}`
  const offered = (state: FoundDocument['state']) =>
    documents
      .filter((one) => one.state === state)
      .map((one): Choice<string> => ({ ...choiceOf(one, nameOf(one.collection)), value: addressOf(one) }))
  const named = words.trim() === '' ? places : placesNamed(places, words)
  const pages = named.map(({ title, href: value }): Choice<string> => ({ key: value, title, details: '', value }))
  const groups = [
    { heading: 'Publiés', choices: offered('published') },
    { heading: 'Brouillons', choices: offered('draft') },
    { heading: 'Autres contenus', choices: offered(null) },
  ]
  const ofPages = { heading: 'Administration', choices: pages }
  // A few letters name a page of the admin sooner than a title.
  const inOrder = words.trim() === '' ? [...groups, ofPages] : [ofPages, ...groups]
  const count = inOrder.reduce((sum, { choices }) => sum + choices.length, 0)
  return (
    <SearchDialog title="Aller à…" over={document.body} onClose={close}>
      <SearchBox
        label="Titre d’un contenu, nom d’une liste ou d’une page"
        {...{ words, areCurrent }}
        groups={inOrder}
        message={problem || (areCurrent ? messageOf(count, words.trim()) : '')}
        onWords={setWords}
        onChoose={choose}
      />
      <a
        ref={link}
        href={href ?? admin}
        hidden
        onClick={(event) => {
          event.preventDefault()
          if (href) router.push(href)
        }}
      >
        Ouvrir
      </a>
    </SearchDialog>
  )
}

function messageOf(count: number, words: string): string {
  if (words === '') return 'Entrée ouvre, Échap referme.'
  if (count === 0) return `Rien ne contient « ${words} ». Essayez moins de mots.`
  return `${count > 1 ? `${count} résultats` : '1 résultat'}. Entrée ouvre, Échap referme.`
}
