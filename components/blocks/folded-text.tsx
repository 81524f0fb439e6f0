import pageStyles from '@/components/styles/page.module.css'

import styles from './folded-text.module.css'

/** A long text that a reader unfolds, a paragraph for each line; whole on paper. */
export function FoldedText({ label, text }: { label: string; text: string }) {
  return (
    <details className={styles.folded}>
      <summary className={pageStyles.disclosure}>{label}</summary>
      <div>
        {text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server.
            <p key={position}>{line}</p>
          ))}
      </div>
    </details>
  )
}
