import { childrenOf, type RichText, type RichTextNode } from './rich-text'

/** The words of a rich text, blocks included: a line for each paragraph, list item, table row and text of a block. */
export function plainText(state: RichText): string {
  return state ? linesOf(state.root).join('\n') : ''
}

/** Whether a rich text has at least a character or a block. */
export function hasContent(state: RichText): boolean {
  if (!state) return false
  return plainText(state).trim() !== '' || childrenOf(state.root).some((node) => node.type === 'block')
}

const INLINE = new Set(['text', 'linebreak', 'tab', 'link', 'autolink'])

function linesOf(node: RichTextNode): string[] {
  if (node.type === 'block') return linesOfBlock(node.fields)
  if (node.type === 'tablerow')
    return filled([
      childrenOf(node)
        .map((cell) => linesOf(cell).join(' '))
        .join('\t'),
    ])
  const lines: string[] = []
  let inline = ''
  for (const child of childrenOf(node)) {
    if (INLINE.has(child.type)) {
      inline += inlineText(child)
      continue
    }
    lines.push(inline, ...linesOf(child))
    inline = ''
  }
  return filled([...lines, ...inline.split('\n')])
}

function inlineText(node: RichTextNode): string {
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'tab') return '\t'
  if (typeof node.text === 'string') return node.text
  return childrenOf(node).map(inlineText).join('')
}

type Fields = Record<string, unknown>

/** The order is the one in which the block is read: « 2,7 millions de salariés » is value, unit, label. */
function linesOfBlock(fields: unknown): string[] {
  if (!isRecord(fields)) return []
  const { title, items, source, content, text, author, role, caption, images, transcript, label } = fields
  const figures = rows(items).map((item) => filled([item.value, item.unit, item.label]).join(' '))
  const sourceLine = isRecord(source) ? filled([source.label]).map((name) => `Source : ${name}`) : []
  const rich = isRecord(content) && isRecord(content.root) ? linesOf(content.root as RichTextNode) : []
  const captions = rows(images).map((image) => image.caption)
  return filled([
    title,
    ...figures,
    ...sourceLine,
    ...rich,
    text,
    author,
    role,
    caption,
    ...captions,
    transcript,
    label,
  ])
}

function rows(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function filled(values: unknown[]): string[] {
  return values.filter((value): value is string => typeof value === 'string' && value.trim() !== '')
}
