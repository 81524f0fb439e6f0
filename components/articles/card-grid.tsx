import type { ReactNode } from 'react'

import styles from './card-grid.module.css'

/** Cards side by side: `featured` gives the first the whole width and the next ones a half each, `thirds` three to a row. */
export function CardGrid({ layout, children }: { layout: 'featured' | 'thirds'; children: ReactNode }) {
  return (
    <div className={styles.grid} data-layout={layout}>
      {children}
    </div>
  )
}
