import type { OutlineEntry } from '@/payload/queries/views'

import styles from './table-of-contents.module.css'

/** The parts of a long text; `public/scripts/reading.js` marks the one being read. */
export function TableOfContents({ title, outline }: { title: string; outline: OutlineEntry[] }) {
  return (
    <nav className={styles.contents} aria-labelledby="sommaire" data-contents>
      <h2 className={styles.title} id="sommaire">
        {title}
      </h2>
      <ol>
        {outline.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} suppressHydrationWarning>
              {text}
            </a>
          </li>
        ))}
      </ol>
      <script async type="module" src="/scripts/reading.js" />
    </nav>
  )
}
