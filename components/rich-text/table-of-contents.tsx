import page from '@/components/styles/page.module.css'
import type { OutlineEntry } from '@/payload/queries/views'

import styles from './table-of-contents.module.css'

/** A longer list takes more than a phone's screen before the first word. */
const AT_ONCE = 10

/**
 * The parts of a long text, folded when they are many; `public/scripts/reading.js` unfolds them where they stand beside
 * the text, and marks the one being read.
 */
export function TableOfContents({ title, outline }: { title: string; outline: OutlineEntry[] }) {
  const heading = (
    <h2 className={styles.title} id="sommaire">
      {title}
    </h2>
  )
  const entries = (
    <ol>
      {outline.map(({ id, text }) => (
        <li key={id}>
          <a href={`#${id}`} suppressHydrationWarning>
            {text}
          </a>
        </li>
      ))}
    </ol>
  )
  return (
    <nav className={styles.contents} aria-labelledby="sommaire" data-contents>
      {outline.length > AT_ONCE ? (
        <details data-contents-folded suppressHydrationWarning>
          <summary className={page.disclosure}>{heading}</summary>
          {entries}
        </details>
      ) : (
        <>
          {heading}
          {entries}
        </>
      )}
      <script async type="module" src="/scripts/reading.js" />
    </nav>
  )
}
