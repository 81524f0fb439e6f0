import type { Check, Finding } from './check'
import { findingAt, linesIn, type WrittenLine } from './lines'
import { NUMBER } from './numbers'
import { isSourced } from './sources'
import { quoted } from './text'

/** « un jour sur deux » counts nothing. */
const TIME =
  '(?:jour|semaine|mois|an|année|fois|nuit|week-end|matin|soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)'
/** A share or a large count: what somebody else counted. */
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N},.])(?:(?:${NUMBER})[ \\u00a0\\u202f]?(?:%(?!\\p{L})|pour cent(?!\\p{L})|(?:millions?|milliards?)(?!\\p{L}))|(?:[Uu]ne?|[Dd]eux|[Tt]rois|[Qq]uatre|[Nn]euf) (?:(?!${TIME}s? )\\p{L}+ )?sur (?:deux|trois|quatre|cinq|six|dix)(?!\\p{L}))`,
  'gu',
)
/** A price, a discount, what the newsroom's own house counts. */
const OWN =
  /(?<!\p{L})(?:nous|nos|notre|Skorann|remise|réduction|rabais|tva|taux d['’]imposition|crédit d['’]impôt|prise? en charge|remboursée?s?|indemnité|majoration|majorée?s?|quotité|temps de travail|prime|euros?|objectif|100 %|100 %|à 100|subvention|budget)(?!\p{L})|€/iu

/** Before a figure that somebody fixed: what an aid pays at most, what a law asks for. */
const BOUND =
  /(?:jusqu['’]à|à hauteur de|dans la limite de|plafonnée?s? à|au (?:moins|plus|maximum|minimum)|à raison de|au taux de|(?:un|le) taux de|(?:un|le) seuil de)(?: hauteur de)?[ \u00a0\u202f]$/iu

/** Around a figure, its source may stand in the lines next to it. */
const REACH = 3

/** Shares and large counts of a text, with no word near them on who counted: once for each place. */
export const unsourcedFigures: Check = (document) => {
  const lines = linesIn(document).filter(({ kind }) => kind !== 'title' && kind !== 'block')
  const findings: Finding[] = []
  let last: WrittenLine['place'] | null = null
  for (const [index, line] of lines.entries()) {
    if (line.place === last || line.kind === 'cell' || line.kind === 'heading' || OWN.test(line.words)) continue
    const first = [...line.words.matchAll(COUNTED)].find(({ index: at }) => !isBound(line.words, at))
    if (!first) continue
    last = line.place
    if (isSourcedAround(lines, index)) continue
    findings.push(
      findingAt(line, first.index, first[0], { message: `${quoted(first[0])} : dites d’où vient ce chiffre` }),
    )
  }
  return findings
}

function isBound(words: string, start: number): boolean {
  return BOUND.test(words.slice(Math.max(0, start - 30), start))
}

/** In the lines of the same list, and in those next to it: a source often stands below a list. */
function isSourcedAround(lines: WrittenLine[], index: number): boolean {
  const { place } = lines[index] as WrittenLine
  let start = index
  let end = index
  while (start > 0 && lines[start - 1]?.place === place) start -= 1
  while (end + 1 < lines.length && lines[end + 1]?.place === place) end += 1
  return lines.slice(Math.max(0, start - REACH), end + REACH + 1).some(isSourced)
}
