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

/**
 * Returns the key by which a text is sorted, byte by byte, in the order of a French dictionary: letters without regard
 * to accents and capitals (œ as oe), numbers by their value; then what has no accent first, then small letters. Null for
 * a text without characters.
 */
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

/** Returns a text as it is compared with another: without accents, capitals, doubled spaces, ligatures. */
export function foldedText(text: string): string {
  return plainLetters(text).replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim()
}

function plainLetters(text: string): string {
  return [...text.normalize('NFKD').toLowerCase()]
    .map((letter) => TAKEN_APART[letter] ?? LOOK_ALIKE[letter] ?? letter)
    .join('')
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
