import { isSafeHref } from '@/payload/editorial/href'
import { hasContent } from '@/payload/editorial/plain-text'
import { isRecord, type RichText } from '@/payload/editorial/rich-text'
import { parseVideoAddress } from '@/payload/editorial/video'

interface FieldRule {
  name: string
  label: string
  /** The field beside it that takes its place when it is filled in. */
  unless?: string
  /** False when nothing need be in it. */
  isRequired?: boolean
  /** Whether what is in it is right. */
  isRight?: (value: string) => boolean
  /** The fields of its rows. */
  rows?: FieldRule[]
}

const webAddress = (value: string) => isSafeHref(value.trim())

/**
 * What the server asks of the fields of each block when it is published. The schema (`collections/blocks`) cannot be read
 * in the browser: `tests/unit/collections/before-publication/required-in-blocks.test.ts` compares the two.
 */
export const REQUIRED_IN_BLOCKS: Record<string, FieldRule[]> = {
  keyFigures: [
    {
      name: 'items',
      label: 'Chiffres',
      rows: [
        { name: 'value', label: 'Nombre', unless: 'figure' },
        { name: 'label', label: 'Ce que c’est', unless: 'figure' },
      ],
    },
    { name: 'source.url', label: 'Adresse', isRequired: false, isRight: webAddress },
  ],
  callout: [
    { name: 'kind', label: 'Genre' },
    { name: 'content', label: 'Texte' },
  ],
  quote: [{ name: 'text', label: 'Phrase' }],
  figure: [{ name: 'image', label: 'Image' }],
  gallery: [{ name: 'images', label: 'Images', rows: [{ name: 'image', label: 'Image' }] }],
  video: [
    { name: 'url', label: 'Adresse de la vidéo', isRight: (value) => parseVideoAddress(value) !== null },
    { name: 'title', label: 'Titre' },
  ],
  download: [
    { name: 'file', label: 'Fichier' },
    { name: 'title', label: 'Titre' },
  ],
  callToAction: [
    { name: 'title', label: 'Titre' },
    { name: 'label', label: 'Texte du bouton' },
    { name: 'url', label: 'Adresse du bouton', isRight: webAddress },
  ],
}

/** Returns what the server asks of a block of this type; nothing of one that it does not know. */
export function rulesOf(blockType: unknown): FieldRule[] {
  const isKnown = typeof blockType === 'string' && Object.hasOwn(REQUIRED_IN_BLOCKS, blockType)
  return (isKnown && REQUIRED_IN_BLOCKS[blockType]) || []
}

/** Returns the labels of the fields of a block that the server would refuse, in their order. */
export function refusedIn(rules: FieldRule[], fields: Record<string, unknown>): string[] {
  return rules.flatMap((rule) => {
    if (rule.unless && !isMissing(valueAt(fields, rule.unless))) return []
    const value = valueAt(fields, rule.name)
    if (isMissing(value)) return rule.isRequired === false ? [] : [rule.label]
    if (rule.isRight && !(typeof value === 'string' && rule.isRight(value))) return [rule.label]
    const inRows = rule.rows && Array.isArray(value) ? value : []
    return inRows.flatMap((row) => refusedIn(rule.rows ?? [], row as Record<string, unknown>))
  })
}

function valueAt(fields: Record<string, unknown>, path: string): unknown {
  const read = (holder: unknown, name: string) => (holder as Record<string, unknown> | null | undefined)?.[name]
  return path.split('.').reduce<unknown>(read, fields)
}

function isMissing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  if (typeof value === 'string') return value.trim() === ''
  return value === null || value === undefined || value === 0 || isEmptyText(value)
}

function isEmptyText(value: unknown): boolean {
  return isRecord(value) && isRecord(value.root) && !hasContent(value as RichText)
}
