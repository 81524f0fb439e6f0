import type { Family, ListedFinding } from '@/collections/before-publication/check'
import { isMendable } from './mendable'

/** Findings that stand together in the report. */
export interface Section<One extends ListedFinding = ListedFinding> {
  key: Family | 'blocks'
  title: string
  findings: One[]
  /** Those that one press mends, all at once. */
  mendable: One[]
}

/** In the order of the report. */
const FAMILIES: Record<Family, string> = {
  missing: 'À remplir',
  accessibility: 'Accessibilité',
  french: 'Français',
  facts: 'Faits',
  links: 'Liens',
  findable: 'À trouver',
  legal: 'Personnes et droits',
}

/** Returns the sections of a report: what blocks the publication first, then what is advised, by family. */
export function sectionsOf<One extends ListedFinding>(findings: One[]): Section<One>[] {
  const advice = findings.filter(({ kind }) => kind === 'advises')
  const families = Object.entries(FAMILIES) as [Family, string][]
  const sections: Section<One>[] = [
    section(
      'blocks',
      'À régler pour publier',
      findings.filter(({ kind }) => kind === 'blocks'),
    ),
    ...families.map(([family, title]) =>
      section(
        family,
        title,
        advice.filter((one) => one.family === family),
      ),
    ),
  ]
  return sections.filter((one) => one.findings.length > 0)
}

/** « 14 remarques, dont 3 à régler pour publier ». */
export function summaryOf(findings: Pick<ListedFinding, 'kind'>[]): string {
  const count = findings.length
  const blocking = findings.filter(({ kind }) => kind === 'blocks').length
  if (count === 0) return 'Aucune remarque'
  const words = `${count} ${count > 1 ? 'remarques' : 'remarque'}`
  if (blocking === 0) return words
  return blocking === count ? `${words} à régler pour publier` : `${words}, dont ${blocking} à régler pour publier`
}

function section<One extends ListedFinding>(key: Section['key'], title: string, findings: One[]): Section<One> {
  return { key, title, findings, mendable: findings.filter(isMendable) }
}
