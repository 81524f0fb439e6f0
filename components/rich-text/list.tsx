import type { ReactNode } from 'react'

import type { BodyNode } from '@/payload/queries/views'

import styles from './list.module.css'
import type { ListItemNode, ListNode } from './nodes'

/** A list, its nested lists inside the item that announces them. */
export function List({ list, renderNodes }: { list: ListNode; renderNodes: RenderNodes }) {
  const items = foldNestedLists(list.children).map((item, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server.
    <li key={position}>
      {list.listType === 'check' && (
        <input type="checkbox" disabled defaultChecked={item.checked} aria-label={item.checked ? 'Fait' : 'À faire'} />
      )}
      {renderNodes(item.children)}
    </li>
  ))
  if (list.listType === 'number') {
    return (
      <ol className={styles.numbers} start={list.start > 1 ? list.start : undefined}>
        {items}
      </ol>
    )
  }
  return <ul className={list.listType === 'check' ? styles.checks : styles.bullets}>{items}</ul>
}

type RenderNodes = (nodes: BodyNode[]) => ReactNode

/** Lexical keeps a nested list in an item of its own, which would be read as an empty item. */
function foldNestedLists(items: ListItemNode[]): ListItemNode[] {
  const folded: ListItemNode[] = []
  for (const item of items) {
    const previous = folded.at(-1)
    if (previous && item.children.length > 0 && item.children.every((child) => child.type === 'list')) {
      folded[folded.length - 1] = { ...previous, children: [...previous.children, ...item.children] }
    } else {
      folded.push(item)
    }
  }
  return folded
}
