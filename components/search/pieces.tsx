import type { PieceView } from '@/payload/queries/views'

/** A text whose words that were looked for are marked. */
export function Pieces({ pieces }: { pieces: PieceView[] }) {
  // A part has no name of its own, and never moves.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above.
  return pieces.map(({ text, marked }, place) => (marked ? <mark key={place}>{text}</mark> : text))
}
