import type { ReactNode } from 'react'

import type { SiteView } from '@/payload/queries/views'

import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'
import styles from './site-shell.module.css'

/**
 * The frame of every page: the skip link, the header, the page in `main`, the footer. Each page renders it around
 * itself, not the layout, so that a page can name its section and error pages need no data.
 */
export function SiteShell({ site, section, band, children }: SiteShellProps) {
  return (
    <>
      <a className={styles.skip} href="#contenu">
        Aller au contenu
      </a>
      {band}
      <SiteHeader site={site} section={section} />
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter site={site} />
    </>
  )
}

interface SiteShellProps {
  site: SiteView
  /** Address of the section that the page belongs to, shown as current in the menu. */
  section?: string
  /** The band above the header of a preview. */
  band?: ReactNode
  children: ReactNode
}
