import { plainText } from './plain-text'
import { childrenOf, type RichText, type RichTextNode } from './rich-text'
import { slugify } from './slug'

export interface Outline {
  /** The anchor of each heading, h2 to h4, by its node in the state that was given; unique in the page. */
  anchors: Map<RichTextNode, string>
  /** The h2, in order: the entries of a table of contents. */
  entries: { id: string; text: string }[]
}

/** The headings of a rich text and their anchors. `taken` are the ids that the page itself uses. */
export function outlineOf(state: RichText, taken: Iterable<string> = []): Outline {
  const used = new Set(taken)
  const outline: Outline = { anchors: new Map(), entries: [] }
  for (const node of state ? childrenOf(state.root) : []) {
    if (node.type !== 'heading') continue
    const text = plainText({ root: node }, NO_BLOCK).replaceAll('\n', ' ')
    const id = freeAnchor(slugify(text) || 'section', used)
    used.add(id)
    outline.anchors.set(node, id)
    if (node.tag === 'h2' && text) outline.entries.push({ id, text })
  }
  return outline
}

/** A heading holds none. */
const NO_BLOCK = () => []

function freeAnchor(wanted: string, used: Set<string>): string {
  let anchor = wanted
  for (let n = 2; used.has(anchor); n += 1) anchor = `${wanted}-${n}`
  return anchor
}
