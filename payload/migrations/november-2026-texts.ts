/*
 * For the migration `tidy_texts` of 29 November 2026, in `sqlite` and in `mongodb`: how texts were tidied and sorted on that day,
 * and where they were. Never change it: databases have run it.
 */

/** The texts of each collection by their path: of one line, or of several. */
export const TEXTS: Record<string, { line: string[]; lines: string[] }> = {
  articles: { line: ['title', 'meta.title'], lines: ['excerpt', 'meta.description'] },
  schedules: { line: ['title'], lines: ['problem'] },
  categories: { line: ['title'], lines: ['description'] },
  dossiers: { line: ['title'], lines: ['description'] },
  people: { line: ['name', 'role'], lines: ['biography'] },
  media: { line: ['alt', 'caption', 'credit'], lines: [] },
  pages: { line: ['title'], lines: [] },
  users: { line: ['name'], lines: [] },
  redirects: { line: ['from', 'to.url'], lines: [] },
}

/** The collections with versions, and with a rich text called `body`. */
export const DRAFTED = ['articles', 'pages']

export function tidyLine(text: string): string {
  const lines = text.normalize('NFC').split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}

export function tidyLines(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g, '\n')
    .trim()
}

/** Composes the letters of every text inside a value. */
export function composedInside<Value>(value: Value): Value {
  if (typeof value === 'string') return value.normalize('NFC') as Value
  if (Array.isArray(value)) return value.map(composedInside) as Value
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, composedInside(inside)])) as Value
}

/** Beyond that many characters, texts count as equal. */
const LONGEST = 200
/** Lower than any character of a text. */
const NEXT_LEVEL = '\t'
/** Precedes the rank of a sign: above the space, below digits and letters. */
const SIGN = '!'
/** In the order of CLDR, the locale data of browsers (https://www.unicode.org/charts/collation). */
const SIGNS = `_-,;:!?.'"()[]{}@*/\\&#%\`^+<=>|~$€`
const LOOK_ALIKE: Record<string, string> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
}
/** Letters that Unicode does not take apart. */
const TAKEN_APART: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' }
const ACCENTS = '\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u0303\u0327'
const OTHER_ACCENT = 'z'

export function sortKey(text: unknown): string | null {
  if (typeof text !== 'string' || text.trim() === '') return null
  let letters = ''
  let accents = ''
  let capitals = ''
  for (const sign of text.trim().slice(0, LONGEST).normalize('NFKD')) {
    if (/\p{M}/u.test(sign)) {
      const rank = ACCENTS.indexOf(sign)
      if (accents.endsWith('0')) accents = accents.slice(0, -1) + (rank < 0 ? OTHER_ACCENT : String(rank + 1))
      continue
    }
    const small = sign.toLowerCase()
    const plain = TAKEN_APART[small] ?? small
    letters += plain
    accents += TAKEN_APART[small] ? OTHER_ACCENT.repeat(plain.length) : '0'
    capitals += (small === sign ? '0' : '1').repeat(plain.length)
  }
  const levels = [ranked(letters), accents.replace(/0+$/, ''), capitals.replace(/0+$/, '')]
  return levels.join(NEXT_LEVEL).replace(/\t+$/, '')
}

function ranked(letters: string): string {
  return letters.replace(/\d+|\s|[^\p{L}\d]/gu, (found) => {
    if (/^\d/.test(found)) return numbered(found)
    if (/^\s/.test(found)) return ' '
    const rank = SIGNS.indexOf(LOOK_ALIKE[found] ?? found)
    return SIGN + (rank < 0 ? `~${found}` : String.fromCharCode('0'.charCodeAt(0) + rank))
  })
}

/** A number after its length: 9 comes before 10. */
function numbered(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/, '')
  return `${Math.min(value.length, 9)}${value}`
}
