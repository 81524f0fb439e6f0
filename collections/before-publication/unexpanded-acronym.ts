import { foldedText } from '@/payload/editorial/french-order'
import type { ServerCheck } from './check'
import { findingAt, linesIn, MOST_OF_A_RULE } from './lines'

/** Read as words by everybody, or better known than what they stand for. */
const EVERYDAY = new Set(
  (
    'ADN AM ARN BD BTS CAP CB CD CDD CDI CE CEO CO CP CSE CV DRH DVD EDF EU FAQ FR GPS HT IBAN ID IP ISBN ISO IUT KO LED MJC NB OK ' +
    'ONG ONU OTAN PC PDF PIB PM PME PS QR RATP RER RH RIB SA SARL SAS SAMU SDF SIDA SIRET SMIC SMS SNCF SOS SUV TGV TNT TTC ' +
    'TV TVA UE UK URL US USA USB VIP VTT WC WIFI XL'
  ).split(' '),
)
const ROMAN = /^(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const ACRONYM = /(?<![\p{L}\p{N}@#./_-])(?:(?:\p{Lu}\.){2,6}|\p{Lu}{2,6})(?![\p{L}\p{N}@_]|[-./]\p{L})/gu

/** In signs: what is longer is no line that somebody wrote. */
const LONGEST_LINE = 20_000

/** An acronym that no line explains, at its first place. Those of the glossary are explained where they are shown. */
export const unexpandedAcronym: ServerCheck = (document, site) => {
  const explained = new Set([...EVERYDAY, ...site.acronyms.map(({ short }) => short.toUpperCase())])
  for (const name of site.names) for (const word of name.split(/\s+/)) if (isCapital(word)) explained.add(word)
  const lines = linesIn(document)
  for (const { words } of lines) for (const acronym of explainedIn(words.slice(0, LONGEST_LINE))) explained.add(acronym)
  const findings = lines.flatMap((line) => {
    if (line.kind === 'title' || isInCapitals(line.words)) return []
    return [...line.words.matchAll(ACRONYM)].flatMap(({ 0: words, index }) => {
      const acronym = words.replaceAll('.', '')
      if (explained.has(acronym) || ROMAN.test(acronym) || isBesideCapitals(line.words, index, words)) return []
      explained.add(acronym)
      const message = `« ${words} » n’est expliqué nulle part : écrivez une fois ce que c’est, en toutes lettres`
      return [findingAt(line, index, words, { message })]
    })
  })
  return findings.slice(0, MOST_OF_A_RULE)
}

function isCapital(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word)
}

/** Names of people, and phrases in capitals, which have a rule of their own. */
function isBesideCapitals(text: string, index: number, words: string): boolean {
  const before = /(?:^|[\s’'-])(\p{Lu}{2,})[\s-]$/u.exec(text.slice(Math.max(0, index - 30), index))
  const after = /^[\s-](\p{Lu}{2,})(?!\p{L})/u.exec(text.slice(index + words.length, index + words.length + 30))
  const isAfterFirstName = /(?:^|\s)\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?\s$/u.test(
    text.slice(Math.max(0, index - 30), index),
  )
  return before !== null || after !== null || (isAfterFirstName && words.length > 4 && !words.includes('.'))
}

function isInCapitals(text: string): boolean {
  return text.length > 6 && text === text.toUpperCase()
}

/** « économie sociale et solidaire (ESS) », « ESS (économie sociale…) », « ESS, pour économie… », « ESS : économie… ». */
function explainedIn(text: string): string[] {
  const found: string[] = []
  for (const { 1: acronym = '', index } of text.matchAll(
    /[([]\s?(?:ou |dite? |l['’])?((?:\p{Lu}\.?){2,6}s?)\s?[)\],:]/gu,
  )) {
    if (hasInitials(text.slice(Math.max(0, index - 120), index), acronym)) found.push(bare(acronym))
  }
  for (const { 0: opening, 1: acronym = '', index } of text.matchAll(
    /(?<!\p{L})((?:\p{Lu}\.?){2,6})(?: ?\(| ?:| signifie|, pour|, c['’]est-à-dire|, (?:le |la |l['’])?(?=\p{L})| désigne| veut dire)/gu,
  )) {
    if (hasInitials(text.slice(index + opening.length, index + opening.length + 120), acronym))
      found.push(bare(acronym))
  }
  return found
}

function bare(acronym: string): string {
  return acronym.replace(/s$/, '').replaceAll('.', '')
}

/** Whether the letters of an acronym begin words of a text, in their order: small words may be left out. */
function hasInitials(text: string, acronym: string): boolean {
  const words = foldedText(text).split(/[^\p{L}]+/u)
  const letters = [...foldedText(bare(acronym))]
  let at = 0
  for (const word of words) if (at < letters.length && word.startsWith(letters[at] ?? ' ')) at += 1
  return at >= Math.max(2, letters.length - 1)
}
