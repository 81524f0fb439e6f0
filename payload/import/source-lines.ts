import type { Run, SourceLine } from '../editorial/import/model'
import { LONGEST_LINE, MOST_CHARACTERS, MOST_LINES } from './limits'
import { REASONS, Refusal } from './refusal'

type Place = Omit<SourceLine, 'number' | 'runs'>

/** The lines of a document while it is read: numbers them, joins runs of the same formats, and keeps to the limits. */
export class SourceLines {
  readonly lines: SourceLine[] = []
  private characters = 0

  /**
   * Adds a line; without words, an empty one. A paragraph in which somebody began points by a line break and a sign is as
   * many lines. Throws a Refusal beyond the limits.
   */
  add(runs: Run[], place: Place = {}) {
    const joined = joinRuns(runs)
    const isPlain = place.style === undefined && place.cell === undefined
    for (const line of isPlain && hasTypedPoints(joined) ? splitAtLineEnds(joined) : [joined]) this.push(line, place)
  }

  private push(joined: Run[], place: Place) {
    const length = joined.reduce((sum, { text }) => sum + text.length, 0)
    this.characters += length
    if (length > LONGEST_LINE) throw new Refusal(REASONS.longLine)
    if (this.characters > MOST_CHARACTERS) throw new Refusal(REASONS.tooLong)
    if (this.lines.length >= MOST_LINES) throw new Refusal(REASONS.manyLines)
    this.lines.push({ number: this.lines.length + 1, runs: joined, ...place })
  }
}

function hasTypedPoints(runs: Run[]): boolean {
  const text = runs.map((run) => run.text).join('')
  return text.includes('\n') && TYPED_POINT.test(text)
}

/** A sign of a list that begins a line: « • », « - », « 2. ». */
const TYPED_POINT = /(?:^|\n)[ \t\u00a0]*(?:[•‣◦▪●■○·–—*-]|\(?\d{1,2}[.)])[ \t\u00a0]/

function splitAtLineEnds(runs: Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    run.text.split('\n').forEach((text, position) => {
      if (position > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    })
  }
  return lines
}

/** Returns runs of which no two neighbours have the same formats, of clean text (`cleanText`). */
function joinRuns(runs: Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const text = cleanText(run.text)
    if (text === '') continue
    const last = joined.at(-1)
    if (last && haveSameFormats(last, run)) last.text += text
    else joined.push({ ...run, text })
  }
  return joined
}

/**
 * Returns a text in composed letters (NFC) without the characters that show nothing: control characters other than the
 * tab and the line end, soft hyphens, marks of width zero. Halves of characters become « � ».
 */
function cleanText(text: string): string {
  const visible = text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|[\u00ad\u200b\u2060\ufeff]/gu, '')
  return visible.replace(/\p{Surrogate}/gu, '\ufffd').normalize('NFC')
}

function haveSameFormats(one: Run, other: Run): boolean {
  if (one.note !== undefined || other.note !== undefined) return false
  return FORMATS.every((format) => one[format] === other[format])
}

const FORMATS = ['bold', 'italic', 'superscript', 'subscript', 'href', 'lang'] as const
