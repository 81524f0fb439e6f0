import { absorb, claim, isOpenLine, type Piece, partOf, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'

const NAME = 'schedules'
const HOUR =
  /^(?:de |à |dès |vers )?\d{1,2}\s?(?:h(?:eures?)?|:)\s?\d{0,2}(?:\s?(?:à|-|–|→|\/)\s?\d{1,2}\s?(?:h|:)\s?\d{0,2})?\s?(?:[-–—:]\s|\s|,)\s*\S/i
const DAY =
  /^(?:le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: \d{1,2}(?:er)?(?: \p{L}{3,9}\.?)?(?: \d{4})?)?(?:,? (?:matin|midi|après-midi|soir)|,? (?:de |à |dès )?\d{1,2}\s?h\s?\d{0,2})?\s?[:–—]\s?\S/iu
const LONGEST = 200

/** Lines that each begin with an hour, or each with a day, are the points of a programme; their hours and days stay. */
export const schedules: Rule = {
  name: NAME,
  apply(pieces) {
    const made: Piece[] = []
    let at = 0
    while (at < pieces.length) {
      const times = isTimed(HOUR, pieces[at], true) ? HOUR : DAY
      let end = at
      while (end < pieces.length && isTimed(times, pieces[end], end === at)) end += 1
      const [first, ...others] = pieces.slice(at, end)
      if (first && others.length > 0) {
        for (const line of others) absorb(first, line)
        for (const part of first.parts) Object.assign(part, { list: 'bullet', level: 0 })
        made.push(
          claim(
            first,
            'list',
            NAME,
            times === DAY ? 'Les lignes commencent toutes par un jour' : 'Les lignes commencent toutes par une heure',
          ),
        )
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

function isTimed(times: RegExp, piece: Piece | undefined, isFirst: boolean): boolean {
  if (!isOpenLine(piece) || piece.style || partOf(piece).cell || (!isFirst && piece.hasGapBefore)) return false
  const words = wordsOfPiece(piece)
  return words.length <= LONGEST && times.test(words) && !/[.!?]$/.test(words)
}
