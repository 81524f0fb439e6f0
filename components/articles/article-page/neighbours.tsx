import { ArrowLeft, ArrowRight } from '@/components/ui/icons'
import type { LinkView } from '@/payload/queries/views'

import styles from './neighbours.module.css'

/** The articles published just before and just after this one; for an article of a series, those of its dossier. */
export function Neighbours({ previous, next, isSeries = false }: NeighboursProps) {
  if (!previous && !next) return null
  return (
    <nav
      className={styles.neighbours}
      aria-label={isSeries ? 'Suite du dossier' : 'Article précédent et article suivant'}
    >
      {previous && (
        <a href={previous.href} rel="prev">
          <span className={styles.direction}>
            <ArrowLeft /> {isSeries ? 'Avant, dans le dossier' : 'Article précédent'}
          </span>{' '}
          {previous.label}
        </a>
      )}
      {next && (
        <a href={next.href} rel="next">
          <span className={styles.direction}>
            {isSeries ? 'La suite du dossier' : 'Article suivant'} <ArrowRight />
          </span>{' '}
          {next.label}
        </a>
      )}
    </nav>
  )
}

interface NeighboursProps {
  previous: LinkView | null
  next: LinkView | null
  isSeries?: boolean
}
