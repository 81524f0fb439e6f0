import { useCallback, useState } from 'react'
import { type Choice, type ChoiceGroup, choiceOf } from '../../document-search/choices'
import { SearchBox } from '../../document-search/search-box'
import { SearchDialog } from '../../document-search/search-dialog'
import { useDocuments } from '../../document-search/use-documents'
import type { LinkPlace, LinkTarget } from './apply-link'
import { ownAddress, typedAddress } from './typed-address'
import { useDocumentAt } from './use-document-at'

interface Props {
  place: LinkPlace
  over: Element
  onChoose(target: LinkTarget): void
  onRemove(): void
  onClose(): void
}

const LINKED = ['articles', 'pages'] as const
const KINDS: Record<string, string> = { articles: 'Article', pages: 'Page' }
/** More words than a title has are no search. */
const LONGEST_FIRST = 80

/** « Lien » : where the selected words lead, an article or a page by its title, or an address. */
export function LinkSearch({ place, over, onChoose, onRemove, onClose }: Props) {
  const [words, setWords] = useState(() => firstWords(place))
  const address = typedAddress(words)
  const own = ownAddress(address, location.origin)
  const { documents, areCurrent, problem } = useDocuments(address ? null : words, LINKED)
  const { document: there, isCurrent } = useDocumentAt(own)

  const offered = (state: 'draft' | 'published') =>
    documents.filter((one) => one.state === state).map((one) => choiceOf(one, KINDS[one.collection] ?? ''))
  const groups: ChoiceGroup<LinkTarget>[] = address
    ? [
        { heading: 'Sur ce site', choices: there ? [choiceOf(there, KINDS[there.collection] ?? '')] : [] },
        { heading: 'Adresse', choices: [addressChoice(address)] },
      ]
    : [
        { heading: 'Publiés', choices: offered('published') },
        { heading: 'Brouillons : le lien se verra une fois publiés', choices: offered('draft') },
      ]
  const count = documents.length
  const message = problem || (address || !areCurrent ? '' : count > 0 ? foundWords(count, words) : noneWords(words))
  const choose = useCallback((target: LinkTarget) => onChoose(target), [onChoose])
  return (
    <SearchDialog title={place.link ? 'Changer le lien' : 'Lien'} over={over} onClose={onClose}>
      <SearchBox
        label="Titre d’un article ou d’une page, ou adresse"
        {...{ words, groups, message }}
        areCurrent={address ? isCurrent : areCurrent}
        onWords={setWords}
        onChoose={choose}
      />
      {place.link && (
        <button
          type="button"
          className="sk-find-dialog__aside btn btn--style-secondary btn--size-small"
          onClick={onRemove}
        >
          Retirer le lien
        </button>
      )}
    </SearchDialog>
  )
}

function firstWords({ words, link }: LinkPlace): string {
  if (link?.url) return link.url
  return words.length > LONGEST_FIRST || words.includes('\n') ? '' : words.trim()
}

function addressChoice(url: string): Choice<LinkTarget> {
  return {
    key: 'address',
    title: url,
    details: url.startsWith('mailto:') ? 'Courriel' : 'Lien vers cette adresse',
    value: { url },
  }
}

function foundWords(count: number, words: string): string {
  const sentence = count > 1 ? `${count} titres` : '1 titre'
  return words.trim()
    ? `${sentence}. Entrée choisit, Échap referme.`
    : 'Les plus récents. Entrée choisit, Échap referme.'
}

function noneWords(words: string): string {
  return words.trim()
    ? `Aucun titre ne contient « ${words.trim()} ». Essayez moins de mots, ou donnez une adresse.`
    : 'Aucun article et aucune page pour le moment.'
}
