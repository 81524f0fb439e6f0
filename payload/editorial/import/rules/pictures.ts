import type { Run } from '../model'
import { absorb, claim, dropStart, isOpenLine, type Piece, partOf, wordsOfPiece } from '../piece'
import { ask, type Context, type Rule } from '../rule'
import { isWholly } from '../runs'
import { isName } from '../shapes'

const NAME = 'pictures'
const LABEL = /^(?:\[|\()?(?:légende|caption)(?:\s\d+)?\s?:\s*/i
const PHOTO =
  /^\(?(?:(?:©|\(c\)|ⓒ)|(?:crédits?|photos?|photographie|image|illustration|dessin|visuel)(?:\s(?:photos?|\d+))?\s?[:©–-])\s*/i
const CREDIT = /^\(?(?:©|\(c\)|ⓒ|crédits?)/i
const PLACEHOLDER =
  /^[[({<«]+\s*(?:ici\s|insérer\s(?:ici\s)?(?:la\s|une\s|le\s)?)?(?:photos?|image|illustration|visuel|vidéo|logo|infographie|schéma|carte|encart)\b[^\])}>»]*[\])}>»]+$/i
const LONGEST = 250
const LONGEST_ALONE = 120

/** Pictures take the caption and the credit beside them; the places that are kept for pictures are notes. */
export const pictures: Rule = {
  name: NAME,
  apply(pieces, context) {
    const made: Piece[] = []
    for (const [place, piece] of pieces.entries()) {
      const last = made.at(-1)
      const isOfOther = last?.kind === 'quote' || [pieces[place - 1], pieces[place + 1]].some(hasCaption)
      if (piece.picture && piece.kind === null)
        made.push(claim(piece, 'picture', NAME, 'Le document a une image', 'certain'))
      else if (last?.kind === 'picture' && isCaption(piece, last)) caption(last, piece, context)
      else if (isOpenLine(piece) && isPlaceholder(piece)) {
        made.push(claim(piece, 'workingNote', NAME, 'C’est la place d’une image que le fichier n’a pas'))
      } else if (last && isPlaceholder(last) && isOpenLine(piece) && !piece.hasGapBefore && isCaption(piece, last)) {
        absorb(last, piece)
      } else made.push(isOpenLine(piece) && !isOfOther ? withoutPicture(piece, context) : piece)
    }
    return made
  },
}

/** A table and the address of a video have captions as pictures do, above or below; that of a quotation is its author. */
function hasCaption(other: Piece | undefined): boolean {
  return other !== undefined && (partOf(other).cell !== undefined || isLink(partOf(other).runs))
}

function isLink(runs: Run[]): boolean {
  const [first] = runs
  return first?.href !== undefined && runs.every(({ href }) => href === first.href)
}

/** A credit whose picture the file does not have. */
function withoutPicture(piece: Piece, context: Context): Piece {
  const words = wordsOfPiece(piece)
  const isStyled = piece.style?.kind === 'caption' && words.length <= LONGEST
  const sign = words.length <= LONGEST_ALONE && !piece.style ? (PHOTO.exec(words) ?? LABEL.exec(words)) : null
  const isNamed = sign && /^\(?(?:©|\(c\)|crédits?|photos?|photographie|légende)/i.test(words)
  if (!isStyled && !isNamed) return piece
  claim(piece, 'workingNote', NAME, 'C’est la légende ou le crédit d’une image que le fichier n’a pas')
  const answer = ask(piece, context, {
    line: piece.first,
    name: 'kind',
    question: 'Légende sans image : la garder dans le texte ?',
    options: [
      { value: 'workingNote', label: 'Non, c’est une note de travail' },
      { value: 'paragraph', label: 'Oui, en paragraphe' },
    ],
  })
  return answer === 'paragraph' ? claim(piece, 'paragraph', NAME, 'Vous l’avez choisi', 'certain') : piece
}

function isPlaceholder(piece: Piece): boolean {
  return PLACEHOLDER.test(wordsOfPiece(piece).split('\n', 1)[0]?.slice(0, LONGEST) ?? '')
}

function isCaption(piece: Piece, picture: Piece): boolean {
  if (piece.style?.kind === 'caption') return piece.kind === null && !partOf(piece).cell
  if (!isOpenLine(piece) || piece.style) return false
  const words = wordsOfPiece(piece)
  if (words.length > LONGEST) return false
  if (LABEL.test(words) || PHOTO.test(words)) return true
  const isFirst = picture.parts.length === 1
  return isFirst && picture.kind === 'picture' && isWholly('italic', partOf(piece).runs)
}

function caption(picture: Piece, piece: Piece, context: Context) {
  const words = wordsOfPiece(piece)
  const part = partOf(piece)
  const label = LABEL.exec(words)?.[0].length
  part.role = CREDIT.test(words) ? 'credit' : 'caption'
  if (label) dropStart(piece, part, label)
  absorb(picture, piece)
  const photo = PHOTO.exec(words)
  if (label || !photo || CREDIT.test(words)) return
  const rest = words.slice(photo[0].length)
  const answer = ask(picture, context, {
    line: piece.first,
    name: 'credit',
    question: `« ${shortened(words)} » : légende ou crédit ?`,
    options: [
      { value: 'caption', label: 'Légende' },
      { value: 'credit', label: 'Crédit' },
    ],
    proposed: isName(rest.replace(/[).]+$/, '')) ? 'credit' : 'caption',
  })
  part.role = answer === 'credit' ? 'credit' : 'caption'
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57)}…` : words
}
