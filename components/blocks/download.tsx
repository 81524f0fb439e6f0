import type { DownloadView } from '@/payload/queries/views'

import styles from './download.module.css'

/** A file to take away: its name, its format and its weight before the click. */
export function Download({ title, href, format, size }: DownloadView) {
  return (
    <a className={styles.download} href={href} download>
      <svg viewBox="0 0 48 60" aria-hidden="true" focusable="false">
        <path d="M3 3h28l14 14v40H3z" fill="none" stroke="currentColor" strokeWidth="3" />
        <path d="M30 3v15h15" fill="none" stroke="currentColor" strokeWidth="3" />
        <path d="M13 50l7-17h6l-7 17z" fill="currentColor" />
      </svg>
      <strong className={styles.title}>{title}</strong>{' '}
      <span className={styles.details}>
        Télécharger le document ({format}, {size})
      </span>
    </a>
  )
}
