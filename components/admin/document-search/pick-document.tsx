import type { CollectionSlug } from 'payload'
import { useState } from 'react'
import type { FoundDocument } from '@/collections/document-search/find-documents'
import { choiceOf } from './choices'
import { SearchBox } from './search-box'
import { SearchDialog } from './search-dialog'
import { useDocuments } from './use-documents'

interface Props {
  title: string
  /** The element of the page that it is drawn in. */
  over: Element
  collections: readonly CollectionSlug[]
  /** What one is, where it has no category: « Article ». */
  kindOf(collection: CollectionSlug): string
  /** Whether drafts are offered, apart and marked. */
  hasDrafts?: boolean
  onChoose(document: FoundDocument): void
  onClose(): void
}

/** The window in which a document is chosen by its title: what is published first, the nearest first. */
export function PickDocument({ title, over, collections, kindOf, hasDrafts = false, onChoose, onClose }: Props) {
  const [words, setWords] = useState('')
  const { documents, areCurrent, problem } = useDocuments(words, collections)
  const choicesIn = (state: FoundDocument['state']) =>
    documents.filter((one) => one.state === state).map((one) => choiceOf(one, kindOf(one.collection)))
  const groups = [
    { heading: 'Publiés', choices: choicesIn('published') },
    { heading: 'Brouillons', choices: hasDrafts ? choicesIn('draft') : [] },
    { heading: title, choices: choicesIn(null) },
  ]
  const isEmpty = groups.every(({ choices }) => choices.length === 0)
  return (
    <SearchDialog title={title} over={over} onClose={onClose}>
      <SearchBox
        label="Titre"
        {...{ words, areCurrent, groups, onChoose }}
        message={problem || (areCurrent && isEmpty ? nothingSentence(words.trim(), hasDrafts) : '')}
        onWords={setWords}
      />
    </SearchDialog>
  )
}

function nothingSentence(words: string, hasDrafts: boolean): string {
  if (words === '') return hasDrafts ? 'Rien n’est écrit pour le moment.' : 'Rien n’est publié pour le moment.'
  return hasDrafts ? `Aucun titre ne contient « ${words} ».` : `Aucun titre publié ne contient « ${words} ».`
}
