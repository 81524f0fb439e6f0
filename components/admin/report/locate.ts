import { $getNodeByKey, $getRoot, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import type { Finding } from '@/collections/before-publication/check'
import type { FieldShape } from '@/collections/schema/shape'
import { type Match, matchesIn } from '../writing-tools/search/matches'
import type { Passage } from '../writing-tools/search/passages'
import { $passagesOfNode } from '../writing-tools/search/read-passages'
import { passageOf, type Surroundings, surroundingsOf, whichOfEqual } from './surroundings'

/**
 * A finding of the text, with the node that it is about: it is the same when what comes before it changes. `seen` is what
 * stood around its words when it was new, and how many equal ones there were.
 */
export type Anchored<One extends Finding = Finding> = One & {
  nodeKey?: string
  seen?: { around: Surroundings; equal: number }
}

/** Returns findings with the nodes that their places name now, and what is around their words. To be called in a read, when they are new. */
export function $anchored<One extends Finding>(findings: One[], body: FieldShape): Anchored<One>[] {
  const nodes = $getRoot().getChildren()
  const anchored = findings.map((finding): Anchored<One> => {
    const node = 'node' in finding.place ? nodes[finding.place.node] : undefined
    return node ? { ...finding, nodeKey: node.getKey() } : finding
  })
  const seen = new Map($located(anchored, body).map((located) => [located.finding, located.seen]))
  return anchored.map((finding) => ({ ...finding, ...(seen.has(finding) && { seen: seen.get(finding) }) }))
}

/** Where the words of a finding are in the text. */
export interface Located<One> {
  finding: One
  match: Match
  seen: NonNullable<Anchored['seen']>
}

/** Returns where the words of findings are in the text now, in its order; those whose words are gone are left out. */
export function $located<One extends Pick<Anchored, 'nodeKey' | 'occurrence' | 'place' | 'seen' | 'words'>>(
  findings: One[],
  body: FieldShape,
): Located<One>[] {
  const matches = new Map<string, { match: Match; around: Surroundings }[]>()
  // Of equal words, each is that of one finding of its rule.
  const taken = new Map<string, Set<number>>()
  const passages = new Map<string, Passage[]>()
  const matchesOf = (node: LexicalNode, words: string) => {
    const key = node.getKey()
    const asked = `${key} ${words}`
    const known = matches.get(asked)
    if (known) return known
    const read = passages.get(key) ?? $passagesOfNode(node, body)
    passages.set(key, read)
    const found = matchesIn(read, words, true).map((match) => ({ match, around: surroundingsOf(read, match) }))
    matches.set(asked, found)
    return found
  }
  const located = findings.flatMap((finding) => {
    const node = $nodeOf(finding)
    if (!node || !finding.words) return []
    const equal = matchesOf(node, finding.words)
    const ofRule = JSON.stringify([node.getKey(), finding.words, 'rule' in finding && finding.rule])
    const used = taken.get(ofRule) ?? new Set()
    taken.set(ofRule, used)
    const asked = { occurrence: finding.occurrence ?? 0, seen: finding.seen }
    const index = whichOfEqual(
      equal.map(({ around }) => around),
      asked,
      used,
    )
    const found = equal[index]
    if (!found) return []
    used.add(index)
    const { match, around } = found
    const rank = rankOf(passages.get(node.getKey()) ?? [], match)
    return [{ finding, match, seen: { around, equal: equal.length }, order: [node.getIndexWithinParent(), ...rank] }]
  })
  return located
    .toSorted((one, other) => compare(one.order, other.order))
    .map(({ finding, match, seen }) => ({ finding, match, seen }))
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
  const index = passageOf(passages, match)
  if (match.kind === 'field') return [index, 0, match.start]
  const [first] = match.pieces
  const line = passages[index]
  const piece = line?.kind === 'line' ? line.pieces.findIndex(({ key }) => key === first?.key) : 0
  return [index, piece, first?.start ?? 0]
}

function compare(one: number[], other: number[]): number {
  const index = one.findIndex((value, at) => value !== other[at])
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0)
}
