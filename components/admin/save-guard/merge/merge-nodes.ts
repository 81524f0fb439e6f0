import { diff3MergeRegions } from 'node-diff3'
import { plainText } from '@/payload/editorial/plain-text'
import { childrenOf, type RichTextNode } from '@/payload/editorial/rich-text'
import { contentKey } from './content-key'

/**
 * Returns the nodes of three versions of a text as one: paragraphs, blocks and list items that one of two people changed
 * since `base`. Null when both changed the same one, each in a way of their own.
 */
export function mergeNodes(base: RichTextNode[], theirs: RichTextNode[], mine: RichTextNode[]): RichTextNode[] | null {
  const regions = diff3MergeRegions(theirs.map(contentKey), base.map(contentKey), mine.map(contentKey))
  const merged: RichTextNode[] = []
  for (const region of regions) {
    const nodes = region.stable
      ? { a: theirs, o: base, b: mine }[region.buffer].slice(
          region.bufferStart,
          region.bufferStart + region.bufferLength,
        )
      : mergeRegion(
          base.slice(region.oStart, region.oStart + region.oLength),
          theirs.slice(region.aStart, region.aStart + region.aLength),
          mine.slice(region.bStart, region.bStart + region.bLength),
        )
    if (!nodes) return null
    merged.push(...nodes)
  }
  return isDoubled(merged, [base, theirs, mine]) ? null : merged
}

/** Whether something stands there more often than in any of the three: both moved it, each to another place. */
function isDoubled(merged: RichTextNode[], versions: RichTextNode[][]): boolean {
  const counts = versions.map(countsOf)
  return [...countsOf(merged)].some(
    ([key, count]) => count > 1 && counts.every((version) => count > (version.get(key) ?? 0)),
  )
}

function countsOf(nodes: RichTextNode[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of nodes.map(contentKey)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Both changed something between two nodes that neither touched. */
function mergeRegion(base: RichTextNode[], theirs: RichTextNode[], mine: RichTextNode[]): RichTextNode[] | null {
  if (isSameContent(theirs, mine)) return mine
  const [their, my] = [editsOf(base, theirs), editsOf(base, mine)]
  if (!their || !my) return null
  const merged = [...base, null].flatMap((node, index) => [
    ...mergeInsertions(their.before[index] ?? [], my.before[index] ?? []),
    ...(node ? [mergeNode(node, their.nodes[index], my.nodes[index])] : []),
  ])
  return merged.every((node) => node !== null) ? merged : null
}

interface Edits {
  /** What stands for each node of the base. */
  nodes: RichTextNode[]
  /** What was inserted before each, and after the last. */
  before: RichTextNode[][]
}

/** Returns the edits of somebody who only inserted nodes, or only changed nodes in their places; else null. */
function editsOf(base: RichTextNode[], other: RichTextNode[]): Edits | null {
  if (other.length === base.length) return { nodes: other, before: [] }
  const before: RichTextNode[][] = [[]]
  for (const node of other) {
    const next = base[before.length - 1]
    if (next && isSameContent(next, node)) before.push([])
    else before.at(-1)?.push(node)
  }
  return before.length === base.length + 1 ? { nodes: base, before } : null
}

/** What two people inserted at one place, unless it is one sentence, on its way. */
function mergeInsertions(theirs: RichTextNode[], mine: RichTextNode[]): (RichTextNode | null)[] {
  if (theirs.length === 0 || mine.length === 0) return [...theirs, ...mine]
  const [one, other] = [wordsOf(theirs), wordsOf(mine)]
  return one.startsWith(other) || other.startsWith(one) ? [null] : [...theirs, ...mine]
}

/** A node that stands at the same place in all three. */
function mergeNode(base: RichTextNode, theirs?: RichTextNode, mine?: RichTextNode): RichTextNode | null {
  if (!theirs || !mine) return null
  if (isSameContent(base, theirs) || isSameContent(theirs, mine)) return mine
  if (isSameContent(base, mine)) return theirs
  if (![base, theirs, mine].every(({ type }) => type === 'list') || theirs.tag !== mine.tag) return null
  const children = mergeNodes(childrenOf(base), childrenOf(theirs), childrenOf(mine))
  return children && { ...mine, children }
}

/** Without those of blocks. */
function wordsOf(children: RichTextNode[]): string {
  return plainText({ root: { type: 'root', children } }, () => [])
}

function isSameContent(one: RichTextNode | RichTextNode[], other: RichTextNode | RichTextNode[]): boolean {
  return contentKey(one) === contentKey(other)
}
