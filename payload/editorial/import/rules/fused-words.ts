import { changeWords } from '../change-words'
import type { Piece } from '../piece'
import { ask, type Context, type Rule } from '../rule'
import { wordsOf } from '../runs'

const NAME = 'fused-words'
const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu
const LONGEST = 40
const LONGEST_LABEL = 80
/** Kinds whose words are no text of the article. */
const ASIDE = new Set(['rule', 'workingNote'])
/** Small words that stick to the end of another when a line break or a space was lost. */
const AFTER = new Set(
  'avec dans pour entre donc comme ainsi lorsque quand dont nous vous cette notre votre qui'.split(' '),
)
/** These end many words (« tableau », « nationaux »): only after a plural, or an accent. */
const AFTER_PLURAL = new Set(
  'au aux en du de le la les des un une et ou est sur par sans sous vers car puis ce leur leurs nos vos ils elles chez mais'.split(
    ' ',
  ),
)
const PLURAL = /[sxzé]$/
const BEFORE = new Set('les dans pour avec une aux nos vos leurs cette chez mais notre votre leur sans'.split(' '))
const WHOLE =
  /^(?:lorsqu|puisqu|quoiqu|les?quel|des?quel|aux?quel|du?quel|pour[bcflpqrstv]|lesbien|entrevous|méditerrané|dansant|sans-|mesdames|messieurs|malais|unes?co|leurr|chezmoi|(?:dé|en|sur)?colle)/i

/** Two words between which a space was lost: flagged, and parted at once only when both halves are small words or stand elsewhere in the text. */
export const fusedWords: Rule = {
  name: NAME,
  apply(pieces, context) {
    const seen = wordsSeen(pieces)
    for (const piece of pieces) if (!ASIDE.has(piece.kind ?? '')) read(piece, seen, context)
    return pieces
  },
}

/** How often each word stands in the text, in small letters. */
function wordsSeen(pieces: Piece[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const { parts } of pieces) {
    for (const { runs } of parts) {
      for (const [word] of wordsOf(runs).matchAll(WORD)) {
        for (const half of word.toLowerCase().split(/['’-]/)) seen.set(half, (seen.get(half) ?? 0) + 1)
      }
    }
  }
  return seen
}

interface Fused {
  start: number
  word: string
  halves: [string, string]
  isCertain: boolean
}

function read(piece: Piece, seen: Map<string, number>, context: Context) {
  for (const part of piece.parts) {
    const words = wordsOf(part.runs)
    const found: Fused[] = []
    for (const { 0: word, index } of words.matchAll(WORD)) {
      if (word.length < 7 || word.length > LONGEST || /['’-]/.test(word)) continue
      const halves = halvesOf(word, seen)
      if (halves) found.push({ start: index, word, ...halves })
    }
    const [first] = found
    if (!first) continue
    const answer = ask(piece, context, {
      line: part.line,
      name: 'fused',
      question: 'Mots collés : les séparer ?',
      options: [
        { value: 'part', label: `« ${around(words, found)} »` },
        { value: 'keep', label: 'Laisser tel quel' },
      ],
      proposed: found.every(({ isCertain }) => isCertain) ? 'part' : 'keep',
      words: first.word,
    })
    if (answer === 'part') {
      part.runs = changeWords(
        part.runs,
        found.map(({ start, halves }) => ({
          start: start + halves[0].length,
          end: start + halves[0].length,
          text: ' ',
        })),
      )
    }
  }
}

/** The words from the one before the first to the last, as they would be. */
function around(words: string, found: Fused[]): string {
  const [first] = found
  const last = found.at(-1)
  if (!first || !last || last.start - first.start > LONGEST_LABEL)
    return found.map(({ halves }) => halves.join(' ')).join(' », « ')
  const before = /\S{1,20}\s+$/.exec(words.slice(Math.max(0, first.start - 30), first.start))?.[0] ?? ''
  let parted = before
  let at = first.start
  for (const { start, word, halves } of found) {
    parted += words.slice(at, start) + halves.join(' ')
    at = start + word.length
  }
  return parted
}

function isWord(word: string, seen: Map<string, number>): boolean {
  return seen.has(word) || AFTER.has(word) || AFTER_PLURAL.has(word) || BEFORE.has(word)
}

function halvesOf(word: string, seen: Map<string, number>): Pick<Fused, 'halves' | 'isCertain'> | null {
  const small = word.toLowerCase()
  // What is said often is a word.
  if ((seen.get(small) ?? 0) > 1 || WHOLE.test(small)) return null
  for (let at = 3; at <= word.length - 2; at += 1) {
    const [first, second] = [small.slice(0, at), small.slice(at)]
    const isFused =
      at >= 4 && (AFTER.has(second) || (AFTER_PLURAL.has(second) && PLURAL.test(first)))
        ? seen.has(first)
        : (BEFORE.has(first) && second.length >= 5 && seen.has(second)) ||
          (first.length >= 7 && second.length >= 7 && /s$/.test(first) && seen.has(first) && seen.has(second))
    if (!isFused) continue
    return { halves: [word.slice(0, at), word.slice(at)], isCertain: isWord(first, seen) && isWord(second, seen) }
  }
  // « santéLes »: a capital inside a word, after a word of the text or before one.
  const capital = /^(\p{L}{3,}\p{Ll})(\p{Lu}\p{Ll}+)$/u.exec(word)
  const [, first = '', second = ''] = capital ?? []
  const [isFirst, isSecond] = [seen.has(first.toLowerCase()), seen.has(second.toLowerCase())]
  return capital && (isFirst || isSecond) ? { halves: [first, second], isCertain: isFirst && isSecond } : null
}
