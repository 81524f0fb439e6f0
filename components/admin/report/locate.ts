import { $getNodeByKey, $getRoot, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import type { Finding } from '@/collections/before-publication/check'
import type { FieldShape } from '@/collections/schema/shape'
import { type Match, matchesIn } from '../writing-tools/search/matches'
import type { Passage } from '../writing-tools/search/passages'
import { $passagesOfNode } from '../writing-tools/search/read-passages'

/** A finding of the text, with the node that it is about: it is the same when what comes before it changes. */
export type Anchored<One extends Finding = Finding> = One & { nodeKey?: string }

/** Returns findings with the nodes that their places name now. To be called in a read, when they are new. */
export function $anchored<One extends Finding>(findings: One[]): Anchored<One>[] {
  const nodes = $getRoot().getChildren()
  return findings.map((finding) => {
    const node = 'node' in finding.place ? nodes[finding.place.node] : undefined
    return node ? { ...finding, nodeKey: node.getKey() } : finding
  })
}

/** Where the words of a finding are in the text. */
export interface Located<One> {
  finding: One
  match: Match
}

/** Returns where the words of findings are in the text now, in its order; those whose words are gone are left out. */
export function $located<One extends Pick<Anchored, 'nodeKey' | 'occurrence' | 'place' | 'words'>>(
  findings: One[],
  body: FieldShape,
): Located<One>[] {
  const matches = new Map<string, Match[]>()
  const passages = new Map<string, Passage[]>()
  const matchesOf = (node: LexicalNode, words: string) => {
    const key = node.getKey()
    const asked = `${key} ${words}`
    const known = matches.get(asked)
    if (known) return known
    const read = passages.get(key) ?? $passagesOfNode(node, body)
    passages.set(key, read)
    const found = matchesIn(read, words, true)
    matches.set(asked, found)
    return found
  }
  const located = findings.flatMap((finding) => {
    const node = $nodeOf(finding)
    const match = node && finding.words ? matchesOf(node, finding.words)[finding.occurrence ?? 0] : undefined
    if (!node || !match) return []
    const rank = rankOf(passages.get(node.getKey()) ?? [], match)
    return [{ finding, match, order: [node.getIndexWithinParent(), ...rank] }]
  })
  return located
    .toSorted((one, other) => compare(one.order, other.order))
    .map(({ finding, match }) => ({ finding, match }))
}

/** Returns the top-level node that a finding is about; null when it is gone, or the finding is not about the text. */
export function $nodeOf({ nodeKey, place }: Pick<Anchored, 'nodeKey' | 'place'>): LexicalNode | null {
  if (!('node' in place)) return null
  const anchored = nodeKey === undefined ? null : $getNodeByKey(nodeKey)
  // A text that was put in place of another has other keys.
  return anchored?.isAttached() ? anchored : $getRoot().getChildAtIndex(place.node)
}

/** Returns where in the passages of its node something was found: the passage, the piece, the sign. */
function rankOf(passages: Passage[], match: Match): [number, number, number] {
  if (match.kind === 'field') {
    const path = match.path.join('.')
    const index = passages.findIndex(
      (one) => one.kind === 'field' && one.key === match.key && one.path.join('.') === path,
    )
    return [index, 0, match.start]
  }
  const [first] = match.pieces
  const index = passages.findIndex((one) => one.kind === 'line' && one.pieces.some(({ key }) => key === first?.key))
  const line = passages[index]
  const piece = line?.kind === 'line' ? line.pieces.findIndex(({ key }) => key === first?.key) : 0
  return [index, piece, first?.start ?? 0]
}

function compare(one: number[], other: number[]): number {
  const index = one.findIndex((value, at) => value !== other[at])
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0)
}
