import type { AcronymView } from '@/payload/queries/views'

import styles from './acronyms.module.css'

/**
 * What the acronyms of a text stand for, below it: the `title` of an `abbr` is out of reach of a keyboard, of a finger and of
 * paper. Nothing where there are none.
 */
export function Acronyms({ acronyms }: { acronyms: AcronymView[] }) {
  if (acronyms.length === 0) return null
  return (
    <section className={styles.acronyms} aria-labelledby="sigles">
      <h2 id="sigles">{acronyms.length === 1 ? 'Le sigle de ce texte' : 'Les sigles de ce texte'}</h2>
      <dl>
        {acronyms.map(({ short, long, href }) => (
          <div key={href}>
            <dt>
              <a href={href}>{short}</a>
            </dt>
            <dd>{long}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
