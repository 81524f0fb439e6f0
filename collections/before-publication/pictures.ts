import { childrenOf, isRecord } from '@/payload/editorial/rich-text'
import type { Place, WrittenDocument } from './check'

/** Returns the pictures that a document shows itself, with their places: its cover, and those of its blocks. */
export function picturesOf({ body, cover }: Pick<WrittenDocument, 'body' | 'cover'>): { id: string; place: Place }[] {
  const inText = (body ? childrenOf(body.root) : []).flatMap(({ fields }, node) =>
    isRecord(fields) ? idsIn(fields).map((id) => ({ id, place: { node } })) : [],
  )
  return cover ? [...inText, { id: cover, place: { field: 'cover' } }] : inText
}

/** A figure has one picture, a gallery one in each row. */
function idsIn(fields: Record<string, unknown>): string[] {
  const rows = Array.isArray(fields.images) ? fields.images.filter(isRecord) : []
  return [fields, ...rows].map(({ image }) => image).filter((image) => typeof image === 'string')
}
