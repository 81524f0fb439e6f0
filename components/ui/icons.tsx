import styles from './icons.module.css'

/** An arrow to the right, as high as the text it follows. Decorative. */
export function ArrowRight() {
  return <LineIcon path="M3 12h17M13 5l7 7-7 7" />
}

/** An arrow to the left, as high as the text it precedes. Decorative. */
export function ArrowLeft() {
  return <LineIcon path="M21 12H4M11 5l-7 7 7 7" />
}

/** A magnifying glass, as high as the text beside it. Decorative. */
export function Magnifier() {
  return <LineIcon path="M4 10a6 6 0 1 1 12 0a6 6 0 1 1-12 0M15 15l6 6" />
}

/** The sign's upright person read as an i: a plain piece of information. Decorative, sized by its parent. */
export function InformationSign() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path d="M16.5 17h7v17h-7z" />
      <circle cx="20" cy="10" r="4.3" />
    </svg>
  )
}

/** The sign's leaning person read as an exclamation mark: something important. Decorative, sized by its parent. */
export function ImportantSign() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path d="M21.5 6h7.6l-7.2 17h-7.6z" />
      <circle cx="14.8" cy="30" r="4.3" />
    </svg>
  )
}

/** The site's sign: two people, one leans, the other holds. Decorative: the name stands next to it. */
export function SiteSign() {
  return (
    <svg className={styles.sign} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <g fill="currentColor">
        <rect x="6" y="15" width="8" height="24" />
        <circle cx="10" cy="6.6" r="5.2" />
      </g>
      <g className={styles.leaning}>
        <path d="M37.5 39h-8.6L19 17h8.6z" />
        <circle cx="20.6" cy="8.4" r="5.2" />
      </g>
    </svg>
  )
}

function LineIcon({ path }: { path: string }) {
  return (
    <svg className={styles.line} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  )
}
