import type { LineStyle, Run } from '../../editorial/import/model'
import type { PageLine } from './pdf-lines'

interface Paragraph {
  runs: Run[]
  style?: LineStyle
}

interface Open {
  lines: PageLine[]
  runs: Run[]
}

const BULLET = /^\s*[•‣◦▪●■○·–—*\uf0b7\uf0a7-]\s+\S/
const NUMBERED = /^\s*\(?(\d{1,2}|[a-z])[.)]\s+\S/
const ENDS_SENTENCE = /[.!?:;…»”"]\)?\s*$/

/**
 * Parts of words that keep their hyphen in French, before it and after it. Not those with which other words begin:
 * « par- » is cut from « particulier » more often than from « par-dessus », which what follows tells.
 */
const BEFORE_HYPHEN =
  /(^|[^\p{L}])(peut|grande?s?|petite?s?|vice|demi|semi|celui|celle|ceux|celles|là|après|arrière|rendez|quatre|vingt|trente|quarante|cinquante|soixante|sainte?|socio|médico|compte|week)$/iu
const AFTER_HYPHEN =
  /^(ci|là|même|mêmes|vous|nous|je|tu|il|ils|elle|elles|on|ce|t|en|y|le|la|les|lui|leur|moi|toi|être|dire|dessus|dessous|delà|cela)(?!\p{L})/iu

/** Returns the paragraphs of pages: a line goes on with the next one unless something says that it ended. */
export function paragraphsOf(pages: PageLine[][]): Paragraph[] {
  const all = pages.flat()
  const body = bodySize(all)
  const spacing = usualSpacing(all)
  const words = wordsOf(all)
  const done: Open[] = []
  for (const line of all) {
    const last = done.at(-1)
    const before = last?.lines.at(-1)
    if (last && before && goesOn(before, line, spacing, last.lines.length > 1)) {
      last.runs = joinLines(last.runs, line.runs, words)
      last.lines.push(line)
    } else done.push({ lines: [line], runs: [...line.runs] })
  }
  const levels = headingSizes(done, body)
  let title = false
  return done.map(({ lines: [first], runs }, place) => {
    const style = styleOf(first, levels, place, title)
    title ||= style?.kind === 'title'
    return { runs: trimmed(runs), ...(style && { style }) }
  })
}

/** The size in which most is written. */
function bodySize(lines: PageLine[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) letters.set(rounded(size), (letters.get(rounded(size)) ?? 0) + text.length)
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

/** Of two lines of one column, in heights of their letters: the distance that comes most. */
function usualSpacing(lines: PageLine[]): number {
  const counts = new Map<number, number>()
  lines.forEach((line, place) => {
    const next = lines[place + 1]
    const distance = next ? rounded((line.y - next.y) / line.size) : 0
    if (distance > 0.8 && distance < 2.5) counts.set(distance, (counts.get(distance) ?? 0) + 1)
  })
  return [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]?.[0] ?? 1.2
}

function goesOn(before: PageLine, line: PageLine, spacing: number, isSettled: boolean): boolean {
  if (BULLET.test(line.text) || NUMBERED.test(line.text)) return false
  if (Math.abs(before.size - line.size) > line.size * 0.06 || isBold(before) !== isBold(line)) return false
  if (before.text.includes('\t') || line.text.includes('\t')) return false
  const isWordCut = /\p{L}[-\u00ad\u2010]\s*$/u.test(before.text) && /^\s*\p{Ll}/u.test(line.text)
  const isNear = before.y > line.y && (before.y - line.y) / line.size < spacing * 1.25
  const isShort = hasRoomFor(before, line)
  if (isWordCut) return true
  // A new column or page: only a sentence that did not end goes on there.
  if (before.y <= line.y || (before.y - line.y) / line.size > spacing * 3)
    return !isShort && /^\s*[\p{Ll}\d(«]/u.test(line.text) && !ENDS_SENTENCE.test(before.text)
  if (!isNear) return false
  const isIndented = !isSettled ? false : line.left - before.left > line.size * 0.8
  if (isIndented && ENDS_SENTENCE.test(before.text)) return false
  return !isShort
}

/** Whether the first word of a line would have stood at the end of the one before: that one was ended on purpose. */
function hasRoomFor(before: PageLine, line: PageLine): boolean {
  const [word = ''] = /\S+/.exec(line.text) ?? []
  const letter = (line.right - line.left) / Math.max(line.text.length, 1)
  return before.column.right - before.right > letter * (word.length + 1) * 1.15 + line.size
}

function isBold({ runs }: PageLine): boolean {
  return runs.every(({ bold, text }) => bold || text.trim() === '')
}

function joinLines(runs: Run[], next: Run[], words: Set<string>): Run[] {
  const last = runs.at(-1)
  const [first, ...rest] = next
  if (!last || !first) return [...runs, ...next]
  const end = last.text.replace(/\s+$/, '')
  const start = first.text.replace(/^\s+/, '')
  const [, left = '', sign = ''] = /^(.*\p{L})([-\u00ad\u2010])$/su.exec(end) ?? []
  const before = runs.slice(0, -1)
  if (!sign) return [...before, { ...last, text: end }, { ...last, text: ' ' }, { ...first, text: start }, ...rest]
  const keepsHyphen = sign !== '\u00ad' && hasHyphen(left, start, words)
  return [...before, { ...last, text: keepsHyphen ? end : left }, { ...first, text: start }, ...rest]
}

/** Whether a hyphen at the end of a line is one of the word: elsewhere in the text it is written with it, or French is. */
function hasHyphen(left: string, right: string, words: Set<string>): boolean {
  const begin = /[\p{L}-]+$/u.exec(left)?.[0].toLowerCase() ?? ''
  const end = /^[\p{L}-]+/u.exec(right)?.[0].toLowerCase() ?? ''
  if (words.has(`${begin}${end}`)) return false
  if (words.has(`${begin}-${end}`)) return true
  return !/^\p{Ll}/u.test(right) || BEFORE_HYPHEN.test(left) || AFTER_HYPHEN.test(right)
}

function wordsOf(lines: PageLine[]): Set<string> {
  const words = new Set<string>()
  for (const { text } of lines) {
    // Neither the first nor the last, which may be a part of one.
    for (const word of (text.match(/[\p{L}-]+/gu) ?? []).slice(1, -1)) words.add(word.toLowerCase())
  }
  return words
}

/** The sizes above that of the body, the largest first. */
function headingSizes(paragraphs: Open[], body: number): number[] {
  const sizes = new Set(
    paragraphs.flatMap(({ lines: [first] }) => (first && first.size > body * 1.12 ? [rounded(first.size)] : [])),
  )
  return [...sizes].sort((one, other) => other - one)
}

function styleOf(
  line: PageLine | undefined,
  levels: number[],
  place: number,
  hasTitle: boolean,
): LineStyle | undefined {
  const level = line ? levels.indexOf(rounded(line.size)) : -1
  if (level < 0) return undefined
  // The largest letters of all, near the beginning.
  if (level === 0 && place < 6 && !hasTitle) return { kind: 'title' }
  return { kind: 'heading', level: Math.min(level + 1, 6) as 1 }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

function trimmed(runs: Run[]): Run[] {
  return runs.map((run, place) => {
    const start = place === 0 ? run.text.replace(/^\s+/, '') : run.text
    return { ...run, text: place === runs.length - 1 ? start.replace(/\s+$/, '') : start }
  })
}
