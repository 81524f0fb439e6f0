import page from '@/components/styles/page.module.css'
import type { ListView } from '@/payload/queries/views'

import styles from './category-filters.module.css'

/** The categories with their number of articles; the one shown is marked as current. Nothing without categories. */
export function CategoryFilters({ filters }: Pick<ListView, 'filters'>) {
  if (filters.length === 0) return null
  return (
    <nav className={styles.filters} aria-label="Filtrer par rubrique">
      <ul className={page.row}>
        {filters.map(({ label, href, count, current }) => (
          <li key={href}>
            <a href={href} aria-current={current || undefined}>
              {label} <span>{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
