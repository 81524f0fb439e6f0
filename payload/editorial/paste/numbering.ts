/** The sign in front of a point of a list. */
export interface Marker {
  tag: 'ol' | 'ul'
  /** The number of the point, from 1; for bullets, undefined. */
  value?: number
  /** Whether it is written otherwise than « 3. »: the list will be. */
  changes?: boolean
}

const BULLET: Marker = { tag: 'ul' }
const LETTERS = /^\(?([a-z]{1,4})[.)°-]\)?$/i
const ROMAN = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/**
 * Returns what a sign says (« 3. », « b) », « iv. », « 1.2 », « • »); null when it is words (« Article 3 »), which stay
 * in the text. `expected` is the number that would follow: « i. » after « h. » is the ninth letter, alone it is one.
 */
export function readMarker(sign: string, expected?: number): Marker | null {
  const words = sign.trim()
  const digits = /^\(?(?:\d{1,4}[.-])*(\d{1,4})(?:[.)°:-]|er)?\)?\.?$/.exec(words)?.[1]
  if (digits) return { tag: 'ol', value: Number(digits), changes: !/^\(?\d+[.)°-]*$/.test(words) }
  const letters = LETTERS.exec(words)?.[1]?.toLowerCase()
  const value = letters && numberOf(letters, expected)
  if (value) return { tag: 'ol', value, changes: true }
  return /[\p{L}\p{N}]{2}/u.test(words) ? null : BULLET
}

function numberOf(letters: string, expected?: number): number | undefined {
  const letter = /^([a-z])\1*$/.test(letters) ? letterNumber(letters) : undefined
  const roman = /^[ivxlc]+$/.test(letters) ? romanNumber(letters) : undefined
  if (expected !== undefined && letter === expected) return letter
  if (expected !== undefined && roman === expected) return roman
  return letters === 'i' || letters.length > 1 ? (roman ?? letter) : letter
}

/** After « z », Word goes on with « aa ». */
function letterNumber(letters: string): number {
  return letters.charCodeAt(0) - 96 + (letters.length - 1) * 26
}

function romanNumber(letters: string): number {
  const values = [...letters].map((letter) => ROMAN[letter as keyof typeof ROMAN])
  return values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0)
}
