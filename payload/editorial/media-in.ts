import { childrenOf, type RichTextNode } from './rich-text'

/** Returns the ids of the files in figures, galleries and downloads, those in callouts included. */
export function mediaIn(parent: RichTextNode): string[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.type !== 'block' || !isRecord(child.fields)) return mediaIn(child)
    const { image, images, file, content } = child.fields
    const rows = Array.isArray(images) ? images.map((row) => (isRecord(row) ? row.image : undefined)) : []
    const direct = [image, file, ...rows].map(idOf).filter((id) => id !== undefined)
    return isRecord(content) && isRecord(content.root) ? [...direct, ...mediaIn(content.root as RichTextNode)] : direct
  })
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return isRecord(value) && typeof value.id === 'string' ? value.id : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
