import type { QuoteView } from '@/payload/queries/views'

import styles from './quote.module.css'

/** A sentence drawn out of the text, with who said it when that is known. */
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
