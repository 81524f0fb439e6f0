import type { ReactNode } from 'react'

import type { OutlineEntry } from '@/payload/queries/views'

import styles from './reading-columns.module.css'
import { TableOfContents } from './table-of-contents'

/** A long text and, in the margin, its table of contents; the text keeps its place when there is none. */
export function ReadingColumns({ outline, contentsTitle, children }: ReadingColumnsProps) {
  return (
    <div className={styles.columns}>
      {outline.length > 0 && <TableOfContents title={contentsTitle} outline={outline} />}
      <div className={styles.text}>{children}</div>
    </div>
  )
}

interface ReadingColumnsProps {
  outline: OutlineEntry[]
  /** « Dans cet article ». */
  contentsTitle: string
  children: ReactNode
}
