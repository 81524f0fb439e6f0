import { ArrowLeft, ArrowRight } from '@/components/ui/icons'
import type { LinkView } from '@/payload/queries/views'

import styles from './neighbours.module.css'

/** The articles published just before and just after this one. */
export function Neighbours({ previous, next }: { previous: LinkView | null; next: LinkView | null }) {
  if (!previous && !next) return null
  return (
    <nav className={styles.neighbours} aria-label="Article précédent et article suivant">
      {previous && (
        <a href={previous.href} rel="prev">
          <span className={styles.direction}>
            <ArrowLeft /> Article précédent
          </span>{' '}
          {previous.label}
        </a>
      )}
      {next && (
        <a href={next.href} rel="next">
          <span className={styles.direction}>
            Article suivant <ArrowRight />
          </span>{' '}
          {next.label}
        </a>
      )}
    </nav>
  )
}
