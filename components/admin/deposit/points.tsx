import { wordsOfLine } from '@/payload/editorial/plain-text'
import { childrenOf, type RichTextNode } from '@/payload/editorial/rich-text'

/** The lists of a block as readers will have them, with their levels and their numbers. */
export function Points({ nodes }: { nodes: RichTextNode[] }) {
  const lists = nodes.filter(({ type }) => type === 'list')
  // biome-ignore lint/suspicious/noArrayIndexKey: two lists may say the same.
  return lists.map((list, at) => <List key={at} list={list} />)
}

function List({ list }: { list: RichTextNode }) {
  const items = pointsOf(list).map(({ words, below }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two points may say the same.
    <li key={at}>
      {words}
      <Points nodes={below} />
    </li>
  ))
  return list.listType === 'number' ? <ol start={Number(list.start) || 1}>{items}</ol> : <ul>{items}</ul>
}

interface Point {
  words: string
  below: RichTextNode[]
}

/** Lexical keeps what is below a point in an item of its own, which comes after it. */
function pointsOf(list: RichTextNode): Point[] {
  const points: Point[] = []
  for (const item of childrenOf(list)) {
    const below = childrenOf(item).filter(({ type }) => type === 'list')
    const last = points.at(-1)
    if (last && below.length > 0 && below.length === childrenOf(item).length) last.below.push(...below)
    else {
      const own = childrenOf(item).filter(({ type }) => type !== 'list')
      points.push({ words: own.map(wordsOfLine).join(''), below })
    }
  }
  return points
}
