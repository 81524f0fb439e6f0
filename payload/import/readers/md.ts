import { micromark } from 'micromark'
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { gfmTaskListItem, gfmTaskListItemHtml } from 'micromark-extension-gfm-task-list-item'
import type { LineStyle, Run, SourceDocument } from '../../editorial/import/model'
import { SourceLines } from '../source-lines'
import { readHtml } from './html'

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const FIELD = /^([\p{L}][\p{L}\w -]{0,40}):\s*(.*)$/u
/** What the fields of a front matter are for, in French and in English. */
const STYLES: [RegExp, LineStyle][] = [
  [/^(title|titre)$/i, { kind: 'title' }],
  [/^(subtitle|sous-titre|description|excerpt|summary|r[ée]sum[ée]|chap[oô]|chapeau)$/i, { kind: 'subtitle' }],
]

/** Returns the text of a file of Markdown (CommonMark with GitHub's tables and notes), the fields of its front matter first. */
export function readMd(text: string): Pick<SourceDocument, 'lines' | 'pictures' | 'remarks'> {
  const head = FRONT_MATTER.exec(text)
  const html = micromark(head ? text.slice(head[0].length) : text, {
    // What is safe is decided where HTML is read, of Markdown or not.
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    // Without the links that GitHub makes of bare addresses, which are for the rules to see.
    extensions: [gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem()],
    htmlExtensions: [
      gfmFootnoteHtml({ label: ' ', labelAttributes: 'hidden' }),
      gfmStrikethroughHtml(),
      gfmTableHtml(),
      gfmTaskListItemHtml(),
    ],
  })
  const { lines: written, pictures, remarks } = readHtml(html, { lineEnds: 'markdown' })
  const lines = new SourceLines()
  for (const { runs, style } of head ? fieldsOf(head[1] ?? '') : []) lines.add(runs, style && { style })
  for (const { number: _, runs, ...place } of written) lines.add(runs.map(withoutBareLink), place)
  return { lines: lines.lines, pictures, remarks }
}

/** A field that is neither a title nor a chapô stays as it is written, and is no text. */
function fieldsOf(head: string): { runs: Run[]; style?: LineStyle }[] {
  return head.split(/\r?\n/).map((line) => {
    const [, name = '', value = ''] = FIELD.exec(line) ?? []
    const style = STYLES.find(([pattern]) => pattern.test(name))?.[1]
    return style && value
      ? { runs: [{ text: unquoted(value) }], style }
      : { runs: [{ text: line }], style: { kind: 'metadata' } }
  })
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2')
}

/** An address that is its own words was typed bare. */
function withoutBareLink({ href, ...run }: Run): Run {
  if (href === undefined) return run
  const isBare = [run.text, `http://${run.text}`, `mailto:${run.text}`].includes(href)
  return isBare ? run : { ...run, href }
}
