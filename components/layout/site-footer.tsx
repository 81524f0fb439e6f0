import type { LinkView, SiteView } from '@/payload/queries/views'

import page from '../styles/page.module.css'
import styles from './site-footer.module.css'

/** The site's name and tagline, then its columns of links and the networks where it is. */
export function SiteFooter({ site }: { site: SiteView }) {
  return (
    <footer className={styles.footer}>
      <div className={`${page.frame} ${styles.frame}`}>
        <p className={styles.tagline}>
          <span>{site.name}</span>
          {site.tagline}
        </p>
        {site.footer.map((column) => (
          <FooterColumn key={column.title} title={column.title} links={column.links} />
        ))}
        <FooterColumn title="Explorer" links={OWN_PAGES} />
        {site.social.length > 0 && <FooterColumn title="Réseaux sociaux" links={site.social} />}
      </div>
    </footer>
  )
}

/** On every site, whatever its settings. */
const OWN_PAGES: LinkView[] = [
  { label: 'Toutes les actualités', href: '/blog' },
  { label: 'Archives', href: '/blog/archives' },
  { label: 'S’abonner', href: '/suivre' },
  { label: 'Plan du site', href: '/plan-du-site' },
]

function FooterColumn({ title, links }: { title: string; links: LinkView[] }) {
  return (
    <nav aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
