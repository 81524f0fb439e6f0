import type { Place } from '../check'
import { OTHER, type TextLine } from '../text-lines'

/** How a text reads, in one line of the report. */
export interface Reading {
  /** Kandel and Moles, for French: from 0, hard, to 100, easy. Null for a text that is too short. */
  score: number | null
  /** In French, as a person reads it. */
  level: string
  sentences: number
  /** Of one sentence, on average. */
  wordsPerSentence: number
  /** The hardest, at most three, hardest first. */
  hardest: { place: Place; words: string; count: number }[]
}

const FEWEST_WORDS = 100
/** In words: a shorter sentence is not among the hardest. */
const LONG_SENTENCE = 25
const MOST_HARDEST = 3

const LEVELS: [from: number, level: string][] = [
  [70, 'facile : se lit sans effort'],
  [50, 'courant : comme un journal'],
  [30, 'exigeant : demande de l’attention'],
  [Number.NEGATIVE_INFINITY, 'difficile : un texte de spécialistes'],
]

/** Returns how the paragraphs of a text read. Headings, and words in another language, do not count. */
export function readingOf(lines: TextLine[]): Reading {
  const sentences = lines
    .filter(({ kind, place }) => kind === 'words' && 'node' in place)
    .flatMap(({ place, french, text }) =>
      sentencesOf(french).map(([start, end]) => measured(place, text.slice(start, end), french.slice(start, end))),
    )
    .filter(({ count }) => count > 0)
  const words = sentences.reduce((sum, { count }) => sum + count, 0)
  const syllables = sentences.reduce((sum, one) => sum + one.syllables, 0)
  const wordsPerSentence = words / Math.max(1, sentences.length)
  const isShort = words < FEWEST_WORDS
  const score = isShort ? null : clamped(scoreOf(wordsPerSentence, syllables / words))
  const hardest = sentences
    .filter(({ count }) => count >= LONG_SENTENCE)
    .map((sentence) => ({ ...sentence, ease: scoreOf(sentence.count, sentence.syllables / sentence.count) }))
    .sort((one, other) => one.ease - other.ease)
    .slice(0, MOST_HARDEST)
  return {
    score,
    level: score === null ? 'trop court pour le dire' : (LEVELS.find(([from]) => score >= from)?.[1] ?? ''),
    sentences: sentences.length,
    wordsPerSentence: Math.round(wordsPerSentence),
    hardest: hardest.map(({ place, words: said, count }) => ({ place, words: said, count })),
  }
}

/** Kandel and Moles (1958): Flesch's formula, for French. */
function scoreOf(wordsPerSentence: number, syllablesPerWord: number): number {
  return 207 - 1.015 * wordsPerSentence - 73.6 * syllablesPerWord
}

function clamped(score: number): number {
  return Math.round(Math.min(100, Math.max(0, score)))
}

/** A sentence ends with a full stop and its like, before a space and a capital, or with its line. */
function sentencesOf(line: string): [start: number, end: number][] {
  const sentences: [number, number][] = []
  let start = 0
  for (const { 0: end, index } of line.matchAll(
    /(?<!(?<!\p{L})(?:M|MM|Mme|Dr|Pr|art|cf|p|n))[.!?…]+[\u00a0\u202f]?[»”)]?(?=\s+["«“(]?\s?[\p{Lu}\d])/gu,
  )) {
    sentences.push([start, index + end.length])
    start = index + end.length
  }
  sentences.push([start, line.length])
  return sentences.map(([from, to]): [number, number] => {
    const sentence = line.slice(from, to)
    return [from + sentence.length - sentence.trimStart().length, to]
  })
}

function measured(place: Place, words: string, french: string) {
  const said = french.replaceAll(OTHER, ' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return {
    place,
    words: words.trim(),
    count: said.length,
    syllables: said.reduce((sum, word) => sum + syllablesOf(word), 0),
  }
}

/** Groups of vowels, without a final silent « e ». A number is two. */
function syllablesOf(word: string): number {
  if (/\d/.test(word)) return 2
  const groups = word
    .toLowerCase()
    .replace(/(?<=\p{L}{2})(?:e|es|ent)$/u, '')
    .match(/[aeiouyàâäéèêëîïôöùûüœæ]+/gu)
  return Math.max(1, groups?.length ?? 1)
}
