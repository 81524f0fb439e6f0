import { isRecord } from '@/payload/editorial/rich-text'
import type { Check, Finding } from './check'
import { linesIn, type WrittenLine } from './lines'
import { NUMBER, numberOf } from './numbers'
import { advises, blocksOf, stringOf } from './text'

const SHARE = new RegExp(`(?<![\\p{N},.])(${NUMBER})[ \\u00a0\\u202f]?(?:%|pour cent)(?!\\p{L})`, 'gu')
/** Words that say that the shares are parts of one whole. */
const OF_A_WHOLE =
  /(?<!\p{L})(?:réparti(?:s|e|es|tion|ssent|t)?|se répart(?:it|issent)|se compos(?:e|ent)|composée?s? de|ventilation|ventilée?s?|se partag(?:e|ent)|le reste|pour le reste|dont|se divis(?:e|ent)|origine des|d['’]où vien(?:t|nent)|provenance|profil des)(?!\p{L})/iu
/** « 62 % des salariés sont à temps plein, 27 % à temps partiel et 21 % en intérim »: nobody is in two of them. */
const ONE_AFTER_ANOTHER =
  /\d[ \u00a0\u202f]?% (?:des|de la|du|de l['’]|d['’])[^,;%]{3,60}(?:, \d[\d,]*[ \u00a0\u202f]?% (?:à|au|aux|en|chez)(?!\p{L})[^,;%]{1,40})+,? et \d[\d,]*[ \u00a0\u202f]?% (?:à|au|aux|en|chez)(?!\p{L})|à \d[\d,]*[ \u00a0\u202f]?% (?:de|des|du|d['’])[^,;%]{1,40}, à \d[\d,]*[ \u00a0\u202f]?% (?:de|des|du|d['’])[^;%]{1,60} et à \d[\d,]*[ \u00a0\u202f]?% (?:de|des|du|d['’])/u
/** Without such words, shares are taken for parts of a whole when they come near to it. */
const NEAR = 8
/** Each was rounded. */
const ROUNDING = 0.5
const FEWEST = 3

/** Shares of one list, block or sentence that look like parts of a whole, and do not add up to about 100. */
export const wholeOfShares: Check = (document) => [...inBlocks(document), ...inText(document)]

const inBlocks: Check = ({ body }) =>
  blocksOf(body, 'keyFigures').flatMap(({ fields, index }): Finding[] => {
    const items = Array.isArray(fields.items) ? fields.items.filter(isRecord) : []
    const shares = items.flatMap(({ value, unit }) => {
      const words = `${stringOf(value)} ${stringOf(unit)}`
      return sharesIn(words)
    })
    if (shares.length < items.length) return []
    const fault = faultOf(shares, OF_A_WHOLE.test(stringOf(fields.title)))
    return fault ? [advises(fault, index)] : []
  })

const inText: Check = (document) => {
  const findings: Finding[] = []
  const lines = linesIn(document).filter(({ kind }) => kind !== 'block' && kind !== 'cell')
  for (const [index, line] of lines.entries()) {
    if (!('node' in line.place) || lines[index - 1]?.place === line.place) continue
    const own = linesOfPlace(lines, index)
    const intro = lines[index - 1]?.words.slice(-200) ?? ''
    const outro = lines[index + own.length]?.words.slice(0, 100) ?? ''
    const isList = own.every(({ kind }) => kind === 'listitem')
    const fault = isList
      ? faultOfList(own, OF_A_WHOLE.test(intro) || OF_A_WHOLE.test(outro))
      : faultOfSentences(line.whole)
    if (fault) findings.push(advises(fault, line.place.node))
  }
  return findings
}

function linesOfPlace(lines: WrittenLine[], index: number): WrittenLine[] {
  let end = index
  while (end < lines.length && lines[end]?.place === lines[index]?.place) end += 1
  return lines.slice(index, end)
}

/** A list whose points have one share each. */
function faultOfList(lines: WrittenLine[], isWhole: boolean): string | null {
  const shares = lines.map(({ words }) => sharesIn(words))
  return shares.every(({ length }) => length === 1) ? faultOf(shares.flat(), isWhole) : null
}

/** A sentence that shares out a whole. */
function faultOfSentences(text: string): string | null {
  for (const sentence of text.split(/(?<=[.!?])\s/u)) {
    if (!(OF_A_WHOLE.test(sentence) || ONE_AFTER_ANOTHER.test(sentence)) || /(?<!\p{L})dont(?!\p{L})/iu.test(sentence))
      continue
    const fault = faultOf(sharesIn(sentence), true)
    if (fault) return fault
  }
  return null
}

function sharesIn(words: string): number[] {
  return [...words.matchAll(SHARE)].map(([, number = '']) => numberOf(number))
}

function faultOf(shares: number[], isWhole: boolean): string | null {
  if (shares.length < FEWEST) return null
  const sum = shares.reduce((total, share) => total + share, 0)
  const off = Math.abs(sum - 100)
  if (off <= ROUNDING * shares.length || (!isWhole && off > NEAR)) return null
  // « dont » and doubled counts: a sum far beyond is no whole.
  if (sum > 150 || sum < 50) return null
  const total = String(Math.round(sum * 10) / 10).replace('.', ',')
  return `Ces parts font ${total} % ensemble : vérifiez-les, ou dites pourquoi elles ne font pas 100 %`
}
