import { SiteSign } from '@/components/ui/icons'
import type { LinkView, SiteView } from '@/payload/queries/views'

import page from '../styles/page.module.css'
import styles from './site-header.module.css'

/** The site's name and its sections: in line on a wide screen, under « Menu » on a narrow one. */
export function SiteHeader({ site, section }: { site: SiteView; section?: string }) {
  const [firstWord, ...otherWords] = site.name.split(' ')
  return (
    <header className={styles.header}>
      <div className={`${page.frame} ${styles.frame}`}>
        <a className={styles.brand} href="/" aria-label={`${site.name}, accueil`}>
          <SiteSign />
          <span>
            {firstWord} <span className={styles.lighter}>{otherWords.join(' ')}</span>
          </span>
        </a>
        {site.navigation.length > 0 && (
          <>
            <nav className={styles.inline} aria-label="Rubriques">
              <NavigationLinks links={site.navigation} section={section} />
            </nav>
            <details className={styles.menu}>
              <summary>Menu</summary>
              <nav aria-label="Rubriques">
                <NavigationLinks links={site.navigation} section={section} />
              </nav>
            </details>
          </>
        )}
      </div>
    </header>
  )
}

function NavigationLinks({ links, section }: { links: LinkView[]; section?: string }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} aria-current={link.href === section || undefined}>
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  )
}
