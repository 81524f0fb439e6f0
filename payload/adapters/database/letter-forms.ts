/** Letters that are taken for one another when somebody searches. */
const ACCENTED: Record<string, string> = {
  a: 'àâäáãå',
  c: 'ç',
  e: 'éèêë',
  i: 'îïíì',
  n: 'ñ',
  o: 'ôöóòõ',
  u: 'ùûüú',
  y: 'ÿý',
  "'": '’ʼ',
  ' ': '\u00a0\u202f',
}
const LIGATURES: Record<string, string> = { oe: 'œ', ae: 'æ' }

/** One letter of a search, or two that may be written as one. */
export interface Token {
  /** For each letter, every form it may have, its capitals apart: `eéèêë`. */
  letters: string[]
  /** The one letter that may stand for both: `œ`. */
  ligature?: string
}

/** Returns, for each letter of a search, the forms that match it: with and without accents and capitals. */
export function letterForms(text: string): Token[] {
  const plain = plainLetters(text)
  const tokens: Token[] = []
  for (let at = 0; at < plain.length; ) {
    const pair = plain.slice(at, at + 2).join('')
    const ligature = LIGATURES[pair]
    const letters = (ligature ? [...pair] : [plain[at] ?? '']).map(formsOf)
    tokens.push(ligature ? { letters, ligature } : { letters })
    at += letters.length
  }
  return tokens
}

const PLAIN = new Map(
  [...Object.entries(ACCENTED), ...Object.entries(LIGATURES)].flatMap(([plain, forms]) =>
    [...forms].map((form) => [form, plain]),
  ),
)

function plainLetters(text: string): string[] {
  return [...text.normalize('NFC').toLowerCase()].flatMap((letter) => [...(PLAIN.get(letter) ?? letter)])
}

function formsOf(letter: string): string {
  return letter + (ACCENTED[letter] ?? '')
}
