import type { ReactNode } from 'react'

import page from '@/components/styles/page.module.css'
import type { Motif } from '@/payload/queries/views'

import styles from './error-band.module.css'

/** An error and the way out of it, on a drawing's sky. Needs no data, so that it can be shown without any. */
export function ErrorBand({ status, title, text, actions, search, motif, children }: ErrorBandProps) {
  return (
    <div className={styles.band} data-motif={motif}>
      <div className={`${page.frame} ${styles.frame}`}>
        <p className={styles.status}>Erreur {status}</p>
        <h1>{title}</h1>
        <div className={styles.next}>
          <p className={styles.text}>{text}</p>
          <p className={page.row}>{actions}</p>
          {search}
        </div>
      </div>
      <div className={styles.drawing}>{children}</div>
    </div>
  )
}

interface ErrorBandProps {
  status: 404 | 500 | 503
  title: string
  text: string
  /** Links that look like buttons. */
  actions: ReactNode
  /** A form to look for something else. */
  search?: ReactNode
  motif: Motif | 'echouage'
  /** The drawing. */
  children: ReactNode
}
