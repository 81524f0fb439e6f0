import { IndexPage } from '@/components/archives/index-page'
import type { GlossaryEntryView, LinkView } from '@/payload/queries/views'

import styles from './glossary-page.module.css'

/** « Glossaire »: the acronyms of the site, each with what it stands for. */
export function GlossaryPage({ entries, breadcrumbs }: GlossaryPageProps) {
  return (
    <IndexPage title="Glossaire" breadcrumbs={breadcrumbs}>
      <dl className={styles.entries}>
        {entries.map(({ short, long, definition, address, anchor }) => (
          <div key={anchor} id={anchor}>
            <dt>{short}</dt>
            <dd>
              <p className={styles.long}>{long}</p>
              {definition && <p>{definition}</p>}
              {address && (
                <p>
                  <a href={address.href} rel={address.external ? 'noopener' : undefined}>
                    En savoir plus sur {short}
                  </a>
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </IndexPage>
  )
}

interface GlossaryPageProps {
  entries: GlossaryEntryView[]
  breadcrumbs: LinkView[]
}
