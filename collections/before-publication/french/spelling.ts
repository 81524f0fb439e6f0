import type { FrenchTools } from './line-check'
import { beginsSentence, type Word, wordsIn } from './words'

/** What an unknown word probably is. */
export interface Unknown extends Word {
  kind: 'accent' | 'capital' | 'fused' | 'ligature' | 'misspelt'
  /** What is meant, the likeliest first. */
  candidates: string[]
  isCertain: boolean
}

/** Elided words: what follows is looked for alone. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr)['’]/iu
/** « dit-il », « a-t-on », « celui-ci », « vas-y »: what is joined to a word. */
const JOINED = /^(?:t|je|tu|il|ils|elle|elles|on|nous|vous|moi|toi|lui|leur|le|la|les|ce|ci|là|en|y|même|mêmes)$/iu
/** Of two letters, it is an abbreviation. */
const SHORTEST = 3
const LONGEST = 45
/** A line where more of the words are unknown is in another language. */
const MOST_UNKNOWN = 0.4
const FEWEST_WORDS = 5

/** The last line of each report: the rules about words are asked about one line after the other. */
const last = new WeakMap<FrenchTools, { line: string; unknown: Unknown[] }>()

/** Returns the words of a line that are not known, with what they probably are. Names and acronyms are not among them. */
export function unknownWords(line: string, tools: FrenchTools): Unknown[] {
  const kept = last.get(tools)
  if (kept?.line === line) return kept.unknown
  const unknown = lookedFor(line, tools)
  last.set(tools, { line, unknown })
  return unknown
}

function lookedFor(line: string, tools: FrenchTools): Unknown[] {
  const words = wordsIn(line)
  const unknown = words.filter(({ text }) => text.length <= LONGEST && !isKnown(text, tools))
  if (words.length >= FEWEST_WORDS && unknown.length > words.length * MOST_UNKNOWN) return []
  return unknown.flatMap((word) => meant(line, word, tools) ?? [])
}

