import { applyChoices } from './apply-choices'
import type { SourceDocument } from './model'
import { nodesOf } from './nodes'
import { claim, keyOf, type Piece, piecesOf, wordsOfPiece } from './piece'
import { proposals } from './proposals'
import { RULES } from './registry'
import { dayBefore } from './rules/dateline'
import { wordsOf } from './runs'
import { dayIn } from './shapes'
import type { Choices, KnownNames, StructuredBlock, StructuredDraft } from './structure'

const LOWEST_LEVEL = 4

/**
 * Returns what a draft is understood as, by the rules of `registry.ts` in their order. The same draft, names and choices
 * give the same result; an answer that fits nothing changes nothing. No character is lost (`lost-signs.ts`).
 */
export function structureDraft(source: SourceDocument, known: KnownNames, choices: Choices = {}): StructuredDraft {
  const context = { source, known, choices }
  const understood = RULES.reduce((pieces, rule) => rule.apply(pieces, context), piecesOf(source))
  for (const piece of understood) settle(piece)
  const pieces = applyChoices(understood, choices)
  const levels = levelsOf(pieces)
  const blocks = pieces.map((piece) => blockOf(piece, levels, known))
  return {
    title: wordsOfKind(pieces, 'title'),
    excerpt: wordsOfKind(pieces, 'excerpt'),
    date:
      dayIn(wordsOfKind(pieces, 'date')) ??
      dayIn(wordsOfKind(pieces, 'signature')) ??
      dayBefore(wordsOfKind(pieces, 'excerpt')) ??
      dayBefore(firstParagraph(pieces)),
    blocks,
    proposals: proposals(pieces, known),
    markers: pieces.flatMap(({ markers }) => markers).sort((one, other) => one.line - other.line),
  }
}

/** What no rule understood is a paragraph. */
function settle(piece: Piece) {
  if (piece.kind === null) claim(piece, 'paragraph', 'paragraph', 'Rien ne dit que c’est autre chose', 'likely')
  if (piece.isPiecedTogether && piece.decision) piece.decision.certainty = 'doubtful'
}

/** The levels that headings have, the highest first: the article has them from 2 on, without a gap. */
function levelsOf(pieces: Piece[]): number[] {
  const levels = new Set(pieces.filter(({ kind }) => kind === 'heading').map(({ level }) => level ?? 2))
  return [...levels].sort((one, other) => one - other)
}

function blockOf(piece: Piece, levels: number[], known: KnownNames): StructuredBlock {
  const level = piece.chosenLevel ?? Math.min(levels.indexOf(piece.level ?? 2) + 2, LOWEST_LEVEL)
  return {
    key: keyOf(piece, piece.first),
    kind: piece.kind ?? 'paragraph',
    lines: [piece.first, piece.last],
    words: linesOf(piece),
    nodes: nodesOf(piece, Math.max(2, level), known),
    decision: piece.decision ?? { rule: 'paragraph', reason: '', certainty: 'likely' },
    doubts: piece.doubts,
  }
}

/** A line for each part; a row of a table is one line. */
function linesOf({ kind, parts }: Piece): string[] {
  if (kind !== 'table') {
    return parts.flatMap(({ runs }) => wordsOf(runs).split('\n')).filter((line) => line.trim() !== '')
  }
  const rows: string[][] = []
  parts.forEach(({ runs, cell }, place) => {
    const isNew = place === 0 || cell?.row !== parts[place - 1]?.cell?.row
    if (isNew) rows.push([wordsOf(runs)])
    else rows.at(-1)?.push(wordsOf(runs))
  })
  return rows.map((cells) => cells.join('\t'))
}

function firstParagraph(pieces: Piece[]): string {
  const piece = pieces.find(({ kind }) => kind === 'paragraph')
  return piece ? wordsOfPiece(piece) : ''
}

function wordsOfKind(pieces: Piece[], kind: StructuredBlock['kind']): string {
  return pieces
    .filter((piece) => piece.kind === kind)
    .map((piece) => wordsOfPiece(piece).replaceAll('\n', ' '))
    .join(' ')
}
