import { absorb, claim, dropStart, isOpenLine, type Piece, wordsOfPiece } from '../piece'
import type { Rule } from '../rule'
import { wordsOf } from '../runs'
import { dayIn, hasReach } from '../shapes'

const NAME = 'events'
const WHEN = /^[*_]*(?:dates?|quand|jour|date et (?:lieu|heure)|le)[*_]*\s?[:?][*_]*\s*\S/iu
const WHERE = /^[*_]*(?:lieu|où|adresse|rendez-vous|salle)[*_]*\s?[:?][*_]*\s*\S/iu
const MORE =
  /^[*_]*(?:horaires?|ouverture|heures?|durée|tarifs?|prix|entrée|public|accès|inscriptions?|places?|animation|intervenante?s?|organisat(?:eur|ion)|participation|combien|pour qui|qui|programme|renseignements?)[*_]*\s?[:?][*_]*\s*\S/iu
const SIGN = /^(?:📅|🗓|📆|📍|🕒|🕘|🕙|⏰|🕐|📌|🎟|💶|📞|☎|📱|✉|📧|📩|🌐|🔗)\ufe0f?\s*/u
const REACH = '📞☎📱✉📧📩'
const LONGEST = 200

/** « Date : … » and « Lieu : … », with the lines of the same kind beside them, say when and where something happens. */
export const events: Rule = {
  name: NAME,
  apply(pieces) {
    const made: Piece[] = []
    let at = 0
    while (at < pieces.length) {
      let end = at
      while (end < pieces.length && isDetail(pieces[end], end === at)) end += 1
      const lines = pieces.slice(at, end)
      const hasWhen = lines.some((line) => WHEN.test(bare(line)) || isSigned(line, '📅🗓📆'))
      const hasWhere = lines.some((line) => WHERE.test(bare(line)) || isSigned(line, '📍'))
      const [first] = lines
      const isEvent = first && ((hasWhen && hasWhere) || (lines.length > 1 && (hasWhen || hasWhere)))
      const isReach = first && lines.every((line) => isSigned(line, REACH) && hasReach(wordsOfPiece(line)))
      if (isEvent) made.push(eventOf(first, lines.slice(1)))
      else if (isReach)
        made.push(claim(eventOf(first, lines.slice(1)), 'contact', NAME, 'Les lignes disent qui joindre'))
      else made.push(...lines)
      const next = pieces[end]
      if (next) made.push(next)
      at = end + 1
    }
    return made
  },
}

function eventOf(first: Piece, others: Piece[]): Piece {
  for (const line of others) absorb(first, line)
  for (const part of first.parts) {
    const sign = SIGN.exec(wordsOf(part.runs))
    if (sign) dropStart(first, part, sign[0].length)
    delete part.list
    delete part.level
  }
  const day = dayIn(wordsOfPiece(first))
  const reason = day ? 'Les lignes disent quand et où, à une date précise' : 'Les lignes disent quand et où'
  return claim(first, 'event', NAME, reason)
}

function isDetail(piece: Piece | undefined, isFirst: boolean): boolean {
  if (!isOpenLine(piece) || piece.style?.kind === 'heading' || (!isFirst && piece.hasGapBefore)) return false
  const words = wordsOfPiece(piece)
  if (words.length > LONGEST) return false
  return SIGN.test(words) || [WHEN, WHERE, MORE].some((pattern) => pattern.test(bare(piece)))
}

function bare(piece: Piece): string {
  return wordsOfPiece(piece)
    .slice(0, LONGEST)
    .replace(SIGN, '')
    .replace(/^[-•–*]\s*/, '')
}

function isSigned(piece: Piece, signs: string): boolean {
  const first = String.fromCodePoint(wordsOfPiece(piece).codePointAt(0) ?? 32)
  return signs.includes(first)
}
