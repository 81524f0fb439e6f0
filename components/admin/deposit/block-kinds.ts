import { LONGEST_EXCERPT } from '@/payload/editorial/import/rules/excerpt'
import type { BlockKind, StructuredBlock } from '@/payload/editorial/import/structure'

/** The names of the kinds of blocks, as a person chooses them. */
const KINDS: Record<BlockKind, string> = {
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

/** Returns the kinds that a block may become, its own included, as a list of choices. */
export function kindsFor(block: StructuredBlock): { value: string; label: string }[] {
  return Object.entries(KINDS)
    .filter(([value]) => value === block.kind || mayBecome(block, value))
    .flatMap(([value, label]) => (value === 'heading' ? [{ value, label }, ...DEEPER] : [{ value, label }]))
}

/** As `payload/editorial/import/apply-choices.ts` takes it: an answer that does not fit would change nothing. */
function mayBecome({ doubts, kind, words }: StructuredBlock, value: string): boolean {
  const text = words.join(' ')
  if (kind === 'picture' || !text.trim()) return value === 'workingNote' && !text.trim()
  if (value === 'excerpt') return text.length <= LONGEST_EXCERPT
  // Figures are what the rules know as figures.
  if (value === 'keyFigures') return doubts.some(({ options }) => options.some((option) => option.value === value))
  return value !== 'picture' && value !== 'rule'
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
