import type { ReactNode } from 'react'

import page from '../styles/page.module.css'
import styles from './section.module.css'

/** A part of a page: its title in the margin, which stays in sight on a wide screen, and its content next to it. */
export function Section({ id, title, intro, action, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={`${page.frame} ${styles.columns}`}>
        <div className={styles.margin}>
          <h2 id={id}>{title}</h2>
          {intro && <p>{intro}</p>}
          {action}
        </div>
        {children}
      </div>
    </section>
  )
}

interface SectionProps {
  /** Unique in the page: names the section for screen readers. */
  id: string
  title: string
  intro?: string
  /** A button under the title. */
  action?: ReactNode
  children: ReactNode
}
