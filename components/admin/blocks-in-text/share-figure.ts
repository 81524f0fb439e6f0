import type { FigureOfBlocks } from '@/payload/body-views/media'
import { type Answer, errorMessage, requestJson } from '../requests'

/** A row of key figures, as the node has it. */
export type FigureRow = Record<string, unknown>

type Shared = { kind: 'shared'; id: string } | { kind: 'refused'; reason: string }

/**
 * Makes a shared figure of the words of a row and the source of its block, and resolves to its id; the one that says the same
 * already is taken.
 */
export async function shareFigure(row: FigureRow, source: unknown): Promise<Shared> {
  const { value, unit, label } = row
  const query = new URLSearchParams({ depth: '0', limit: '1' })
  for (const [name, words] of Object.entries({ value, unit, label })) {
    if (words) query.set(`where[and][${query.size}][${name}][equals]`, String(words))
    else query.set(`where[and][${query.size}][${name}][exists]`, 'false')
  }
  const same = await requestJson<{ docs: FigureOfBlocks[] }>(`/api/figures?${query}`)
  const known = same.body.docs?.[0]
  if (known) return { kind: 'shared', id: known.id }
  const made: Answer<{ doc: FigureOfBlocks }> = await requestJson('/api/figures?depth=0', {
    method: 'POST',
    body: { value, unit, label, source },
  })
  if (!made.ok || !made.body.doc) return { kind: 'refused', reason: errorMessage(made.body) }
  return { kind: 'shared', id: made.body.doc.id }
}

/** Returns a row that shows a shared figure in place of words of its own. */
export function sharing(row: FigureRow, figure: string): FigureRow {
  return { ...row, figure, value: null, unit: null, label: null }
}

/** Returns a row with the words of the shared figure that it showed. */
export function detached(row: FigureRow, { value, unit, label }: FigureRow): FigureRow {
  return { ...row, figure: null, value: value ?? '', unit: unit ?? '', label: label ?? '' }
}
