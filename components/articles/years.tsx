import page from '@/components/styles/page.module.css'
import type { LinkView } from '@/payload/queries/views'

import styles from './years.module.css'

/** The years of a long list, each a link to the page where it begins; nothing for a list that is leafed through. */
export function Years({ years }: { years: LinkView[] }) {
  if (years.length === 0) return null
  return (
    <nav className={styles.years} aria-label="Aller à une année">
      <ul className={page.row}>
        {years.map(({ label, href }) => (
          <li key={label}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
