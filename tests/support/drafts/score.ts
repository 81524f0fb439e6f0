import { lostSigns } from '@/payload/editorial/import/lost-signs'
import type { KnownNames, StructuredBlock } from '@/payload/editorial/import/structure'
import { structureDraft } from '@/payload/editorial/import/structure-draft'
import { childrenOf, type RichTextNode } from '@/payload/editorial/rich-text'
import type { AnnotatedDraft, ExpectedBlock } from './annotated-draft'

export interface Score {
  name: string
  /** How many blocks are expected, or were made, whichever is more. */
  blocks: number
  /** Of the right kind, with the right words, in the right order. */
  right: number
  lost: number
  planted: number
  raised: number
  /** Doubts that nobody planted. */
  others: number
  wrong: string[]
}

export const KNOWN: KnownNames = {
  categories: [
    { id: 'cooperation', title: 'Coopération' },
    { id: 'metiers', title: 'Métiers' },
    { id: 'reperes', title: 'Repères' },
  ],
  people: [{ id: 'anne-lise', name: 'Anne-Lise Kerbrat' }],
  tags: ['ESS', 'Formation', 'Nuit', 'Bretagne'],
}

/** Returns how well a draft is understood: its blocks compared with the expected ones, as the longest row that both have. */
export function score({ name, source, expected }: Pick<AnnotatedDraft, 'expected' | 'name' | 'source'>): Score {
  const draft = structureDraft(source, KNOWN)
  const hoped = withNotesJoined(expected)
  const blocks = withNotesJoined(
    draft.blocks.map((block) => ({
      kind: block.kind,
      words: block.words,
      levels: levelsOf(block),
      doubts: block.doubts.map(({ key }) => key.replace(/^.*:/, '')),
    })),
  )
  const wanted = hoped.map(lineOf)
  const made = blocks.map(lineOf)
  const pairs = common(wanted, made)
  const matched = new Map(pairs)
  const planted = hoped.flatMap(({ doubts }, place) => doubts.map((doubt) => ({ doubt, place })))
  const raised = planted.filter(({ doubt, place }) => blocks[matched.get(place) ?? -1]?.doubts.includes(doubt))
  const doubts = blocks.reduce((sum, block) => sum + block.doubts.length, 0)
  const rightOfMade = new Set(pairs.map(([, place]) => place))
  return {
    name,
    blocks: Math.max(wanted.length, made.length),
    right: pairs.length,
    lost: lostSigns(source, draft).length,
    planted: planted.length,
    raised: raised.length,
    others: doubts - raised.length,
    wrong: [
      ...wanted.filter((_, place) => !matched.has(place)).map((line) => `- ${line}`),
      ...made.filter((_, place) => !rightOfMade.has(place)).map((line) => `+ ${line}`),
    ],
  }
}

/** Returns the places of the expected blocks that were made so, each with its place among those made, in order; the levels of lists
 * do not count. */
export function rightBlocks(
  expected: Pick<ExpectedBlock, 'kind' | 'words'>[],
  made: Pick<StructuredBlock, 'kind' | 'words'>[],
): [number, number][] {
  const flat = ({ kind, words }: Pick<StructuredBlock, 'kind' | 'words'>) => lineOf({ kind, words, levels: [] })
  return common(expected.map(flat), made.map(flat))
}

/** Returns the sum of scores. */
export function total(scores: Score[]): Omit<Score, 'name' | 'wrong'> & { share: number } {
  const sum = (name: 'blocks' | 'lost' | 'others' | 'planted' | 'raised' | 'right') =>
    scores.reduce((all, one) => all + one[name], 0)
  return {
    blocks: sum('blocks'),
    right: sum('right'),
    lost: sum('lost'),
    planted: sum('planted'),
    raised: sum('raised'),
    others: sum('others'),
    share: sum('right') / sum('blocks'),
  }
}

/** Notes that stand below one another are one: nobody reads them, and where one ends is of no matter. */
function withNotesJoined(blocks: ExpectedBlock[]): ExpectedBlock[] {
  const joined: ExpectedBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last?.kind === 'workingNote' && block.kind === 'workingNote') {
      joined[joined.length - 1] = {
        ...last,
        words: [...last.words, ...block.words],
        doubts: [...last.doubts, ...block.doubts],
      }
    } else joined.push(block)
  }
  return joined
}

/** Its kind, the characters of its lines (a space that was added or lost is none), and the levels of points. */
function lineOf({ kind, words, levels }: Pick<ExpectedBlock, 'kind' | 'levels' | 'words'>): string {
  const level = (place: number) => (kind === 'list' ? '>'.repeat(levels[place] ?? 0) : '')
  return `${kind}: ${words.map((line, place) => level(place) + line.replace(/\s/g, '')).join(' / ')}`
}

/** The level of each point of a list, from 0. */
function levelsOf({ nodes }: StructuredBlock): number[] {
  const below = (node: RichTextNode, level: number): number[] => {
    const inner = childrenOf(node)
    if (node.type === 'list') return inner.flatMap((item) => below(item, level))
    if (node.type !== 'listitem') return []
    const nested = inner.filter(({ type }) => type === 'list')
    const own = nested.length < inner.length ? [level] : []
    return [...own, ...nested.flatMap((list) => below(list, level + 1))]
  }
  return nodes.flatMap((node) => below(node, 0))
}

/** The places of the longest row of equal lines in both, in order. */
function common(one: string[], other: string[]): [number, number][] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const longest =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
      ;(lengths[row] as number[])[column] = longest
    }
  }
  const pairs: [number, number][] = []
  let [row, column] = [0, 0]
  while (row < one.length && column < other.length) {
    if (one[row] === other[column]) pairs.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return pairs
}
