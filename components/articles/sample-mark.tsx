import styles from './sample-mark.module.css'

/** « Exemple »: marks fictitious content. */
export function SampleMark() {
  return <span className={styles.sample}>Exemple</span>
}
