import { claim, dropStart, isOpenLine, type Piece, partOf, wordsOfPiece } from '../piece'
import { ask, type Context, kindChosen, type Rule } from '../rule'
import { isWholly } from '../runs'
import { dayIn, isHeadingLike, isSigned } from '../shapes'

const NAME = 'title'
const LONGEST = 160
/** A title is among the first lines. */
const NEAR = 8
const WORKING =
  /^[[(<*_]*(?:communiqu[ée](?: de presse)?|dossier de presse|brouillon|draft|v(?:ersion)?\s?\.?\d|à (?:valider|relire|corriger|publier|faire)|ne pas diffuser|sous embargo|embargo|article (?:pour|du|de|n°|web|site|blog)|texte (?:pour|à|du)|pour (?:le |la )?(?:site|newsletter|blog)|actu(?:alité)?s?\s(?:site|web|pour)|note (?:de travail|interne|de service|d['’]information|aux? )|invitation$|flash info|(?:pour )?diffusion immédiate|document de travail|proposition d['’]article|relu par|validé par|nb\s?:|fichier|wip|todo)/i
const HASHTAG = /^#([\p{L}\d_]+)\s*(?:[–—:|-]\s*)?/u
const DATED = /^[\p{Lu}][\p{L}' ’-]{2,40},?\s(?:le\s)?(?:\p{L}+\s)?\d{1,2}/u

/** The title is what is styled or marked as one, else the first line that may be one; lines above it are notes. */
export const title: Rule = {
  name: NAME,
  apply(pieces, context) {
    const place = chosenPlace(pieces, context) ?? placeOf(pieces, context)
    if (place === null) return pieces
    const piece = pieces[place] as Piece
    if (piece.kind !== 'title') claim(piece, 'title', NAME, reasonOf(piece), piece.kind === null ? 'likely' : 'certain')
    const wasChosen = kindChosen(context, piece) === 'title'
    hashtag(piece, context)
    pieces.forEach((other, at) => {
      if (other === piece) return
      if (other.kind === 'title' && (at > place || wasChosen)) demote(other)
      if (
        at < place &&
        (isOpenLine(other) || isMarked(other)) &&
        (!isDateLine(wordsOfPiece(other)) || WORKING.test(wordsOfPiece(other))) &&
        wordsOfPiece(other).length <= LONGEST
      ) {
        claim(other, 'workingNote', NAME, 'La ligne est au-dessus du titre', 'likely')
      }
    })
    return pieces
  },
}

/** A line that is underlined, above the title. */
function isMarked({ kind, decision }: Piece): boolean {
  return kind === 'heading' && decision?.rule === 'marks'
}

function chosenPlace(pieces: Piece[], context: Context): number | null {
  const place = pieces.findIndex((piece) => kindChosen(context, piece) === 'title')
  return place < 0 ? null : place
}

/** A document has one title: others that are styled so are headings. */
function demote(piece: Piece) {
  piece.level = 1
  claim(piece, 'heading', NAME, 'Le document a déjà un titre', 'likely')
}

function reasonOf(piece: Piece): string {
  if (piece.kind === 'heading') return 'C’est le premier grand intertitre du document'
  return HASHTAG.test(wordsOfPiece(piece).slice(0, 60))
    ? 'La ligne commence par « # »'
    : 'C’est la première ligne, courte et sans point'
}

function placeOf(pieces: Piece[], context: Context): number | null {
  const styled = pieces.findIndex(({ kind }) => kind === 'title')
  if (styled >= 0) return styled
  const head = pieces.slice(0, NEAR + pieces.filter(({ kind }) => kind === 'workingNote').length)
  const hashed = head.findIndex((piece) => isOpenLine(piece) && HASHTAG.test(wordsOfPiece(piece).slice(0, 60)))
  if (hashed >= 0 && isTitleLike(pieces[hashed] as Piece)) return hashed
  const first = head.findIndex((piece) => isOpenLine(piece) && isTitleLike(piece) && !isBeforeTitle(piece))
  const heading = head.findIndex(({ kind }) => kind === 'heading')
  if (heading >= 0 && isTopAlone(pieces, heading)) {
    const text = head.slice(0, heading).findIndex((piece) => isOpenLine(piece) && wordsOfPiece(piece).length > LONGEST)
    if (text < 0) return heading
  }
  return first < 0 || (heading >= 0 && heading < first) ? headingFirst(heading) : better(pieces, first, context)
}

function headingFirst(heading: number): number | null {
  return heading >= 0 ? heading : null
}

/** Whether no later heading is as high: the first is above all. */
function isTopAlone(pieces: Piece[], place: number): boolean {
  const level = pieces[place]?.level ?? 6
  const isFirst = pieces
    .slice(0, place)
    .every(
      (piece) => piece.kind === 'workingNote' || isOpenLine(piece) || piece.kind === 'rule' || piece.kind === 'picture',
    )
  if (
    level === 1 &&
    isFirst &&
    pieces
      .slice(0, place)
      .every((piece) => !isOpenLine(piece) || isHeadingLike(wordsOfPiece(piece)) || isBeforeTitle(piece))
  )
    return true
  return isFirst && !pieces.slice(place + 1).some((piece) => piece.kind === 'heading' && (piece.level ?? 6) <= level)
}

function isTitleLike(piece: Piece): boolean {
  const words = wordsOfPiece(piece)
  return (
    words.length <= LONGEST &&
    !/[.,;:](?<!\.\.\.)$/.test(words) &&
    /\p{L}{2}/u.test(words) &&
    !/^\(?sources?\s?:/i.test(words)
  )
}

function isBeforeTitle(piece: Piece): boolean {
  const words = wordsOfPiece(piece)
  return WORKING.test(words) || isDateLine(words)
}

function isDateLine(words: string): boolean {
  return (
    words.length < 70 &&
    dayIn(words) !== null &&
    (DATED.test(words) || /^(?:le |publié |mis en ligne |\p{L}+ )?\d/iu.test(words) || /^(?:le |publié )/i.test(words))
  )
}

/** Two short lines at the top: the second is the title when the first is but a name of the file or of the series. */
function better(pieces: Piece[], first: number, context: Context): number {
  const piece = pieces[first] as Piece
  const next = pieces.findIndex((other, at) => at > first && isOpenLine(other) && !isBeforeTitle(other))
  const second = pieces[next]
  if (!isOpenLine(second) || next > first + 1 || !isTitleLike(second)) return first
  // Who wrote it is no title.
  if (isSigned(wordsOfPiece(second).replace(/^(?:par|propos recueillis par|textes?(?: et photos?)?\s?:)\s+/i, '')))
    return first
  const [one, two] = [wordsOfPiece(piece), wordsOfPiece(second)]
  const after = pieces[next + 1]
  if (!isOpenLine(after) || wordsOfPiece(after).length < 60 || two.length > 120 || /[!]$/.test(two)) return first
  if (isWholly('bold', partOf(piece).runs) && !isWholly('bold', partOf(second).runs)) return first
  const isLabel = one.split(/\s+/).length <= 3 && two.length > one.length * 1.5
  const options = [
    { value: String(piece.first), label: `« ${one} »` },
    { value: String(second.first), label: `« ${two} »` },
  ]
  const answer = ask(isLabel ? second : piece, context, {
    line: piece.first,
    name: 'title',
    question: 'Quelle ligne est le titre ?',
    options: isLabel ? options.reverse() : options,
  })
  return answer === String(second.first) ? next : first
}

function isKnown(tag: string, { known }: Context): boolean {
  return known.tags.some((one) => one.toLowerCase() === tag.toLowerCase())
}

/** « #ESS – Comprendre… »: a keyword in front of the title. */
function hashtag(piece: Piece, context: Context) {
  const part = partOf(piece)
  const words = wordsOfPiece(piece)
  const found = HASHTAG.exec(words.slice(0, 60))
  const tag = found?.[1]
  if (!found || !tag || words.length <= found[0].length) return
  const shown = found[0].trim()
  // « #Awa, la voix de la nuit » is a title whose sign has no space after it.
  const isHashtag = /[–—:|-]\s*$/.test(found[0]) || !/\p{Ll}/u.test(tag) || isKnown(tag, context)
  const answer = ask(piece, context, {
    line: piece.first,
    name: 'tag',
    question: `« ${shown} » en tête de titre ?`,
    options: [
      { value: 'tag', label: 'En faire un mot-clé' },
      { value: 'title', label: 'Le garder dans le titre' },
    ],
    proposed: isHashtag ? 'tag' : 'title',
    words: shown,
  })
  dropStart(piece, part, answer === 'tag' ? found[0].length : 1)
  if (answer === 'tag') piece.tag = tag
}