/** Whether a word is known, whatever is elided before it, joined to it by hyphens, or bracketed in it. */
function isKnown(text: string, tools: FrenchTools): boolean {
  if (text.length === 1 || isWritten(text, tools)) return true
  const bare = text.replace(ELIDED, '')
  if (bare !== text && (bare.length === 1 || isWritten(bare, tools))) return true
  const [inclusive = bare] = bare.split(/[·•⋅(]/u)
  if (inclusive !== bare) return isWritten(inclusive, tools)
  const parts = bare.split(/[-‑]/u)
  return parts.length > 1 && parts.every((part) => part.length === 1 || JOINED.test(part) || isKnown(part, tools))
}

/** Dictionaries have the apostrophe of typewriters. */
function isWritten(text: string, tools: FrenchTools): boolean {
  return tools.knows(text.replaceAll('’', "'"))
}

function meant(line: string, word: Word, tools: FrenchTools): Unknown | null {
  const [elided = ''] = ELIDED.exec(word.text) ?? []
  const text = word.text.slice(elided.length)
  const place = { text, start: word.start + elided.length, end: word.end }
  const found = (kind: Unknown['kind'], candidates: string[], isCertain: boolean): Unknown => ({
    ...place,
    kind,
    candidates,
    isCertain,
  })

  const ligature = withLigature(text)
  if (ligature !== text && tools.knows(ligature)) return found('ligature', [ligature], true)
  if (/[-‑·•⋅('’]/u.test(text) || isUnit(line, place)) return null
  if (isAcronym(text)) {
    const capital = text.length >= 5 ? accentedCapitals(text, tools) : []
    return capital.length > 0 ? found('capital', capital, capital.length === 1) : null
  }
  const isCapitalised = /^\p{Lu}/u.test(text)
  if (/\p{Lu}/u.test(text.slice(1))) return null
  const capital = isCapitalised ? withAccentedCapital(text, tools) : []
  if (capital.length > 0) return found('capital', capital, capital.length === 1)
  if (text.length < SHORTEST || isAfterBreton(line, word)) return null
  // A capital inside a sentence is that of a name.
  if (isCapitalised && (!beginsSentence(line, word.start) || isFirstName(line, word))) return null
  if (!tools.maySuggest()) return isCapitalised ? null : found('misspelt', [], false)

  tools.noteSuggested()
  const small = text.toLowerCase()
  const inSmall = candidatesFor(small, tools)
  if (isCapitalised) {
    // It may be the name of a town, of which one letter is that of a word: « Carnac ».
    const sure = inSmall.isCertain && text.length >= (inSmall.isLikely ? SHORTEST_DOUBLED : SHORTEST_CAPITALISED)
    return sure ? found(inSmall.kind, inSmall.words.map(capitalised), true) : null
  }
  // A doubled letter or an accent is likelier than a space that lacks; another letter is not.
  const split = [...splitBeforeAccent(small, tools), ...(inSmall.isLikely ? [] : splits(small, tools))]
  if (split.length > 0) {
    const all = [...split, ...inSmall.words]
    return found('fused', all, all.length === 1)
  }
  return found(inSmall.kind, inSmall.words, inSmall.isCertain)
}

/** « ar mor », « hor bro »: no French word stands before. « gant » is one. */
function isAfterBreton(line: string, { start }: Word): boolean {
  return /(?<![\p{L}'’])(?:ar|ur|hor|eus|evit|emañ|ha|hag) $/iu.test(line.slice(Math.max(0, start - 6), start))
}

/** A word at the beginning of a sentence, with the rest of a name behind it: « Steren Le Calvez ». */
function isFirstName(line: string, { end }: Word): boolean {
  return /^[ \u00a0](?:\p{L}['’])?\p{Lu}\p{Ll}/u.test(line.slice(end, end + 5))
}

/** A short word after a number: `units.ts` knows them. */
function isUnit(line: string, { text, start }: Word): boolean {
  return text.length <= 4 && /\d[ \u00a0\u202f]$/.test(line.slice(Math.max(0, start - 2), start))
}

/** Letters in capitals, and the small ones of a plural: « ETP », « DREETS », « SCICs ». */
function isAcronym(text: string): boolean {
  return /^\p{Lu}{2,}s?$/u.test(text)
}

function withLigature(text: string): string {
  return text.replaceAll('oe', 'œ').replaceAll(/O[eE]/g, 'Œ')
}

const CAPITALS: Record<string, string[]> = { A: ['À', 'Â'], C: ['Ç'], E: ['É', 'È', 'Ê'], I: ['Î'], O: ['Ô'], U: ['Ù'] }

function withAccentedCapital(text: string, tools: FrenchTools): string[] {
  return (CAPITALS[text.charAt(0)] ?? []).map((first) => first + text.slice(1)).filter((word) => tools.knows(word))
}

/** Only when the word is known in small letters with accents, and not without. */
function accentedCapitals(text: string, tools: FrenchTools): string[] {
  const small = text.toLowerCase()
  if (tools.knows(small)) return []
  return accentsOf(small, tools).map((word) => word.toUpperCase())
}

interface Candidates {
  kind: 'accent' | 'misspelt'
  words: string[]
  isCertain: boolean
  /** They differ by accents or doubled letters alone. */
  isLikely: boolean
}

/** In signs: a shorter word has too many neighbours to be certain. */
const SHORTEST_CERTAIN = 5
const MOST_CANDIDATES = 5
/** Of a word with a capital that lacks a letter, or has another. */
const SHORTEST_CAPITALISED = 8
/** Of one whose accents or doubled letters are wrong: « Solenn » is a first name. */
const SHORTEST_DOUBLED = 7

/** The likeliest faults first: accents, a doubled letter, both, two letters the wrong way round, one letter. */
function candidatesFor(word: string, tools: FrenchTools): Candidates {
  const known = (words: string[]) => [...new Set(words)].filter((one) => one !== word && tools.knows(one))
  const isLong = word.length >= SHORTEST_CERTAIN
  const accents = accentsOf(word, tools)
  if (accents.length > 0)
    return { kind: 'accent', words: most(accents), isCertain: accents.length === 1 && isLong, isLikely: true }
  const doublings = withDoublings(word)
  const doubled = known(doublings)
  if (doubled.length > 0)
    return { kind: 'misspelt', words: most(doubled), isCertain: doubled.length === 1 && isLong, isLikely: true }
  const both = known(doublings.flatMap((one) => oneAccent(one)))
  const edits = known([...swaps(word), ...withOneLetter(word)])
  const all = [...new Set([...both, ...edits])]
  return { kind: 'misspelt', words: most(all), isCertain: all.length === 1 && isLong, isLikely: false }
}

function most(words: string[]): string[] {
  return words.slice(0, MOST_CANDIDATES)
}

const ACCENTS: Record<string, string> = { a: 'àâ', c: 'ç', e: 'éèêë', i: 'îï', o: 'ô', u: 'ùûü' }
const BASES: Record<string, string> = Object.fromEntries(
  Object.entries(ACCENTS).flatMap(([base, letters]) => [...letters].map((letter) => [letter, base])),
)
/** Letters that may have an accent, in a word of which two are tried at once. */
const MOST_TOGETHER = 8

/** Returns known words that differ by one accent, else those that differ by two. */
function accentsOf(word: string, tools: FrenchTools): string[] {
  const known = (words: string[]) => [...new Set(words)].filter((one) => one !== word && tools.knows(one))
  const once = oneAccent(word)
  const near = known(once)
  const places = [...word].filter((letter) => letter in ACCENTS || letter in BASES).length
  return near.length > 0 || places > MOST_TOGETHER ? near : known(once.flatMap((one) => oneAccent(one)))
}

function oneAccent(word: string): string[] {
  return [...word].flatMap((letter, index) => {
    const base = BASES[letter] ?? letter
    const others = [base, ...(ACCENTS[base] ?? '')].filter((other) => other !== letter)
    return others.map((other) => word.slice(0, index) + other + word.slice(index + 1))
  })
}

/** A consonant doubled, or one of two left out. */
function withDoublings(word: string): string[] {
  return [...word].flatMap((letter, index) => {
    const rest = word.slice(index + 1)
    if (letter === word.charAt(index + 1)) return [word.slice(0, index) + rest]
    return 'cflmnprst'.includes(letter) && letter !== word.charAt(index - 1)
      ? [word.slice(0, index) + letter + letter + rest]
      : []
  })
}

function swaps(word: string): string[] {
  return [...word].map(
    (letter, index) => word.slice(0, index) + word.charAt(index + 1) + letter + word.slice(index + 2),
  )
}

const LETTERS = 'abcdefghijlmnopqrstuvxyzéèêçàâîôûï'

/** One letter more, less or other. */
function withOneLetter(word: string): string[] {
  const found: string[] = []
  for (let index = 0; index <= word.length; index += 1) {
    const before = word.slice(0, index)
    const after = word.slice(index + 1)
    if (index < word.length) found.push(before + after)
    for (const letter of LETTERS) {
      found.push(before + letter + word.slice(index))
      if (index < word.length) found.push(before + letter + after)
    }
  }
  return found
}

/** Short words that are often fused with the next one or the last. */
const SHORT = new Set([
  'les',
  'des',
  'une',
  'aux',
  'par',
  'sur',
  'que',
  'qui',
  'est',
  'son',
  'ses',
  'nos',
  'vos',
  'ces',
  'cet',
  'pas',
  'mais',
  'avec',
  'pour',
  'dans',
  'sous',
  'tout',
  'sans',
  'leur',
])
const SHORTER = new Set(['au', 'ce', 'de', 'du', 'en', 'et', 'il', 'la', 'le', 'on', 'ou', 'se', 'un'])
const SHORTEST_FUSED = 6
const SHORTEST_PART = 4

/** Two known words that nothing separates, one of them long. */
function splits(word: string, tools: FrenchTools): string[] {
  if (word.length < SHORTEST_FUSED) return []
  const found: string[] = []
  for (let at = 2; at <= word.length - 2; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    const isPart = (part: string) =>
      SHORT.has(part) || SHORTER.has(part) || (part.length >= SHORTEST_PART && tools.knows(part))
    const isLong = Math.max(first.length, second.length) >= SHORTEST_PART
    if (isLong && isPart(first) && isPart(second)) found.push(`${first} ${second}`)
  }
  const withShort = found.filter((split) => split.split(' ').some((part) => SHORT.has(part) || SHORTER.has(part)))
  return most(withShort.length > 0 ? withShort : found)
}

/** « commenceà », « àsigner »: no word that long ends or begins with « à ». */
function splitBeforeAccent(word: string, tools: FrenchTools): string[] {
  const isWord = (part: string) => part.length >= SHORTEST_PART && tools.knows(part)
  if (word.endsWith('à') && isWord(word.slice(0, -1))) return [`${word.slice(0, -1)} à`]
  return word.startsWith('à') && isWord(word.slice(1)) ? [`à ${word.slice(1)}`] : []
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
