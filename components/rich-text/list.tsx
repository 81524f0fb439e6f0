import type { ReactNode } from 'react'

import type { BodyNode } from '@/payload/queries/views'

import styles from './list.module.css'
import type { ListItemNode, ListNode } from './nodes'

/** A list, its nested lists inside the item that announces them. */
export function List({ list, renderNodes }: { list: ListNode; renderNodes: RenderNodes }) {
  const folded = foldNestedLists(list.children)
  const isHeld = folded[0] !== undefined && holdsOnlyLists(folded[0])
  const items = folded.map((item, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server.
    <li key={position} className={position === 0 && isHeld ? styles.held : undefined}>
      {list.listType === 'check' && (
        <input type="checkbox" disabled defaultChecked={item.checked} aria-label={item.checked ? 'Fait' : 'À faire'} />
      )}
      {renderNodes(item.children)}
    </li>
  ))
  if (list.listType === 'number') {
    // An item that only holds the end of a list has a number for the browser, and none for a reader.
    const first = Math.max(list.start || 1, 1)
    const start = isHeld ? first - 1 : first
    const digits = String(start + items.length - 1).length
    return (
      <ol
        className={styles.numbers}
        start={start === 1 ? undefined : start}
        data-digits={digits > 1 ? Math.min(digits, 3) : undefined}
      >
        {items}
      </ol>
    )
  }
  return <ul className={list.listType === 'check' ? styles.checks : styles.bullets}>{items}</ul>
}

type RenderNodes = (nodes: BodyNode[]) => ReactNode

/** Moves a nested list into the item before it: Lexical keeps it in a separate item, which would be read as empty. */
function foldNestedLists(items: ListItemNode[]): ListItemNode[] {
  const folded: ListItemNode[] = []
  for (const item of items) {
    const previous = folded.at(-1)
    if (previous && holdsOnlyLists(item)) {
      folded[folded.length - 1] = { ...previous, children: [...previous.children, ...item.children] }
    } else {
      folded.push(item)
    }
  }
  return folded
}

/** Such an item comes first when a paragraph interrupts a list inside another. */
function holdsOnlyLists({ children }: ListItemNode): boolean {
  return children.length > 0 && children.every((child) => child.type === 'list')
}
