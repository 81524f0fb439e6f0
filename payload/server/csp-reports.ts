import { processWide } from '../process-wide'

/** What browsers refused to load or run on pages of ours, by kind. */
export interface CspReport {
  /** « script-src », without what follows. */
  directive: string
  /** The origin or the kind (`inline`, `eval`) of what was refused. */
  blocked: string
  /** The path of the page, without its query. */
  page: string
  count: number
  lastAt: string
}

/** Kinds that are kept; the one that was reported longest ago makes room. */
const MOST_KINDS = 100
const LONGEST = 200
/** What extensions and translators put into pages is none of our faults. */
const FOREIGN =
  /^(about|blob|chrome|data|edge|file|moz|ms-browser|resource|safari|safari-web|webkit|\w+-extension)(-extension)?(:|$)/

const kept = processWide('csp.reports', () => new Map<string, CspReport>())

/** Returns the reports of this process, the latest first. */
export function cspReports(): CspReport[] {
  return [...kept.values()].reverse()
}

/** Notes the reports of one body, in either of the two forms that browsers send. Those about other sites' pages are left out. */
export function noteReports(sent: unknown, siteUrl: string, now = new Date()): void {
  for (const report of reportsIn(sent)) {
    const kind = kindOf(report, siteUrl)
    if (!kind) continue
    const key = Object.values(kind).join(' ')
    const count = (kept.get(key)?.count ?? 0) + 1
    kept.delete(key)
    kept.set(key, { ...kind, count, lastAt: now.toISOString() })
    const [oldest] = kept.keys()
    if (kept.size > MOST_KINDS && oldest !== undefined) kept.delete(oldest)
  }
}

type Report = Record<string, unknown>

/** `report-uri` sends one object, the Reporting API a list of reports of several types. */
function reportsIn(sent: unknown): Report[] {
  if (Array.isArray(sent)) {
    return sent.flatMap((one) =>
      isObject(one) && one.type === 'csp-violation' && isObject(one.body) ? [one.body] : [],
    )
  }
  if (!isObject(sent) || !isObject(sent['csp-report'])) return []
  return [sent['csp-report']]
}

function kindOf(report: Report, siteUrl: string): Pick<CspReport, 'blocked' | 'directive' | 'page'> | null {
  const page = urlOf(report.documentURL ?? report['document-uri'])
  if (!page || page.origin !== new URL(siteUrl).origin) return null
  const blocked = textOf(report.blockedURL ?? report['blocked-uri'])
  const source = textOf(report.sourceFile ?? report['source-file'])
  const directive = textOf(report.effectiveDirective ?? report['effective-directive'] ?? report['violated-directive'])
  if (directive === '' || FOREIGN.test(blocked) || FOREIGN.test(source)) return null
  return {
    directive: short(directive.split(' ')[0] ?? ''),
    blocked: short(urlOf(blocked)?.origin ?? blocked),
    page: short(page.pathname),
  }
}

const short = (text: string) => text.slice(0, LONGEST)
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function urlOf(value: unknown): URL | null {
  return typeof value === 'string' && URL.canParse(value) ? new URL(value) : null
}

function isObject(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
