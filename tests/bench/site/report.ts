import { readFileSync, writeFileSync } from 'node:fs'
import type { LoadOfPage } from './load'
import type { Memory } from './memory'
import { drawPicture } from './picture'
import type { Publications } from './publications'

export interface SiteFigures {
  machine: string
  loads: LoadOfPage[]
  memory: Memory
  /** In milliseconds, with a thousand and with ten thousand articles. */
  few: Record<string, number>
  many: Record<string, number>
  publications: { few: Publications; many: Publications }
  /** Null when there was no server to try it on. */
  mongodb: { what: string; publications: Publications } | null
}

const PAGE = 'docs/performance.md'
const PICTURE = 'docs/performance.svg'
const BEGIN = '<!-- npm run bench -- site -->'
const END = '<!-- end -->'

/** Puts the figures in place of the last ones in docs/performance.md, and draws its picture. */
export function writeReport(figures: SiteFigures): void {
  const page = readFileSync(PAGE, 'utf8')
  const [before] = page.split(BEGIN)
  const [, after] = page.split(END)
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has no place for the figures.`)
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${tablesOf(figures)}\n\n${END}${after}`)
  writeFileSync(PICTURE, drawPicture(figures.loads))
}

function tablesOf({ machine, loads, memory, few, many, publications, mongodb }: SiteFigures): string {
  return [
    `Measured on ${machine}, the load generator on the same processors.`,
    table(
      [
        'page',
        'encoding',
        'requests/s',
        'Next',
        'ratio',
        'p50 / p99, ms',
        'Next',
        'processor a request, µs',
        'Next',
        'ratio',
      ],
      loads.map(({ page, encoding, ours, next }) => [
        page,
        encoding,
        ours.perSecond,
        next.perSecond,
        `${ratio(ours.perSecond, next.perSecond)} ×`,
        `${ours.p50} / ${ours.p99}`,
        `${next.p50} / ${next.p99}`,
        ours.processor,
        next.processor,
        `1/${ratio(next.processor, ours.processor)}`,
      ]),
    ),
    table(
      ['median, ms', '1,000 articles', '10,000 articles', 'ratio'],
      Object.entries(few).map(([what, figure]) => [what, figure, many[what] ?? '', ratio(many[what] ?? 0, figure)]),
    ),
    table(
      [
        'publication → visible',
        'publications',
        'median, ms',
        'worst, ms',
        'answers read',
        'stale',
        'renders a publication',
      ],
      [
        ['SQLite, 1,000 articles', publications.few] as const,
        ['SQLite, 10,000 articles', publications.many] as const,
        ...(mongodb ? [[`MongoDB’s stand-in, the seed`, mongodb.publications] as const] : []),
      ].map(([where, of]) => [where, of.number, of.median, of.worst, of.read, of.stale, of.renders]),
    ),
    table(
      ['resident memory', 'MB'],
      [
        ['one page', memory.one],
        ['1,000 pages', memory.thousand],
        ['1,000 pages, 15 s later', memory.atRest],
      ],
    ),
  ].join('\n\n')
}

function ratio(one: number, other: number): number {
  const exact = one / other
  return exact >= 10 ? Math.round(exact) : Math.round(exact * 100) / 100
}

function table(heads: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
