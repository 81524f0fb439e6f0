import styles from './sample-mark.module.css'

/** « Exemple »: says that what it stands beside is fictitious. */
export function SampleMark() {
  return <span className={styles.sample}>Exemple</span>
}
