import type { LinkView } from '@/payload/queries/views'

import styles from './breadcrumbs.module.css'

/** The way from the home page to here; `current` is the page itself, a word and not a link. */
export function Breadcrumbs({ links, current }: { links: LinkView[]; current?: string }) {
  return (
    <nav className={styles.breadcrumbs} aria-label="Fil d’Ariane">
      <ol>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
        {current && (
          <li>
            <span aria-current="page">{current}</span>
          </li>
        )}
      </ol>
    </nav>
  )
}
