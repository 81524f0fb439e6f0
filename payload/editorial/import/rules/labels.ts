import { claim, dropStart, isOpenLine, type Piece, partOf, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'
import { isCapitals } from '../shapes'

const NAME = 'labels'
type Part = 'excerpt' | 'heading' | 'note' | 'quote' | 'subtitle' | 'text' | 'title'

/** What people write before a part of the text. */
const LABELS: [pattern: RegExp, part: Part][] = [
  [/^(?:titre|title)(?: de l['’]article| principal| proposé)?$/i, 'title'],
  [/^(?:chap[ôo]|chapeau|accroche|introduction|intro|résumé|description)$/i, 'excerpt'],
  [/^(?:intertitre|inter|h[234])$/i, 'heading'],
  [/^sous-?titre$/i, 'subtitle'],
  [/^(?:citation|verbatim|exergue)$/i, 'quote'],
  [/^(?:texte|corps|corps (?:du texte|de l['’]article)|article|contenu|développement)$/i, 'text'],
  [
    /^(?:notes? internes?|notes? (?:à|pour) \p{L}+(?: \p{L}+)?|consignes?|à l['’]attention (?:de|du) .*|mots?[- ]cl[ée]s?|tags?|étiquettes|hashtags?|catégories?|rubrique|surtitre|statut|version|cible|format|longueur|nombre de signes|photo à (?:la une|utiliser)|visuel|date de publication|à publier|publication|mise en ligne)$/iu,
    'note',
  ],
]
const LABEL =
  /^(?:\*\*|__|<|\[|\()?([\p{L}][\p{L}\d'’ -]{1,30}?)(?:\s?(?:n°\s?)?\d{1,2})?\s?(?:(\*\*|__|>|\]|\))\s?[:–-]?|[:–](?!\/)\s?(\*\*|__)?|\s?:)(?:\s+|$)/u
const CREDITS = /^textes?\s?:.{2,60}\b(?:photos?|images?|dessins?|illustrations?)\s?:/iu
const REASON: Record<Part, string> = {
  title: 'La ligne se dit titre',
  excerpt: 'La ligne se dit chapô',
  heading: 'La ligne se dit intertitre',
  subtitle: 'La ligne se dit sous-titre',
  quote: 'La ligne se dit citation',
  note: 'La ligne est une consigne, pas du texte',
  text: 'La ligne annonce le texte',
}

/** « TITRE : », « Chapô : », « Intertitre : » say what their line is, or the next one when they stand alone. */
export const labels: Rule = {
  name: NAME,
  apply(pieces) {
    // Where « TITRE » stands alone, « ACCROCHE » alone is a label too.
    const isForm = pieces.some((piece) => labelOf(piece, false)?.isAlone)
    const hasExcerpt = pieces.some((piece) => labelOf(piece, isForm)?.part === 'excerpt')
    let announced: Part | null = null
    let last: Piece | undefined
    for (const piece of pieces) {
      const label = labelOf(piece, isForm)
      if (label && isKept(label.part, label.isAlone)) {
        claim(piece, 'workingNote', NAME, REASON[label.part], 'likely')
        announced = label.part === 'note' ? null : label.part
      } else if (label) {
        dropStart(piece, partOf(piece), label.length)
        apply(piece, label.part, last, hasExcerpt)
        announced = null
      } else if (announced && isOpenLine(piece)) {
        apply(piece, announced, last, hasExcerpt)
        announced = null
      }
      last = piece.kind === 'workingNote' ? last : piece
    }
    return pieces
  },
}

function isKept(part: Part, isAlone: boolean): boolean {
  return part === 'note' || isAlone
}

function apply(piece: Piece, part: Part, last: Piece | undefined, hasExcerpt: boolean) {
  // Quotation marks are read with the author after them.
  const isMarked = part === 'quote' && /^[«“"]/.test(wordsOfPiece(piece))
  if (part === 'text' || part === 'note' || isMarked) return
  const kind = part === 'subtitle' ? subtitle(last, hasExcerpt) : part
  if (kind === 'heading') piece.level = 2
  claim(piece, kind, NAME, REASON[part], 'certain')
}

/** Below the title, it is the chapô, or words of the text when that has its label too. */
function subtitle(last: Piece | undefined, hasExcerpt: boolean): 'excerpt' | 'heading' | 'paragraph' {
  if (last?.kind !== 'title') return 'heading'
  return hasExcerpt ? 'paragraph' : 'excerpt'
}

function labelOf(piece: Piece, isForm: boolean): { part: Part; length: number; isAlone: boolean } | null {
  if (!isOpenLine(piece) || piece.style?.kind === 'heading') return null
  const words = wordsOfPiece(piece)
  const found = LABEL.exec(words.slice(0, 60))
  const alone = found ? null : /^\p{L}[\p{L} -]{3,20}$/u.exec(words)
  const name = (found?.[1] ?? alone?.[0] ?? '').trim()
  const [, part] = LABELS.find(([pattern]) => pattern.test(name)) ?? []
  if (!part) return null
  // Who wrote and who took the pictures, below a text.
  if (part === 'text' && CREDITS.test(words)) return null
  const length = found?.[0].length ?? words.length
  const isAlone = words.length <= length
  // « INTRODUCTION » alone is a heading as well as a label.
  if (
    isAlone &&
    !found &&
    !(isForm && isCapitals(words)) &&
    !/^(?:titre|chap[ôo]|chapeau|texte|intertitre)$/i.test(name)
  )
    return null
  return { part, length, isAlone }
}
