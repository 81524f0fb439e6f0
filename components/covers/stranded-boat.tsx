import styles from './cover.module.css'
import { echouage } from './echouage'

/** The boat that stands upright at low tide, its sky left open above for words. Decorative. */
export function StrandedBoat() {
  return (
    <svg
      className={styles.cover}
      data-motif="echouage"
      viewBox="-250 215 1240 440"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      {echouage()}
    </svg>
  )
}
