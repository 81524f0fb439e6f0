import { foldedText } from '@/payload/editorial/french-order'
import type { Check, Finding } from './check'
import { findingAt, linesIn, MOST_OF_A_RULE, type WrittenLine } from './lines'

/** A shorter name differs from another by chance. */
const SHORTEST = 4
/** Words that begin sentences, and words of addresses and houses: no first names. */
const NO_FIRST_NAME =
  'Le|La|Les|Un|Une|Des|Ce|Cette|Ces|En|Au|Aux|Du|Dans|Pour|Sur|Par|Avec|Rue|Avenue|Place|Boulevard|Madame|Monsieur|Docteur|Saint|Sainte|Mois|Maison|Centre|Association|Conseil|Institut|Groupe|Université|Lycée|Collège|Hôpital|Résidence|Quand|Chez|Selon|Depuis|Son|Sa|Ses|Notre|Nos|Votre|Mme|Chaque|Tous|Toute|Toutes|Et|Mais|Ou|Où|Si|Ici|Vous|Nous|Elle|Il|Ils|Elles|Merci|Bonjour|Bravo|Avant|Après|Comme|Puis|Alors|Aujourd|Hier|Demain'
/** A name of two words or three: a first name, and a family name that may have small words. */
const NAME = new RegExp(
  `(?<![\\p{L}’'-])(?!(?:${NO_FIRST_NAME})(?!\\p{L}))(\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?) ((?:(?:de|du|d’|Le|La|Du|De|Mc|O’) ?){0,2}(?:\\p{Lu}['’])?\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+)?)(?!\\p{L})`,
  'gu',
)

interface Spelling {
  written: string
  line: WrittenLine
  start: number
  count: number
}

/** A name of a person that is written in two ways: the rarer one is marked, at its first place. */
export const twoSpellings: Check = (document) => {
  const spellings = new Map<string, Spelling>()
  const groups = new Map<string, Spelling[]>()
  for (const line of linesIn(document)) {
    for (const { 0: written, 1: first = '', 2: last = '', index } of line.words.matchAll(NAME)) {
      const before = spellings.get(written)
      if (before) before.count += 1
      else {
        const spelling = { written, line, start: index, count: 1 }
        spellings.set(written, spelling)
        // Whoever has the same first name, and whoever has the same family name.
        for (const key of [`first ${bare(first)}`, `last ${bare(last)}`, `whole ${bare(written)}`]) {
          groups.set(key, [...(groups.get(key) ?? []).slice(-MOST_OF_A_RULE), spelling])
        }
      }
    }
  }
  return doubledIn(groups)
}

function doubledIn(groups: Map<string, Spelling[]>): Finding[] {
  const found = new Map<string, Finding>()
  for (const spellings of groups.values()) {
    for (const [index, one] of spellings.entries()) {
      for (const other of spellings.slice(index + 1)) {
        if (!isSamePerson(one.written, other.written)) continue
        const [often, seldom] = other.count > one.count ? [other, one] : [one, other]
        const message = `« ${seldom.written} » est écrit « ${often.written} » ailleurs : lequel est juste ?`
        if (!found.has(seldom.written) && found.size < MOST_OF_A_RULE) {
          found.set(seldom.written, findingAt(seldom.line, seldom.start, seldom.written, { message }))
        }
      }
    }
  }
  return [...found.values()]
}

function bare(name: string): string {
  return foldedText(name).replaceAll(/[^\p{L}]/gu, '')
}

/** Whether two names differ by accents, capitals, a hyphen, or one letter of the family name or two of a long one. */
function isSamePerson(one: string, other: string): boolean {
  if (bare(one) === bare(other)) return true
  const [first = '', ...last] = one.split(' ')
  const [otherFirst = '', ...otherLast] = other.split(' ')
  const [a, b] = [bare(last.join('')), bare(otherLast.join(''))]
  if (bare(first) === bare(otherFirst)) return Math.min(a.length, b.length) >= SHORTEST && isOneLetterAway(a, b)
  // Martin and Martine Dupont are two people: only a doubled letter, or y for i, is a slip.
  return a === b && sounded(first) === sounded(otherFirst)
}

function sounded(name: string): string {
  return bare(name)
    .replaceAll(/(\p{L})\1+/gu, '$1')
    .replaceAll('y', 'i')
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
}

/** Whether one letter added, dropped or replaced, or two that change places, make one word of the other. */
function isOneLetterAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && left === [...right].reverse().join(''))
}
