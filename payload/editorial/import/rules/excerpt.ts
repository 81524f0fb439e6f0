import { claim, isOpenLine, type Piece, wordsOfPiece } from '../piece'
import { ask, type Context, kindChosen, type Rule } from '../rule'

const NAME = 'excerpt'
/** In signs, as the field of the article has it. */
export const LONGEST_EXCERPT = 300
/** Minutes begin with who was there. */
const ATTENDANCE =
  /^(?:(?:étaient |membres |personnes )?(?:présente?s?|excusée?s?|absente?s?|invitée?s?)(?:\(e\)s?|·e·s|·e)?|participante?s?|animat(?:eur|rice|ion)|secrétaire|rédact(?:eur|rice))(?: de séance)?\s?:/iu
const PASSED = new Set(['date', 'picture', 'rule', 'signature', 'workingNote'])

/** The chapô is the first paragraph below the title, when it is as short as one. */
export const excerpt: Rule = {
  name: NAME,
  apply(pieces, context) {
    const chosen = pieces.find((piece) => kindChosen(context, piece) === 'excerpt')
    const others = pieces.filter((piece) => piece.kind === 'excerpt' && piece !== chosen)
    for (const piece of others) if (wordsOfPiece(piece).length > LONGEST_EXCERPT) piece.kind = null
    if (chosen && wordsOfPiece(chosen).length <= LONGEST_EXCERPT) {
      for (const piece of others) claim(piece, 'paragraph', NAME, 'Vous avez choisi un autre chapô')
      claim(chosen, 'excerpt', NAME, 'Vous l’avez choisi', 'certain')
      return pieces
    }
    for (const piece of others.filter(({ kind }) => kind === 'excerpt').slice(1))
      claim(piece, 'paragraph', NAME, 'Le document a déjà un chapô')
    if (others.some(({ kind }) => kind === 'excerpt')) return pieces
    const piece = firstParagraph(pieces)
    if (piece) decide(piece, context)
    return pieces
  },
}

function firstParagraph(pieces: Piece[]): Piece | null {
  const title = pieces.findIndex(({ kind }) => kind === 'title')
  if (title < 0) return null
  for (const piece of pieces.slice(title + 1)) {
    if (isOpenLine(piece)) return piece
    if (!PASSED.has(piece.kind ?? '')) return null
  }
  return null
}

function decide(piece: Piece, context: Context) {
  const words = wordsOfPiece(piece)
  if (piece.style?.kind === 'subtitle' && words.length <= LONGEST_EXCERPT) {
    claim(piece, 'excerpt', NAME, 'Le document a un style « Sous-titre »', 'certain')
  } else if (words.length <= LONGEST_EXCERPT) {
    if (!/:$/.test(words) && !ATTENDANCE.test(words))
      claim(piece, 'excerpt', NAME, 'C’est le premier paragraphe, et il est court')
  } else cut(piece, context)
}

/** What is too long for a chapô stays in the text; the person may lift its first sentence. */
function cut(piece: Piece, context: Context) {
  const words = wordsOfPiece(piece)
  const end = endOfSentence(words)
  claim(piece, 'paragraph', NAME, 'Le premier paragraphe est trop long pour un chapô', 'doubtful')
  const answer = ask(piece, context, {
    line: piece.first,
    name: 'excerpt',
    question: `Le premier paragraphe a ${words.length} signes, un chapô en a au plus ${LONGEST_EXCERPT} : où le mettre ?`,
    options: [
      { value: 'text', label: 'Dans le texte, sans chapô' },
      ...(end > 0 ? [{ value: 'sentence', label: 'Sa première phrase en chapô' }] : []),
    ],
  })
  if (answer === 'sentence') piece.excerptEnd = end
}

/** The place after the first sentence; 0 when it is too long as well. */
function endOfSentence(words: string): number {
  const found = /[.!?…][»”]?(?=\s)/.exec(words.slice(0, LONGEST_EXCERPT))
  return found ? found.index + found[0].length : 0
}
