import type { ReactNode } from 'react'

import styles from './empty-state.module.css'

/** Why there is nothing here, then a way out. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}
