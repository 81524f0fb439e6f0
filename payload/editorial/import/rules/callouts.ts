import { absorb, claim, dropEnd, dropStart, isOpenLine, noteMarker, type Piece, partOf, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'
import { sliceRuns, trimRuns, wordsOf } from '../runs'
import { isCapitals } from '../shapes'

const NAME = 'callouts'
const LABEL =
  /^[*_>[(!]*(?:(?:\p{Extended_Pictographic}|\ufe0f)+\s*)?(?:à noter|bon à savoir|à retenir|à savoir|attention|important|le saviez-vous|en bref|rappel|zoom(?: sur [^:]{2,50})?|encadré|repères?|nota bene|nb|astuce|le conseil|en pratique|focus(?: sur [^:]{2,50})?|définition)\s?(?:\?)?[*_\])]*\s*(?=[:–!]|$)/iu
const KIND = /^\[!\p{L}{3,14}\][+-]?\s*/u
const SEPARATOR = /^\s?(?::|–|!)[*_]*\s*/
const LONGEST = 1500

/** « À noter : … » is a box; alone on its line, it is the title of one, above what follows it without an empty line. */
export const callouts: Rule = {
  name: NAME,
  apply(pieces) {
    const isSpaced = pieces.filter(({ hasGapBefore }) => hasGapBefore).length > pieces.length / 4
    // « À RETENIR » among other lines of capitals is a heading as they are.
    const areCapitals = pieces.filter((piece) => isOpenLine(piece) && isCapitals(wordsOfPiece(piece))).length > 1
    const made: Piece[] = []
    let open: Piece | undefined
    pieces.forEach((piece, place) => {
      const last = open
      open = undefined
      if (last && goesOn(last, piece, isSpaced)) {
        absorb(last, piece)
        open = last
        return
      }
      made.push(piece)
      if (!isOpenLine(piece) && !isQuoted(piece)) return
      if (piece.style?.kind === 'heading') return
      if (piece.kind === 'quote' && ofNotebook(piece)) return
      const length = labelIn(wordsOf(partOf(piece).runs))
      if (length === 0) return
      const next = pieces[place + 1]
      if (areCapitals && isCapitals(wordsOfPiece(piece))) return
      const isFollowed = isOpenLine(next) || next?.kind === 'list'
      if (!isFollowed && piece.parts.length === 1 && wordsOfPiece(piece).length <= length + 2) return
      titled(piece, length)
      claim(piece, 'callout', NAME, 'La ligne annonce un encadré')
      open = piece.parts.length > 2 ? undefined : piece
    })
    return made
  },
}

/** Markdown has no boxes: people write them as quotations. */
function isQuoted(piece: Piece): boolean {
  return piece.kind === 'quote' && piece.parts.every(({ role }) => role !== 'author')
}

/** « > [!note] Titre », as GitHub and notebooks write a box: its title may be on the same line, or absent. */
function ofNotebook(piece: Piece): boolean {
  const part = partOf(piece)
  const words = wordsOf(part.runs)
  const kind = KIND.exec(words.slice(0, 24))
  if (!kind) return false
  const end = words.indexOf('\n')
  const hasTitle = words.slice(kind[0].length, end < 0 ? undefined : end).trim() !== ''
  if (end > 0) piece.parts.splice(1, 0, { ...part, runs: trimRuns(sliceRuns(part.runs, end)) })
  if (end > 0) part.runs = trimRuns(sliceRuns(part.runs, 0, end))
  dropStart(piece, part, kind[0].length)
  if (!hasTitle) piece.parts.shift()
  else if (piece.parts.length > 1) part.role = 'title'
  if (piece.parts.length === 0) piece.parts.push(part)
  claim(piece, 'callout', NAME, 'La ligne annonce un encadré')
  return true
}

function labelIn(words: string): number {
  return words.length > LONGEST ? 0 : (LABEL.exec(words.slice(0, 80))?.[0].length ?? 0)
}

/** Parts the label from the words after it. */
function titled(piece: Piece, length: number) {
  const part = partOf(piece)
  const words = wordsOf(part.runs)
  const separator = SEPARATOR.exec(words.slice(length))
  const start = length + (separator?.[0].length ?? 0)
  if (words.slice(start).trim() === '') {
    const sign = /\s*:$/.exec(words)
    if (sign) dropEnd(piece, part, sign[0].length)
    part.role = 'title'
    return
  }
  const rest = trimRuns(sliceRuns(part.runs, start))
  noteMarker(piece, part, words.slice(length, start))
  part.runs = trimRuns(sliceRuns(part.runs, 0, length))
  part.role = 'title'
  piece.parts.splice(1, 0, { line: part.line, runs: rest })
}

/** A label alone needs words: the next paragraph. In a text with empty lines, a box goes on until one. */
function goesOn(box: Piece, piece: Piece, isSpaced: boolean): boolean {
  const isPoint = piece.kind === 'list' && box.parts.length <= 2
  if (!isOpenLine(piece) && !isPoint) return false
  if (piece.style && piece.style.kind !== 'point') return false
  const isAlone = box.parts.length === 1
  return isAlone || (isSpaced && !piece.hasGapBefore)
}
