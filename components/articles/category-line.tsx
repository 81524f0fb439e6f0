import type { ReactNode } from 'react'

import type { CategoryView } from '@/payload/queries/views'

import styles from './category-line.module.css'

/** A category's mark and name, then the rest of the line (date, reading time, « Exemple »): spans or `time`. */
export function CategoryLine({ category, children, tone = 'paper' }: CategoryLineProps) {
  return (
    <p className={styles.line} data-tone={tone} data-mark={category?.mark}>
      {category && <a href={category.href}>{category.title}</a>}
      {children}
    </p>
  )
}

interface CategoryLineProps {
  category: Pick<CategoryView, 'title' | 'href' | 'mark'> | null
  children?: ReactNode
  /** `sky` on a drawing's sky: everything takes the colour of the text, the mark too. */
  tone?: 'paper' | 'sky'
}
