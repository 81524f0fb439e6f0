import { convertHTMLToLexical, editorConfigFactory, lexicalEditor } from '@payloadcms/richtext-lexical'
import { parseHTML } from 'linkedom'
import { buildConfig } from 'payload'
import type { BlockKind } from '@/payload/editorial/import/structure'
import type { AnnotatedDraft } from '../../support/drafts/annotated-draft'
import { copyOf } from '../../support/drafts/file-of'
import { rightBlocks } from '../../support/drafts/score'
import { escaped } from '../../support/drafts/written-draft'

interface StockBlock {
  kind: BlockKind
  words: string[]
}

export interface StockScore {
  blocks: number
  right: number
  /** The same, when a kind that the editor does not have counts as right once its words stand in a block of their own. */
  rightOfItsKinds: number
  /** What the text had, and the editor has no more: « 2 tables ». */
  lost: string[]
}

interface Node {
  type: string
  children?: Node[]
  text?: string
  tag?: string
}

/** Returns a function that says what of a draft is right once it is pasted into the editor of a new Payload project. */
export async function stockEditor(): Promise<(draft: AnnotatedDraft) => StockScore> {
  const editor = lexicalEditor()
  const config = await buildConfig({
    collections: [],
    db: NO_DATABASE as never,
    editor,
    secret: 'none',
    telemetry: false,
  })
  const editorConfig = await editorConfigFactory.default({ config })
  return (draft) => {
    const copied = copyOf(draft)
    // As Lexical takes lines without a format: each is a paragraph.
    const html = 'html' in copied ? copied.html : copied.text.replace(/.+/g, (line) => `<p>${escaped(line)}</p>`)
    const { root } = convertHTMLToLexical({ editorConfig, html, JSDOM: LinkedomPage as never })
    return scoreOf(draft, root as unknown as Node)
  }
}

const NO_DATABASE = { defaultIDType: 'text', init: () => ({}), name: 'none' }

/** What the converter needs of jsdom. */
class LinkedomPage {
  readonly window: { document: Document }
  constructor(html: string) {
    this.window = { document: parseHTML(`<!doctype html><html><body>${html}</body></html>`).document }
  }
}

/** Those for which the editor of a new project has a node. */
const ITS_KINDS: BlockKind[] = ['heading', 'list', 'paragraph', 'picture', 'quote', 'rule']

function scoreOf({ expected, source }: AnnotatedDraft, root: Node): StockScore {
  const made = (root.children ?? []).map(blockOf).filter(({ kind, words }) => kind === 'rule' || words.length > 0)
  const inItsKinds = expected.map((block) => ({
    ...block,
    kind: ITS_KINDS.includes(block.kind) ? block.kind : ('paragraph' as const),
  }))
  // A title is right as a heading too.
  const asParagraphs = made.map((block, place) => {
    const same = expected.find(({ kind, words }) => !ITS_KINDS.includes(kind) && bare(words) === bare(block.words))
    return same ? { kind: 'paragraph' as const, words: same.words } : (made[place] as StockBlock)
  })
  return {
    blocks: Math.max(expected.length, made.length),
    right: rightBlocks(expected, made).length,
    rightOfItsKinds: rightBlocks(inItsKinds, asParagraphs).length,
    lost: lossesOf(source, root),
  }
}

const bare = (words: string[]) => words.join('').replace(/\s/g, '')

function blockOf(node: Node): StockBlock {
  switch (node.type) {
    case 'heading':
    case 'quote':
      return { kind: node.type, words: linesOf(node) }
    case 'list':
      return { kind: 'list', words: (node.children ?? []).flatMap(pointsOf) }
    case 'horizontalrule':
      return { kind: 'rule', words: [] }
    case 'upload':
      return { kind: 'picture', words: [] }
    default:
      return { kind: 'paragraph', words: linesOf(node) }
  }
}

/** A point, and the points of the list below it. */
function pointsOf(item: Node): string[] {
  const lists = (item.children ?? []).filter(({ type }) => type === 'list')
  const own = linesOf({ ...item, children: (item.children ?? []).filter(({ type }) => type !== 'list') })
  return [...own, ...lists.flatMap(({ children = [] }) => children.flatMap(pointsOf))]
}

function linesOf(node: Node): string[] {
  return textOf(node)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function textOf({ type, text, children = [] }: Node): string {
  if (type === 'linebreak') return '\n'
  return text ?? children.map(textOf).join('')
}

function lossesOf({ lines, pictures }: AnnotatedDraft['source'], root: Node): string[] {
  const all = nodesIn(root)
  const count = (type: string) => all.filter((node) => node.type === type).length
  const tables = new Set(lines.flatMap(({ cell }) => (cell ? [cell.table] : []))).size
  const notes = lines.filter(({ style }) => style?.kind === 'note').length
  const lost = (what: string, had: number, has: number) => (had > has ? [`${had - has} ${what}`] : [])
  return [
    ...lost('pictures', pictures.length, count('upload')),
    ...lost('tables', tables, count('table')),
    ...lost('notes', notes, 0),
  ]
}

function nodesIn(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesIn)]
}
