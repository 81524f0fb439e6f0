import { BOLD, block, element, horizontalRule, ITALIC, type LexicalNode, lineBreak, richText, text } from '../lexical'
import { figureOf } from './figure'
import type { Run } from './model'
import type { Part, Piece } from './piece'
import { withoutFormat, wordsOf } from './runs'
import type { KnownNames } from './structure'

const SUBSCRIPT = 32
const SUPERSCRIPT = 64
const IN_HEADING_ROW = 1
const LINK_VERSION = 3

/** Returns the nodes of the body that a piece becomes; none for what goes into a field, or to nobody. */
export function nodesOf(piece: Piece, level: number, known: KnownNames): LexicalNode[] {
  const { kind, parts } = piece
  switch (kind) {
    case 'date':
    case 'excerpt':
    case 'title':
    case 'workingNote':
      return []
    case 'signature':
      return isOfSite(parts, known) ? [] : parts.map(paragraphOf)
    case 'heading':
      return parts.map(({ runs }) => element('heading', inlineNodes(withoutFormat('bold', runs)), { tag: `h${level}` }))
    case 'list':
      return listsOf(parts)
    case 'keyFigures':
      return [keyFiguresOf(parts)]
    case 'quote':
      return [quoteOf(parts)]
    case 'table':
      return [tableOf(parts)]
    case 'picture':
      return [figure(piece)]
    case 'callout':
    case 'contact':
    case 'event':
      return [boxOf(parts)]
    case 'rule':
      return [horizontalRule()]
    case 'note':
      return [noteOf(piece)]
    default:
      return parts.filter(({ runs }) => runs.length > 0).map(paragraphOf)
  }
}

/** Returns the inline nodes of runs: texts with their formats, breaks and links. */
function inlineNodes(runs: Run[]): LexicalNode[] {
  const nodes: LexicalNode[] = []
  let link: { href: string; node: LexicalNode } | undefined
  for (const run of runs) {
    const made = textNodes(run)
    if (!run.href) {
      link = undefined
      nodes.push(...made)
    } else if (link && link.href === run.href) {
      ;(link.node.children as LexicalNode[]).push(...made)
    } else {
      link = linkOf(run.href, made)
      nodes.push(link.node)
    }
  }
  return nodes
}

function linkOf(href: string, words: LexicalNode[]): { href: string; node: LexicalNode } {
  const fields = { linkType: 'custom', url: href, newTab: false }
  return { href, node: element('link', words, { fields }, LINK_VERSION) }
}

function textNodes(run: Run): LexicalNode[] {
  const format =
    (run.bold ? BOLD : 0) +
    (run.italic ? ITALIC : 0) +
    (run.subscript ? SUBSCRIPT : 0) +
    (run.superscript || run.note !== undefined ? SUPERSCRIPT : 0)
  return run.text.split('\n').flatMap((words, place) => {
    const node = { ...text(words, format), ...(run.lang && { $: { lang: run.lang } }) }
    return [...(place > 0 ? [lineBreak()] : []), ...(words === '' ? [] : [node])]
  })
}

function paragraphOf({ runs }: Pick<Part, 'runs'>): LexicalNode {
  return element('paragraph', inlineNodes(runs), { textFormat: 0, textStyle: '' })
}

/** A signature that the site knows is a field of the article; another stays in the text. */
function isOfSite(parts: Part[], { people }: KnownNames): boolean {
  const words = parts.map(({ runs }) => wordsOf(runs)).join(' ')
  return people.some(({ name }) => words.includes(name))
}

/** Points by their levels; Lexical keeps a list inside a point in an item of its own, which comes after. */
function listsOf(parts: Part[]): LexicalNode[] {
  const [first] = parts
  if (!first) return []
  return listAt(parts, 0, 0)
}

function listAt(parts: Part[], level: number, indent: number): LexicalNode[] {
  const lists: LexicalNode[] = []
  let items: LexicalNode[] = []
  let value = 1
  let at = 0
  while (at < parts.length) {
    const part = parts[at] as Part
    let end = at + 1
    const isDeeper = (part.level ?? 0) > level
    while (end < parts.length && ((parts[end] as Part).level ?? 0) > level) end += 1
    const kind = isDeeper ? ((lists.at(-1)?.listType as string) ?? 'bullet') : (part.list ?? 'bullet')
    if (lists.length === 0 || lists.at(-1)?.listType !== kind) {
      const start = (!isDeeper && part.value) || 1
      items = []
      value = start
      lists.push(element('list', items, { listType: kind, tag: kind === 'number' ? 'ol' : 'ul', start }))
    }
    if (!isDeeper) {
      items.push(element('listitem', inlineNodes(part.runs), { value, indent }))
      value += 1
    }
    const below = parts.slice(isDeeper ? at : at + 1, end)
    if (below.length > 0) {
      for (const list of listAt(below, level + 1, indent + 1))
        items.push(element('listitem', [list], { value, indent }))
    }
    at = end
  }
  return lists
}

