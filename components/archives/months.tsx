import type { ArchivesView } from '@/payload/queries/views'

import { CountedLinks } from './index-page'
import styles from './index-page.module.css'

/** The months that have articles, under their year; nothing where there are none. */
export function Months({ years }: Pick<ArchivesView, 'years'>) {
  if (years.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="mois">
      <h2 id="mois">Mois par mois</h2>
      <div>
        {years.map(({ year, months }) => (
          <div key={year} className={styles.year}>
            <h3>{year}</h3>
            <CountedLinks links={months} />
          </div>
        ))}
      </div>
    </section>
  )
}
