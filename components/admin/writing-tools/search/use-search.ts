import type { EditorState, LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { FieldShape } from '@/collections/schema/shape'
import { useAfterTyping } from '../after-typing'
import { type Match, matchesIn } from './matches'
import { $readPassages } from './read-passages'
import { replaceMatches } from './replace'
import { hideMatches, scrollToMatch, showMatches, wordsAround } from './shown'

/** A search in a text: what was found, which is the current one, how to go on and to replace. */
export interface Search {
  words: string
  isExact: boolean
  matches: Match[]
  /** From 0. */
  index: number
  current: Match | undefined
  /** What was found, with the words around it. */
  around: string
  setWords(words: string): void
  setExact(isExact: boolean): void
  move(by: number): void
  replaceCurrent(replacement: string): void
  /** Returns how many were replaced. */
  replaceAll(replacement: string): number
}

const NOTHING: Match[] = []

export function useSearch(editor: LexicalEditor, body: FieldShape, first: string): Search {
  const [words, setWords] = useState(first)
  const [isExact, setExact] = useState(false)
  const [wanted, setWanted] = useState(0)
  const [around, setAround] = useState('')
  const read = useCallback((state: EditorState) => state.read(() => $readPassages(body)), [body])
  const passages = useAfterTyping(editor, read)
  const matches = useMemo(
    () => (passages && words ? matchesIn(passages, words, isExact) : NOTHING),
    [passages, words, isExact],
  )
  // Fewer may be left than before.
  const index = Math.max(0, Math.min(wanted, matches.length - 1))
  const current = matches[index]

  useEffect(() => {
    showMatches(editor, matches, current, { words, isExact })
    setAround(current ? wordsAround(editor, current, { words, isExact }) : '')
    return hideMatches
  }, [editor, matches, current, words, isExact])

  return {
    words,
    isExact,
    matches,
    index,
    current,
    around,
    setWords: (next) => {
      setWords(next)
      setWanted(0)
    },
    setExact: (next) => {
      setExact(next)
      setWanted(0)
    },
    move: (by) => {
      if (matches.length === 0) return
      const next = (index + by + matches.length) % matches.length
      setWanted(next)
      const match = matches[next]
      if (match) scrollToMatch(editor, match, { words, isExact })
    },
    replaceCurrent: (replacement) => {
      if (current) replaceMatches(editor, [current], replacement)
    },
    replaceAll: (replacement) => {
      replaceMatches(editor, matches, replacement)
      return matches.length
    },
  }
}
