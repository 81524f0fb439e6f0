import { useId } from 'react'

import styles from './share-links.module.css'

/**
 * Plain links that hand the article's address on; nothing of a third party is loaded. `public/scripts/reading.js` adds
 * copying and the device's own sharing where the browser has them.
 */
export function ShareLinks({ title, url }: { title: string; url: string }) {
  const id = useId()
  const address = encodeURIComponent(url)
  return (
    <section className={styles.share} aria-labelledby={id} data-share={url} data-share-title={title}>
      <h2 className={styles.title} id={id}>
        Partager
      </h2>
      <ul>
        <li>
          <a href={`mailto:?subject=${encodeURIComponent(title)}&body=${address}`}>Par courriel</a>
        </li>
        <li>
          <a href={`https://www.linkedin.com/sharing/share-offsite/?url=${address}`} rel="noopener">
            Sur LinkedIn
          </a>
        </li>
        <li>
          <a href={`https://www.facebook.com/sharer/sharer.php?u=${address}`} rel="noopener">
            Sur Facebook
          </a>
        </li>
        <li hidden suppressHydrationWarning>
          <button type="button" data-share-copy>
            Copier l’adresse
          </button>
        </li>
        <li hidden suppressHydrationWarning>
          <button type="button" data-share-device>
            Avec mon appareil
          </button>
        </li>
      </ul>
      <p role="status" data-share-status />
      <script async type="module" src="/scripts/reading.js" />
    </section>
  )
}
