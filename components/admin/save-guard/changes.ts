import { isSame, valueAt } from '../unsaved-words'
import { type Part, partsOf } from './parts'
import { lines, moment, type Names, paragraphs, relations, tags, type Units, yesOrNo } from './units'

/** A document as REST gives it with `depth=0`, or as the form holds it. */
export type DocumentData = Record<string, unknown>

/** What became of a field on one side, since the version that both started from. */
export interface Side {
  isChanged: boolean
  /** Null when what changed cannot be said in words, such as the form of a text. */
  parts: Part[] | null
}

export interface FieldChange {
  label: string
  theirs: Side
  mine: Side
}

interface Field {
  label: string
  units: Units
  isText: boolean
}

const text = (label: string, units = lines): Field => ({ label, units, isText: true })
const choice = (label: string, units = relations): Field => ({ label, units, isText: false })

const FIELDS: Record<string, Field> = {
  title: text('Titre'),
  excerpt: text('Chapô'),
  body: text('Texte', paragraphs),
  slug: text('Adresse'),
  'meta.title': text('Titre pour les moteurs'),
  'meta.description': text('Description pour les moteurs'),
  category: choice('Rubrique'),
  dossier: choice('Dossier'),
  authors: choice('Signature'),
  tags: choice('Mots-clés', tags),
  cover: choice('Image de couverture'),
  'meta.image': choice('Image de partage'),
  publishedAt: choice('Date de publication', moment),
  sample: choice('Exemple', yesOrNo),
}

/** Returns the fields that one of two people changed since `base`, with what each did to it. */
export function changesSince(
  base: DocumentData,
  theirs: DocumentData,
  mine: DocumentData,
  names: Names,
): FieldChange[] {
  return Object.entries(FIELDS)
    .map(([path, field]) => {
      const side = (data: DocumentData) => sideOf(valueAt(base, path), valueAt(data, path), field, names)
      return { label: field.label, theirs: side(theirs), mine: side(mine) }
    })
    .filter(({ theirs: their, mine: my }) => their.isChanged || my.isChanged)
}

/** Tells whether a document of the site holds what a form says; its address follows its title there. */
export function holds(document: DocumentData, said: DocumentData): boolean {
  const paths = Object.keys(FIELDS).filter((path) => path !== 'slug')
  return paths.every((path) => saysTheSame(valueAt(document, path), valueAt(said, path)))
}

function sideOf(before: unknown, after: unknown, { units, isText }: Field, names: Names): Side {
  const isChanged = !saysTheSame(before, after)
  const [old, now] = [units(before, names), units(after, names)]
  const saysNothing = isChanged && isSame(old, now)
  return { isChanged, parts: saysNothing ? null : partsOf(old, now, isText ? '\n' : ', ', isText) }
}

/** The number of a block is not something said: Payload gives it another at each reading, until a form saves it. */
function saysTheSame(one: unknown, other: unknown): boolean {
  return isSame(withoutNumbers(one), withoutNumbers(other))
}

function withoutNumbers(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return JSON.parse(JSON.stringify(value, (key, inside) => (key === 'id' ? undefined : inside)))
}
