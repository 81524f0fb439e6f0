import { isRecord } from '@/payload/editorial/rich-text'

/** The kinds of versions, as the history names them. */
export type StepKind = 'draft' | 'published' | 'restored' | 'trashed' | 'untrashed' | 'withdrawn'

/**
 * A step of the history: what the server notes with each version. Autosaves of one step overwrite one version, as
 * Payload does; the numbers decide when another version begins.
 */
export interface Step {
  kind: StepKind
  /** When the writing of this step began (ISO 8601). */
  began: string
  /** The number of words of its longest text. */
  longest: number
  /** Whether a version of its own keeps that text: later autosaves do not overwrite it. */
  isKept: boolean
  /** The number of words that were taken away since that text. */
  lost: number
  /** The revision of the version that keeps that text, as long as it may turn out that little was taken away. */
  held: number | null
  /** Of a restored version: the revision that it repeats. */
  repeats: number | null
}

/** Returns a step as the database has it; null for versions that were written before steps were noted. */
export function stepOf(value: unknown): Step | null {
  return isRecord(value) && typeof value.kind === 'string' ? (value as unknown as Step) : null
}

interface SavedText {
  revision: number
  /** Null in versions that were written before steps were noted. */
  step: Step | null
  /** ISO 8601. */
  updatedAt: string
  words: string[]
  /** The words of each short text, such as the title, by its path: they are among the words too. */
  shortTexts: ShortTexts
}

export type ShortTexts = Record<string, string[]>

interface Decision {
  step: Step
  /** Whether the text before stays as a version, and this one begins another. */
  begins: boolean
  /** The revision of a version that need not be kept any more; null when there is none. */
  drops: number | null
}

/** Nobody loses more writing than this. */
const STEP_MS = 5 * 60_000
/** A text that loses this part of its words is kept as it was. */
const MUCH = 1 / 3
/** Words that are replaced at once by a correction. */
const FEW = 3
/** Of a text that loses less than this, the correction is enough. */
const LITTLE = 1 / 10

/** Returns the step that begins with a text, after a step of somebody else or a write that is no autosave. */
export function firstOfStep(kind: StepKind, words: number, now: Date): Step {
  return { kind, began: now.toISOString(), longest: words, isKept: false, lost: 0, held: null, repeats: null }
}

/**
 * Returns the step of an autosave that follows another of the same person, and whether it begins a version: after five
 * minutes, when it takes away a third of the words, of a title or another short text too, or when it is the first to
 * take words away from the longest text, which might go little by little. In that case the longest text is kept for as
 * long as the step may lose it.
 */
export function nextStep(saved: SavedText, words: string[], shortTexts: ShortTexts, now: Date): Decision {
  const { step } = saved
  const first = firstOfStep('draft', words.length, now)
  if (!step) return { begins: true, drops: null, step: first }
  const began = Math.min(Date.parse(step.began), Date.parse(saved.updatedAt))
  if (now.getTime() - began >= STEP_MS) return { begins: true, drops: droppedOf(step), step: first }

  const removed = wordsTakenAway(saved.words, words)
  const losesMuch = removed > 0 && removed >= step.longest * MUCH
  if (losesMuch || losesShortText(saved.shortTexts, shortTexts)) {
    return { begins: true, drops: null, step: { ...first, isKept: true } }
  }
  if (removed === 0) return { begins: false, drops: null, step: longer(step, words.length) }
  if (!step.isKept) {
    const holding = { isKept: true, held: saved.revision, longest: saved.words.length, lost: removed }
    return { begins: true, drops: droppedOf(step), step: { ...step, ...holding } }
  }
  const lost = step.lost + removed
  // The longest text stays in the history. What comes after it is compared with what is left now.
  if (lost >= step.longest * MUCH || step.held === null) {
    return { begins: false, drops: null, step: { ...step, longest: words.length, lost: 0, held: null } }
  }
  return { begins: false, drops: null, step: { ...step, lost } }
}

function longer(step: Step, words: number): Step {
  return words > step.longest ? { ...step, longest: words, isKept: false } : step
}

function droppedOf({ held, longest, lost }: Step): number | null {
  return lost < longest * LITTLE ? held : null
}

function losesShortText(before: ShortTexts, after: ShortTexts): boolean {
  return Object.entries(before).some(([path, words]) => {
    const gone = wordsTakenAway(words, after[path] ?? [])
    return gone > 1 && gone >= words.length * MUCH
  })
}

/**
 * Returns how many words of a text are not in the next one. A text that only moved has them all. A word in the place of
 * another is a correction, or one that goes on, and so are a few words in the place of as many others, unless they are
 * much of the text: nothing was taken away.
 */
export function wordsTakenAway(before: string[], after: string[]): number {
  const left = new Map<string, number>()
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1)
  let gone = 0
  for (const word of before) {
    const count = left.get(word) ?? 0
    if (count > 0) left.set(word, count - 1)
    else gone += 1
  }
  const isFew = gone === 1 || (gone <= FEW && gone < before.length * MUCH)
  return isFew && after.length >= before.length ? 0 : gone
}