const SOURCE_LABEL = /^[(*_[]*sources?\s?[:–-]\s*/i

function keyFiguresOf(parts: Part[]): LexicalNode {
  const items = parts
    .filter(({ role }) => role !== 'source')
    .map(({ runs }) => figureOf(wordsOf(runs)) ?? { value: '', label: wordsOf(runs) })
  const source = parts.find(({ role }) => role === 'source')
  if (!source) return block('keyFigures', { items })
  const label = wordsOf(source.runs)
    .replace(SOURCE_LABEL, '')
    .replace(/[)*_\]]+$/, '')
  const url = source.runs.find(({ href }) => href && /^https?:/i.test(href))?.href
  return block('keyFigures', { items, source: { label, ...(url && { url }) } })
}

/** A quotation with its author is drawn large; one without is a quotation in the text. */
function quoteOf(parts: Part[]): LexicalNode {
  const said = parts.filter(({ role }) => role !== 'author')
  const author = parts
    .filter(({ role }) => role === 'author')
    .map(({ runs }) => wordsOf(runs))
    .join(', ')
  if (author === '') {
    const lines = said.map(({ runs }) => inlineNodes(runs))
    return element(
      'quote',
      lines.flatMap((nodes, place) => (place > 0 ? [lineBreak(), ...nodes] : nodes)),
    )
  }
  const [, name = author, role] = /^([^,(–—]+?)\s*(?:,|\(|[–—])\s*(.+?)\)?$/.exec(author) ?? []
  return block('quote', { text: said.map(({ runs }) => wordsOf(runs)).join('\n'), author: name, ...(role && { role }) })
}

function tableOf(parts: Part[]): LexicalNode {
  const rows: Part[][][] = []
  for (const part of parts) {
    const { row = 0, column = 0 } = part.cell ?? {}
    rows[row] ??= []
    const cells = rows[row]
    cells[column] ??= []
    cells[column].push(part)
  }
  // Rows that a row above spans may be absent.
  const nodes = Array.from(rows, (cells = []) => {
    const filled = Array.from(cells, (cell) => cell).filter((cell) => cell !== undefined)
    return element('tablerow', filled.map(cellOf))
  }).filter(({ children }) => (children as LexicalNode[]).length > 0)
  return element('table', squared(nodes))
}

function cellOf(parts: Part[]): LexicalNode {
  const [first] = parts
  return element('tablecell', parts.map(paragraphOf), {
    headerState: first?.cell?.isHeader ? IN_HEADING_ROW : 0,
    colSpan: first?.cell?.columnSpan ?? 1,
    rowSpan: first?.cell?.rowSpan ?? 1,
    backgroundColor: null,
  })
}

/** Rows of a table without spans have as many cells each. */
function squared(rows: LexicalNode[]): LexicalNode[] {
  const cells = rows.map(({ children }) => children as LexicalNode[])
  if (cells.flat().some(({ colSpan, rowSpan }) => colSpan !== 1 || rowSpan !== 1)) return rows
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0)
  for (const row of cells) while (row.length < width) row.push(cellOf([{ line: 0, runs: [] }]))
  return rows
}

function figure({ picture, parts }: Piece): LexicalNode {
  const wordsWith = (role: Part['role']) =>
    parts
      .filter((part) => part.role === role)
      .map(({ runs }) => wordsOf(runs))
      .join(' ')
  const [caption, credit] = [wordsWith('caption'), wordsWith('credit')]
  return block('figure', { image: picture, ...(caption && { caption }), ...(credit && { credit }) })
}

function boxOf(parts: Part[]): LexicalNode {
  const [first, ...rest] = parts
  const words = first ? wordsOf(first.runs) : ''
  const isTitled = first !== undefined && rest.length > 0 && (first.role === 'title' || /^[^:]{2,60}:$/.test(words))
  const kind = isTitled && /^\W*(?:attention|important)/i.test(words) ? 'important' : 'information'
  const content = isTitled ? rest : parts
  return block('callout', {
    kind,
    ...(isTitled && { title: words.replace(/\s*:$/, '') }),
    content: richText(...contentOf(content)),
  })
}

/** Paragraphs, and points as lists. */
function contentOf(parts: Part[]): LexicalNode[] {
  const nodes: LexicalNode[] = []
  let points: Part[] = []
  for (const part of parts) {
    if (part.list) {
      points.push(part)
      continue
    }
    nodes.push(...listsOf(points), paragraphOf(part))
    points = []
  }
  return [...nodes, ...listsOf(points)]
}

function noteOf({ parts, style }: Piece): LexicalNode {
  const mark: Run[] = style?.kind === 'note' ? [{ text: style.note, superscript: true }, { text: ' ' }] : []
  const runs = parts.flatMap((part, place) => (place > 0 ? [{ text: '\n' }, ...part.runs] : part.runs))
  return paragraphOf({ runs: [...mark, ...runs] })
}
