import type { KeyFiguresView } from '@/payload/queries/views'

import styles from './key-figures.module.css'
import { TenPeople } from './ten-people'

/**
 * One to a handful of figures with their source. Each is read value, unit, label, in the order of the source;
 * the style sheet lays them out by their number.
 */
export function KeyFigures({ title, items, source, first }: KeyFiguresView) {
  return (
    <figure className={styles.figures} data-wide data-flat={first || undefined}>
      {(title || source) && (
        <figcaption className={styles.caption}>
          {title && <strong className={styles.title}>{title}</strong>}
          {source && <Source {...source} />}
        </figcaption>
      )}
      <ul className={styles.list}>
        {items.map((item) => (
          <Figure key={`${item.value} ${item.label}`} {...item} />
        ))}
      </ul>
    </figure>
  )
}

type Item = KeyFiguresView['items'][number]

function Figure({ value, unit, label }: Item) {
  const people = tenths(value, unit)
  return (
    <li className={styles.figure}>
      <strong className={styles.value}>
        {value}
        {unit === '%' && `${NARROW_SPACE}%`}
        {unit && unit !== '%' && (
          <>
            {HARD_SPACE}
            <small>{unit}</small>
          </>
        )}
      </strong>{' '}
      <span className={styles.label}>
        {label}
        {people && <TenPeople count={people} />}
      </span>
    </li>
  )
}

function Source({ label, url, date }: NonNullable<KeyFiguresView['source']>) {
  return (
    <span>
      Source{HARD_SPACE}:{' '}
      {url ? (
        <a href={url} rel="noopener">
          {label}
        </a>
      ) : (
        label
      )}
      {date && (
        <>
          , <time dateTime={date.iso}>{date.label}</time>
        </>
      )}
    </span>
  )
}

/** How many people out of ten a percentage stands for; null when it is not a whole number of them. */
function tenths(value: string, unit?: string): number | null {
  const count = Number(value) / 10
  return unit === '%' && Number.isInteger(count) && count >= 1 && count <= 10 ? count : null
}

const HARD_SPACE = '\u00a0'
const NARROW_SPACE = '\u202f'
