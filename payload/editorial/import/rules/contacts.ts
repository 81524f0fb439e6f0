import { absorb, claim, isOpenLine, type Piece, partOf, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'
import { isWholly } from '../runs'
import { hasReach, isSigned } from '../shapes'

const NAME = 'contacts'
const LABEL =
  /^[*_]*(?:(?:votre |vos |nos |le )?contacts?(?: presse| utiles?| médias?)?|renseignements?(?: et inscriptions?)?|inscriptions?(?: et renseignements?)?|informations?(?: et inscriptions?)?|infos?(?: et inscriptions?| pratiques?)?|plus d['’]infos?(?:rmations?)?|pour (?:nous contacter|s['’]inscrire|plus d['’]informations?|en savoir plus|postuler|candidater)|nous contacter|candidatures?|numéros? (?:vert|d['’]écoute|d['’]urgence|utiles?)|standard|accueil téléphonique|permanence téléphonique|astreinte|réservations?(?: et renseignements?)?|(?:par )?(?:téléphone|tél\.?|courriel|e-?mail|mail))[*_]*\s?(?::|$)/iu
/** « Inscription obligatoire avant le 9 octobre : … » */
const LONG_LABEL = /^(?:inscriptions?|réservations?|renseignements?|candidatures?)\s[^.!?:]{2,60}\s?:\s/i
const CONTACT = /^[*_]*(?:votre |vos |nos |le )?contacts?(?: presse| utiles?| médias?)?[*_]*\s?(?::|$)/iu
/** What is said of something else. */
const OTHER = /^[(*_[]*(?:sources?|crédits?|photos?|©|nb|à noter|attention)\s?(?:[:–-]|$)/i
const LONGEST = 160
const MOST = 8

/** Who to write to or to call: a line that says so and its neighbours, or short lines with a number or an address. */
export const contacts: Rule = {
  name: NAME,
  apply(pieces) {
    const made: Piece[] = []
    let at = 0
    while (at < pieces.length) {
      const piece = pieces[at] as Piece
      const end = endOf(pieces, at)
      if (end > at) {
        for (const line of pieces.slice(at + 1, end)) absorb(piece, line)
        made.push(claim(piece, 'contact', NAME, 'Les lignes disent qui joindre'))
      } else made.push(piece)
      at = Math.max(end, at + 1)
    }
    return made
  },
}

/** The place after the last line of a contact that begins at a place; that place when none does. */
function endOf(pieces: Piece[], start: number): number {
  const piece = pieces[start]
  if (!isOpenLine(piece) || piece.style?.kind === 'heading') return start
  const words = wordsOfPiece(piece)
  if (words.length > LONGEST) return start
  let end = start + 1
  while (end < pieces.length && end < start + MOST && isNeighbour(pieces, end)) end += 1
  const lines = pieces.slice(start, end)
  const reaches = lines.filter((line) => hasReach(wordsOfPiece(line))).length
  if (CONTACT.test(words)) return lines.length > 1 || words.length > 12 ? end : start
  if (LABEL.test(words) || (LONG_LABEL.test(words) && hasReach(words))) return reaches > 0 ? end : start
  return isCard(lines) ? end : start
}

/** A name, then how to reach it; or a short line, then mostly numbers and addresses alone. */
function isCard(pieces: Piece[]): boolean {
  const [first = '', ...lines] = pieces.map(wordsOfPiece).join('\n').split('\n')
  const reaches = lines.filter((line) => hasReach(line)).length
  if (reaches === 0 || [first, ...lines].some((line) => line.length > 80)) return false
  if (pieces.length > 1 && isSigned(first)) return true
  const bare = lines.filter(
    (line) => hasReach(line) && line.split(/\s/).filter((word) => /\p{L}{2}/u.test(word)).length <= 2,
  )
  return bare.length > 1 && bare.length >= lines.length - 1 && !/[.!?:;,]$/.test(first)
}

function isNeighbour(pieces: Piece[], place: number): boolean {
  const piece = pieces[place]
  if (!isOpenLine(piece) || piece.style || piece.hasGapBefore) return false
  const words = wordsOfPiece(piece)
  if (words.length > 100 || OTHER.test(words)) return false
  return hasReach(words) || (!/[.!?]$/.test(words) && !isWholly('bold', partOf(piece).runs))
}
