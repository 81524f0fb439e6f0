import { mediaIn } from '@/payload/editorial/media-in'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'
import { plainText } from '@/payload/editorial/plain-text'
import { childrenOf, type RichTextNode } from '@/payload/editorial/rich-text'
import { relationId } from '@/payload/publication/relation-id'

/** What somebody calls a category, a signature, a picture…, by its id. */
export type Names = Record<string, string>

/** Returns a value in words, in the pieces that somebody adds, takes away and moves: paragraphs, blocks, names. */
export type Units = (value: unknown, names: Names) => string[]

const BLOCKS: Record<string, string> = {
  keyFigures: 'Chiffres clés',
  callout: 'Encadré',
  quote: 'Citation',
  figure: 'Image',
  gallery: 'Galerie',
  video: 'Vidéo',
  download: 'Document',
  callToAction: 'Appel à l’action',
}

export const lines: Units = (value) => (typeof value === 'string' ? filled(value.split('\n')) : [])

/** A line for each paragraph, list item and table row, and one for each block. */
export const paragraphs: Units = (value, names) => {
  if (!isRecord(value) || !isRecord(value.root)) return []
  return childrenOf(value.root as RichTextNode).flatMap((node) => {
    const words = filled(plainText({ root: { type: 'root', children: [node] } }).split('\n'))
    if (node.type !== 'block') return words
    const files = mediaIn({ type: 'root', children: [node] }).map((id) => nameOf(id, names))
    const kind = isRecord(node.fields) ? BLOCKS[String(node.fields.blockType)] : undefined
    return `[${kind ?? 'Bloc'}] ${[...files, ...words].join(' · ')}`.trim()
  })
}

export const relations: Units = (value, names) =>
  [value]
    .flat()
    .map(relationId)
    .filter((id) => id !== null)
    .map((id) => nameOf(id, names))

export const tags: Units = (value) => (Array.isArray(value) ? value.map(String) : [])

export const moment: Units = (value) => (typeof value === 'string' ? [frenchDateAndTime(value)] : [])

export const yesOrNo: Units = (value) => [value ? 'Oui' : 'Non']

function nameOf(id: string, names: Names) {
  return names[id] ?? 'Sans nom'
}

function filled(texts: string[]) {
  return texts.filter((text) => text.trim() !== '')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
