import type { QuoteView } from '@/payload/queries/views'

import styles from './quote.module.css'

/** A quotation, with its author when known. */
export function Quote({ text, author, role }: QuoteView) {
  return (
    <figure className={styles.quote} data-wide>
      <blockquote>
        <p>{text}</p>
      </blockquote>
      {(author || role) && <figcaption>{[author, role].filter(Boolean).join(', ')}</figcaption>}
    </figure>
  )
}
