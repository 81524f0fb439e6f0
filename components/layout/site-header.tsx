import { SearchForm } from '@/components/search/search-form'
import { Magnifier, SiteSign } from '@/components/ui/icons'
import type { LinkView, SiteView } from '@/payload/queries/views'

import page from '../styles/page.module.css'
import styles from './site-header.module.css'

/** The site's name and its sections: in line where they have the room, else under « Menu ». */
export function SiteHeader({ site, section }: { site: SiteView; section?: string }) {
  const [firstWord, ...otherWords] = site.name.split(' ')
  return (
    <header className={styles.header}>
      <div className={`${page.frame} ${styles.frame}`} data-links={amountOfLinks(site)}>
        <a className={styles.brand} href="/" aria-label={`${site.name}, accueil`}>
          <SiteSign />
          <span>
            {firstWord} <span className={styles.lighter}>{otherWords.join(' ')}</span>
          </span>
        </a>
        {site.navigation.length > 0 && (
          <nav className={styles.navigation} aria-label="Rubriques">
            <div className={styles.inline}>
              <NavigationLinks links={site.navigation} section={section} />
            </div>
            <details className={styles.menu} data-menu>
              <summary>Menu</summary>
              <div className={styles.panel}>
                <NavigationLinks links={site.navigation} section={section} />
              </div>
            </details>
          </nav>
        )}
        <div className={styles.search}>
          <details className={styles.menu} data-menu>
            <summary aria-label="Rechercher">
              <Magnifier />
            </summary>
            <div className={styles.panel}>
              <SearchForm id="recherche" label="Chercher sur le site" />
            </div>
          </details>
        </div>
        <script async type="module" src="/scripts/menu.js" />
      </div>
    </header>
  )
}

/**
 * Returns whether the links fit in line beside the site's name from 66 rem of width (`few`), from 80 rem (`some`), or
 * nowhere (`many`). Widths are counted in letters of the links: a gap takes 2.4, a letter of the name 1.7.
 */
function amountOfLinks({ name, navigation }: SiteView): 'few' | 'some' | 'many' {
  const letters = navigation.reduce((sum, { label }) => sum + lettersOf(label), 0)
  const width = letters + 2.4 * navigation.length + MAGNIFIER + 1.7 * name.length
  if (width <= 100) return 'few'
  return width <= 125 ? 'some' : 'many'
}

/** The width of the search's button, in letters. */
const MAGNIFIER = 4

/** The letters of a label, its wide ones and its capitals after the first counted for more. */
function lettersOf(label: string): number {
  const wide = label.match(/[MWmw]/g)?.length ?? 0
  const capitals = label.match(/(?<=.)(?![MW])\p{Lu}/gu)?.length ?? 0
  return label.length + 0.7 * wide + 0.35 * capitals
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
