/** A sign before the words of a point. */
export interface Bullet {
  /** The sign alone. */
  sign: string
  /** Of the sign and the spaces after it. */
  length: number
}

const SIGNS = '•‣◦▪■●○▫□∙·⁃➢➤►▶▸→⇒➔➜✓✔☐☑❖◆◇♦★☆-'
/** What Word writes for the bullets of Wingdings and Symbol, as private signs. */
const WINGDINGS = '\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf0a8\uf0e0\uf0be\uf02d'
/** A letter that stands for a bullet whose font was lost: only before a tab or several spaces. */
const LOST_FONT = /^([o§ØüvqwÜ])(?:\t|\u00a0{2,}| {2,})\s*(?=\S)/
/** The same with one space, where « o » and « § » are no words: of several lines alone. */
const LOST_CIRCLE = /^([o§])\s(?=\S)/
const SIGN = new RegExp(`^([${SIGNS.replace('-', '')}${WINGDINGS}])\\s*(?=\\S)`, 'u')
/** These are also in sentences and sums: a space comes after them. */
const DASH = /^([-–—*+~])\s+(?=\S)/
const EMOJI = /^(\p{Extended_Pictographic}(?:\ufe0f|\u200d|[\u{1f3fb}-\u{1f3ff}]|\p{Extended_Pictographic})*)\s*(?=\S)/u
const BOX = /^\[[ xX]?\]\s+(?=\S)/
/** No sign of a point and no number is longer. */
const FAR_ENOUGH = 40

/** Returns the bullet that a line begins with; null when it begins with words. */
export function bulletOf(words: string): Bullet | null {
  const start = words.slice(0, FAR_ENOUGH)
  const found =
    SIGN.exec(start) ?? DASH.exec(start) ?? LOST_FONT.exec(start) ?? LOST_CIRCLE.exec(start) ?? emojiOf(start)
  return found ? { sign: found[1] ?? '', length: found[0].length } : null
}

/** Returns how long the box to tick is that a point begins with, with the spaces after it; 0 without one. */
export function boxLengthOf(words: string): number {
  return BOX.exec(words.slice(0, FAR_ENOUGH))?.[0].length ?? 0
}

/** « © » and « ™ » are signs of words. */
function emojiOf(start: string): RegExpExecArray | null {
  return /^[©®™\d#*]/u.test(start) ? null : EMOJI.exec(start)
}

/** The number that a line begins with: « 1. », « 2) », « (3) », « 4° », « a) », « IV. », « B/ », « 1.2 ». */
export interface NumberSign {
  value: number
  kind: 'capital' | 'decimal' | 'letter' | 'outline' | 'roman'
  length: number
}

const DECIMAL = /^\(?(\d{1,3})(?:[.)°]|\.\)|\s?[-–]\s|\s?\/)\s*(?=[^\s\d.,])/
const OUTLINE = /^(\d{1,2}(?:\.\d{1,2})+)\.?\)?\s+(?=\p{L})/u
const ROMAN = /^([IVX]{1,5})(?:[.)/]|\s[-–])\s*(?=\S)/
const CAPITAL = /^([A-H])(?:[.)/]|\s[-–])\s+(?=\S)/
const LETTER = /^\(?([a-h])[.)]\s+(?=\S)/
const ROMAN_VALUES: Record<string, number> = { I: 1, V: 5, X: 10 }

/** Returns the number that a line begins with; null when it begins with words, or with a figure (« 12 % », « 2025 : »). */
export function numberOf(words: string): NumberSign | null {
  const start = words.slice(0, FAR_ENOUGH)
  const outline = OUTLINE.exec(start)
  if (outline) return { kind: 'outline', value: Number(outline[1]?.split('.').at(-1)), length: outline[0].length }
  const decimal = DECIMAL.exec(start)
  if (decimal) return { kind: 'decimal', value: Number(decimal[1]), length: decimal[0].length }
  const roman = ROMAN.exec(start)
  if (roman) return { kind: 'roman', value: romanValue(roman[1] ?? ''), length: roman[0].length }
  const capital = CAPITAL.exec(start)
  if (capital) return { kind: 'capital', value: placeOf(capital[1] ?? '', 'A'), length: capital[0].length }
  const letter = LETTER.exec(start)
  if (letter) return { kind: 'letter', value: placeOf(letter[1] ?? '', 'a'), length: letter[0].length }
  return null
}

function placeOf(letter: string, first: string): number {
  return letter.charCodeAt(0) - first.charCodeAt(0) + 1
}

function romanValue(letters: string): number {
  const values = [...letters].map((letter) => ROMAN_VALUES[letter] ?? 0)
  return values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0)
}
