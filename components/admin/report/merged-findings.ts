import type { ListedFinding } from '@/collections/before-publication/check'
import { CHECKS } from '@/collections/before-publication/registry'
import type { KeptFinding, ServerReport, SiteFinding } from './report-requests'

/** A finding with a name of its own in its list: it keeps it while its words stay. */
export type NamedFinding<One extends ListedFinding = ListedFinding> = One & { id: string }

/** The rules that run in the browser: what they find in the form is newer than the report on the saved draft. */
const RUN_HERE = new Set(CHECKS.map(({ rule }) => rule))

/** Returns what the site alone found: the rest is found in the form itself. */
export function foundBySite<One extends ListedFinding>(findings: One[]): One[] {
  return findings.filter(({ rule }) => !RUN_HERE.has(rule))
}

/** Returns what the form found, with what the settings of the site have block, as its report says. */
export function withKindsOf<One extends SiteFinding>(report: ServerReport | null, live: One[]): One[] {
  const blocking = new Set(report?.blocking)
  return live.map((finding) => {
    const isChosen = finding.kind === 'advises' && blocking.has(finding.rule)
    return { ...finding, canBeKept: finding.kind === 'advises', kind: isChosen ? 'blocks' : finding.kind }
  })
}

/** Returns findings without those that are kept, with what blocks by the site's settings first. */
export function shownFindings<One extends ListedFinding>(findings: One[], kept: KeptFinding[]): NamedFinding<One>[] {
  const shown = findings.filter((finding) => !kept.some((one) => isSame(one, finding)))
  return withIds([...shown.filter(({ kind }) => kind === 'blocks'), ...shown.filter(({ kind }) => kind !== 'blocks')])
}

/** A finding is kept with its words, wherever they stand; one without words is kept at its place. */
function isSame(kept: KeptFinding, finding: ListedFinding): boolean {
  if (kept.rule !== finding.rule) return false
  if (kept.words || finding.words) return kept.words === finding.words
  return JSON.stringify(kept.place) === JSON.stringify(finding.place)
}

function withIds<One extends ListedFinding>(findings: One[]): NamedFinding<One>[] {
  const counts = new Map<string, number>()
  return findings.map((finding) => {
    const { rule, words, message, occurrence } = finding
    const name = [rule, words ?? message, occurrence ?? 0].join(' ')
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    return { ...finding, id: `${name} ${count}` }
  })
}
