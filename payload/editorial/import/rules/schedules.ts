import { absorb, claim, isOpenLine, type Piece, partOf, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'

const NAME = 'schedules'
const HOUR =
  /^(?:de |à |dès |vers )?\d{1,2}\s?(?:h(?:eures?)?|:)\s?\d{0,2}(?:\s?(?:à|-|–|→|\/)\s?\d{1,2}\s?(?:h|:)\s?\d{0,2})?\s?(?:[-–—:]\s|\s|,)\s*\S/i
const LONGEST = 200

/** Lines that each begin with an hour are the points of a programme; their hours stay. */
export const schedules: Rule = {
  name: NAME,
  apply(pieces) {
    const made: Piece[] = []
    let at = 0
    while (at < pieces.length) {
      let end = at
      while (end < pieces.length && isHour(pieces[end], end === at)) end += 1
      const [first, ...others] = pieces.slice(at, end)
      if (first && others.length > 0) {
        for (const line of others) absorb(first, line)
        for (const part of first.parts) Object.assign(part, { list: 'bullet', level: 0 })
        made.push(claim(first, 'list', NAME, 'Les lignes commencent toutes par une heure'))
      } else if (first) made.push(first)
      if (end === at) {
        made.push(pieces[at] as Piece)
        end += 1
      }
      at = end
    }
    return made
  },
}

function isHour(piece: Piece | undefined, isFirst: boolean): boolean {
  if (!isOpenLine(piece) || piece.style || partOf(piece).cell || (!isFirst && piece.hasGapBefore)) return false
  const words = wordsOfPiece(piece)
  return words.length <= LONGEST && HOUR.test(words) && !/[.!?]$/.test(words)
}
