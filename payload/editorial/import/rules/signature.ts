import { claim, isOpenLine, type Piece, wordsOfPiece } from '../piece'
import { ask, type Context, type Rule } from '../rule'
import { isName, isSigned } from '../shapes'

const NAME = 'signature'
const LONGEST = 140
const SAID =
  /^(?:\*|_|\()*(?:par|propos recueillis par|recueilli par|(?:article\s)?rédigée? par\s?:?|écrit par\s?:?|texte(?: et photos?)?(?: de|\s?:)|rédaction\s?:|aut(?:eur|rice|eure|eur\.?rice)\s?:|signature\s?:|signé(?:\s?:)?|un article de|interview\s?:|entretien\s(?:mené\s)?(?:par|avec)?\s?:?)\s+(?=\p{Lu})/iu
const LABELLED = /^(?:signature|signé|aut(?:eur|rice|eure|eur\.?rice)|rédaction|rédacteur|rédactrice)\s?:\s?\S/i
/** « La direction », « Le service formation », « L’équipe de Vannes ». */
const SERVICE =
  /^(?:la (?:direction|rédaction|présidence|commission|coordination)|l['’](?:équipe|agence)|(?:le )?(?:service|pôle)|le (?:bureau|comité|conseil|secrétariat|siège)|vos? (?:agences?|équipes?))(?=\s|$)[^.!?:;«»]{0,70}$/iu
const NEAR_TITLE = 5

/** Who wrote it: « Par Anne Le Goff » below the title or at the end, or a name alone as the last line. */
export const signature: Rule = {
  name: NAME,
  apply(pieces, context) {
    const title = pieces.findIndex(({ kind }) => kind === 'title')
    const last = pieces.findLastIndex(({ kind }) => kind !== 'workingNote' && kind !== 'note' && kind !== 'date')
    pieces.forEach((piece, place) => {
      const isNear = (place > title && place <= title + NEAR_TITLE) || place >= last - 1
      if (!isNear || !isOpenLine(piece) || piece.style?.kind === 'caption') return
      const words = wordsOfPiece(piece)
        .replace(/^[—–-]\s*/, '')
        .replace(/[*_)]+$/, '')
      if (words.length > LONGEST) return
      const named = SAID.exec(words)
      const isSaid = named && words.length > named[0].length && isSigned(words.slice(named[0].length))
      const isLabelled = LABELLED.test(words) && words.length <= 100
      if (isSaid || isLabelled) claim(piece, 'signature', NAME, 'La ligne dit qui a écrit', 'certain')
      else if (place === last && place > title + 1 && (isSigned(words) || isService(piece)))
        nameAlone(piece, words, context)
    })
    return pieces
  },
}

function isService(piece: Piece): boolean {
  const words = wordsOfPiece(piece)
  if (!piece.hasGapBefore || piece.style) return false
  const [role = '', name = ''] = words.split(/,\s+/)
  return SERVICE.test(words) || (/^(?:le|la|l['’])\s?\p{Ll}[^.!?:;]{2,60}$/iu.test(role) && isName(name))
}

function nameAlone(piece: Piece, words: string, context: Context) {
  claim(piece, 'signature', NAME, 'La dernière ligne est un nom', 'likely')
  if (context.known.people.some(({ name }) => words.startsWith(name)) || (isName(words) && piece.hasGapBefore)) return
  const answer = ask(piece, context, {
    line: piece.first,
    name: 'kind',
    question: 'Signature ou paragraphe ?',
    options: [
      { value: 'signature', label: 'Signature' },
      { value: 'paragraph', label: 'Paragraphe' },
    ],
  })
  if (answer === 'paragraph') piece.kind = null
}
