import page from '@/components/styles/page.module.css'
import type { ListView } from '@/payload/queries/views'

import styles from './category-filters.module.css'

/** The categories with their number of articles, many of them folded; the current one is marked. Nothing without categories. */
export function CategoryFilters({ filters }: Pick<ListView, 'filters'>) {
  if (filters.length === 0) return null
  const { shown, folded } = foldFilters(filters)
  return (
    <nav className={styles.filters} aria-label="Filtrer par rubrique">
      <Chips filters={shown} />
      {folded.length > 0 && (
        <details>
          <summary className={page.disclosure}>
            Les autres rubriques <span>{folded.length}</span>
          </summary>
          <Chips filters={folded} />
        </details>
      )}
    </nav>
  )
}

/** More take several screens of a phone before the first article. */
const AT_ONCE = 10

/** Returns the filters with the most articles and the current one, and the others. A single one is not folded. */
function foldFilters(filters: ListView['filters']) {
  if (filters.length <= AT_ONCE + 1) return { shown: filters, folded: [] }
  const largest = new Set(filters.toSorted((one, other) => other.count - one.count).slice(0, AT_ONCE))
  const shown = filters.filter((filter) => filter.current || largest.has(filter))
  return { shown, folded: filters.filter((filter) => !shown.includes(filter)) }
}

function Chips({ filters }: Pick<ListView, 'filters'>) {
  return (
    <ul className={page.row}>
      {filters.map(({ label, href, count, current }) => (
        <li key={href}>
          <a href={href} aria-current={current || undefined}>
            {label} <span>{count}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
