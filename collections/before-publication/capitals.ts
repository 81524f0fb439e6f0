import { wordsOfLine } from '@/payload/editorial/plain-text'
import { childrenOf, type RichTextNode } from '@/payload/editorial/rich-text'
import type { Check, Finding } from './check'
import { quoted, topNodes, withAllInside } from './text'

/** Fewer are an abbreviation, or two. */
const FEWEST_WORDS = 3
const FEWEST_LETTERS = 14

const LINES = new Set(['paragraph', 'heading', 'listitem', 'quote'])

/** A phrase in capitals: harder to read, and spelt letter by letter by some screen readers. */
export const capitals: Check = ({ title, excerpt, body }) => {
  const inFields = Object.entries({ title, excerpt }).flatMap(([field, words]) => found(words ?? '', { field }))
  const inText = topNodes(body).flatMap(({ node, index }) =>
    withAllInside(node)
      .filter(isLine)
      .flatMap((line) => found(wordsOfLine(line), { node: index })),
  )
  return [...inFields, ...inText]
}

/** An item that holds a list has no words of its own. */
function isLine(node: RichTextNode): boolean {
  return LINES.has(node.type) && !childrenOf(node).some(({ type }) => type === 'list')
}

function found(words: string, place: Finding['place']): Finding[] {
  const phrase = phraseInCapitals(words)
  return phrase ? [{ kind: 'advises', message: `En capitales : ${quoted(phrase)}`, place }] : []
}

/** Returns the first phrase in capitals; null when there is none. A comma ends one: abbreviations are listed. */
function phraseInCapitals(text: string): string | null {
  let phrase: string[] = []
  for (const word of [...text.split(/\s+/), 'fin']) {
    const letters = lettersOf(word)
    const goesOn = letters === '' || (letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    if (goesOn) phrase.push(word)
    if (goesOn && !word.endsWith(',')) continue
    if (isPhrase(phrase)) return phrase.join(' ')
    phrase = []
  }
  return null
}

function isPhrase(words: string[]): boolean {
  const filled = words.map(lettersOf).filter((letters) => letters !== '')
  return filled.length >= FEWEST_WORDS && filled.join('').length >= FEWEST_LETTERS
}

function lettersOf(word: string): string {
  return word.replaceAll(/[^\p{L}]/gu, '')
}
