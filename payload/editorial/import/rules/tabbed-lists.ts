import { absorb, claim, isOpenLine, type Piece, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'

const NAME = 'tabbed-lists'
/** A longer line is a paragraph whose first line is indented. */
const LONGEST = 160

/** Short lines below one another that begin with a tab are points whose sign was lost. */
export const tabbedLists: Rule = {
  name: NAME,
  apply(pieces) {
    const made: Piece[] = []
    let at = 0
    while (at < pieces.length) {
      let end = at
      while (end < pieces.length && isTabbed(pieces[end], end === at)) end += 1
      const lines = pieces.slice(at, end)
      const [first, ...others] = lines
      const before = made.at(-1)
      const isAnnounced = before !== undefined && /:$/.test(wordsOfPiece(before).slice(-1))
      if (first && others.length > 0 && (isAnnounced || !lines.some((line) => /[.!?]$/.test(wordsOfPiece(line))))) {
        for (const line of others) absorb(first, line)
        for (const part of first.parts) Object.assign(part, { list: 'bullet', level: 0 })
        made.push(claim(first, 'list', NAME, 'Les lignes commencent par une tabulation'))
      } else made.push(...lines)
      const next = pieces[end]
      if (next && lines.length === 0) {
        made.push(next)
        end += 1
      }
      at = end
    }
    return made
  },
}

function isTabbed(piece: Piece | undefined, isFirst: boolean): boolean {
  return (
    isOpenLine(piece) &&
    !piece.style &&
    piece.isTabbed === true &&
    (isFirst || !piece.hasGapBefore) &&
    wordsOfPiece(piece).length <= LONGEST
  )
}
