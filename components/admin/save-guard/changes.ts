import { diffWords } from 'diff'
import { plainText } from '@/payload/editorial/plain-text'
import type { RichText } from '@/payload/editorial/rich-text'
import { isSame, valueAt } from '../unsaved-words'

/** A document as REST gives it with `depth=0`, or as the form holds it. */
export type DocumentData = Record<string, unknown>

export interface Part {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** What became of a field on one side, since the version that both started from. */
export interface Side {
  isChanged: boolean
  /** Null for what is not text, and when only the form of a text changed. */
  parts: Part[] | null
}

export interface FieldChange {
  label: string
  theirs: Side
  mine: Side
}

const TEXTS = {
  title: 'Titre',
  excerpt: 'Chapô',
  body: 'Texte',
  slug: 'Adresse',
  'meta.title': 'Titre pour les moteurs',
  'meta.description': 'Description pour les moteurs',
}
const CHOICES = {
  category: 'Rubrique',
  dossier: 'Dossier',
  authors: 'Signature',
  tags: 'Mots-clés',
  cover: 'Image de couverture',
  'meta.image': 'Image de partage',
  publishedAt: 'Date de publication',
  sample: 'Exemple',
}
/** Of a long text that did not change, this much is shown beside what did. */
const SHOWN_AROUND = 80

const words = new Intl.Segmenter('fr', { granularity: 'word' })

/** Returns the fields that one of two people changed since `base`, with what each did to it. */
export function changesSince(base: DocumentData, theirs: DocumentData, mine: DocumentData): FieldChange[] {
  const isText = (path: string) => path in TEXTS
  return Object.entries({ ...TEXTS, ...CHOICES })
    .map(([path, label]) => {
      const side = (data: DocumentData) => sideOf(valueAt(base, path), valueAt(data, path), isText(path))
      return { label, theirs: side(theirs), mine: side(mine) }
    })
    .filter(({ theirs: their, mine: my }) => their.isChanged || my.isChanged)
}

function sideOf(before: unknown, after: unknown, isText: boolean): Side {
  const isChanged = !isSame(before, after)
  if (!isText) return { isChanged, parts: null }
  const [old, text] = [textOf(before), textOf(after)]
  if (!isChanged) return { isChanged, parts: shortened([{ kind: 'same', text }]) }
  return { isChanged, parts: old === text ? null : shortened(partsOf(old, text)) }
}

function partsOf(before: string, after: string): Part[] {
  return diffWords(before, after, { intlSegmenter: words }).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

function shortened(parts: Part[]): Part[] {
  return parts.map((part) => {
    if (part.kind !== 'same' || part.text.length <= 3 * SHOWN_AROUND) return part
    return { ...part, text: `${part.text.slice(0, SHOWN_AROUND)} […] ${part.text.slice(-SHOWN_AROUND)}` }
  })
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value && typeof value === 'object' && 'root' in value ? plainText(value as RichText) : ''
}
