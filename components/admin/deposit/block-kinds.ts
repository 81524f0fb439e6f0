import type { BlockKind, StructuredBlock } from '@/payload/editorial/import/structure'

/** The names of the kinds of blocks, as a person chooses them. */
export const KINDS: Record<BlockKind, string> = {
  title: 'Titre',
  excerpt: 'Chapô',
  paragraph: 'Paragraphe',
  heading: 'Intertitre',
  list: 'Liste',
  keyFigures: 'Chiffres clés',
  quote: 'Citation',
  callout: 'Encadré',
  table: 'Tableau',
  picture: 'Image',
  contact: 'Contact',
  event: 'Événement',
  note: 'Note',
  rule: 'Séparation',
  date: 'Date',
  signature: 'Signature',
  workingNote: 'Note de travail',
}

const DEEPER = [3, 4].map((level) => ({ value: `heading:${level}`, label: `Intertitre de niveau ${level}` }))

/** What nothing else can become. */
const ONLY_ITSELF: string[] = ['table', 'picture']

/** Returns the kinds that a block may become, its own included, as a list of choices. */
export function kindsFor({ kind }: StructuredBlock): { value: string; label: string }[] {
  return Object.entries(KINDS)
    .filter(([value]) => value === kind || !ONLY_ITSELF.includes(value))
    .flatMap(([value, label]) => (value === 'heading' ? [{ value, label }, ...DEEPER] : [{ value, label }]))
}

/** Returns the kind of a block as a choice: `heading:3` for a lower heading. */
export function kindOf({ kind, nodes }: StructuredBlock): string {
  const level = kind === 'heading' ? /^h([34])$/.exec(String(nodes[0]?.tag))?.[1] : undefined
  return level ? `heading:${level}` : kind
}

/** « l. 14 à 17 ». */
export function linesLabel({ lines: [first, last] }: StructuredBlock): string {
  return first === last ? `l. ${first}` : `l. ${first} à ${last}`
}
