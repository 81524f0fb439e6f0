import { isOpenLine, type Piece, partOf, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'
import { isWholly, sliceRuns, trimRuns, wordsOf } from '../runs'
import { bulletOf, numberOf } from '../signs'

const NAME = 'soft-breaks'
/** What a line of its own begins with: « Date : », « Contact : ». */
const LABELLED = /^\p{Lu}[\p{L}’' ]{1,20}\s?[:?]\s/u
const MOST_LINES = 200
/** Bold questions that their answers follow on the same line: an interview has several. */
const SEVERAL = 2
const LONGEST_QUESTION = 140
/** « Quand ? » and « Où ? » are of an event. */
const FEWEST_WORDS = 3

/** A paragraph that breaks off inside, after a bold line or before points, is as many lines as one sees. */
export const softBreaks: Rule = {
  name: NAME,
  apply(pieces) {
    const made = pieces.flatMap((piece) => (isOpenLine(piece) && !piece.style ? parted(piece) : [piece]))
    const asked = made.filter((piece) => endOfQuestion(piece) > 0).length
    return asked < SEVERAL ? made : made.flatMap(withAnswer)
  },
}

function parted(piece: Piece): Piece[] {
  const words = wordsOfPiece(piece)
  if (!words.includes('\n')) return [piece]
  const lines = words.split('\n')
  if (lines.length > MOST_LINES) return [piece]
  const part = partOf(piece)
  let at = 0
  const runs = lines.map((line) => {
    const start = at
    at += line.length + 1
    return trimRuns(sliceRuns(part.runs, start, start + line.length))
  })
  const filled = runs.filter((line) => wordsOf(line) !== '')
  const isAfterGap = new Set(runs.filter((_, place) => place > 0 && wordsOf(runs[place - 1] ?? []) === ''))
  if (!isApart(filled.map(wordsOf), filled)) return [piece]
  return filled.map((line, place) => ({
    ...piece,
    parts: [{ ...part, runs: line }],
    ...(place > 0 && { place: place + 1, markers: [], hasGapBefore: isAfterGap.has(line) }),
    doubts: [],
  }))
}

/** Where the bold question that a piece begins with ends, before other words; 0 when there is none. */
function endOfQuestion(piece: Piece): number {
  if (!isOpenLine(piece) || piece.style) return 0
  const { runs } = partOf(piece)
  const end = runs.findIndex((run) => !run.bold)
  const question = wordsOf(runs.slice(0, Math.max(end, 0)))
  const isLong = question.trim().split(/\s+/).length >= FEWEST_WORDS
  return /\?\s*$/.test(question.slice(-3)) && isLong && question.length <= LONGEST_QUESTION ? question.length : 0
}

function withAnswer(piece: Piece): Piece[] {
  const end = endOfQuestion(piece)
  if (end === 0) return [piece]
  const part = partOf(piece)
  const [question, answer] = [sliceRuns(part.runs, 0, end), sliceRuns(part.runs, end)].map(trimRuns)
  return [
    { ...piece, parts: [{ ...part, runs: question ?? [] }] },
    {
      ...piece,
      parts: [{ ...part, runs: answer ?? [] }],
      place: (piece.place ?? 1) + 1,
      markers: [],
      doubts: [],
      hasGapBefore: false,
    },
  ]
}

/** A bold line above others; lines of which two begin as points do, or say when, where and who. */
function isApart(lines: string[], runs: ReturnType<typeof trimRuns>[]): boolean {
  const [first, ...others] = runs
  if (first && others.length > 0 && isWholly('bold', first) && !others.some((line) => isWholly('bold', line)))
    return true
  const begin = lines.filter((line) => bulletOf(line) || numberOf(line) || LABELLED.test(line.slice(0, 40)))
  return begin.length > 1
}
