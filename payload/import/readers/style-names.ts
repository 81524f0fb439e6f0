import type { LineStyle } from '../../editorial/import/model'

/** What the name of a style says, and `contents` for a line of a table of contents. */
export type NamedStyle =
  | Extract<LineStyle, { kind: 'caption' | 'heading' | 'quote' | 'subtitle' | 'title' }>
  | { kind: 'contents' }

/** Names in French and in English, of Word, LibreOffice, Pages and Google, in small letters without accents. */
const NAMES: [RegExp, NamedStyle['kind']][] = [
  [/^(title|titre)( (du document|principal|de l'article|article))?$/, 'title'],
  [/^(subtitle|sous-? ?titre|chapo|chapeau|accroche|lead)$/, 'subtitle'],
  [/^((intense )?quote|block ?(text|quote)|quotations?|citation( intense)?)$/, 'quote'],
  [/^(caption|legende|illustration|figure|drawing|photo|image caption)$/, 'caption'],
  [/^(toc|tm|contents|table des matieres)( heading| \d| niveau \d)?$/, 'contents'],
]
const HEADING = /^(?:heading|titre|intertitre|header|section) ?([1-9])$/
const PLAIN_HEADING = /^(?:heading|intertitre|sous-intertitre)$/

/** Returns what a style of this name is for; null for body text and for names that say nothing. */
export function styleByName(name: string): NamedStyle | null {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replaceAll('’', "'")
    .trim()
  const level = HEADING.exec(plain)?.[1]
  if (level) return { kind: 'heading', level: Math.min(Number(level), 6) as 1 }
  if (PLAIN_HEADING.test(plain)) return { kind: 'heading', level: 2 }
  const kind = NAMES.find(([pattern]) => pattern.test(plain))?.[1]
  return kind ? ({ kind } as NamedStyle) : null
}
