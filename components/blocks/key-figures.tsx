import type { FigureSourceView, KeyFiguresView } from '@/payload/queries/views'

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

function Figure({ value, unit, label, scope, source, verified }: Item) {
  const people = isShareOfPeople(label) ? tenths(value, unit) : null
  const number = unit === '%' ? `${value}${NARROW_SPACE}%` : value
  return (
    <li className={styles.figure}>
      <strong className={styles.value} data-letters={lettersOf(number)}>
        <span>{number}</span>
        {unit && unit !== '%' && (
          <>
            {' '}
            <small>{unit}</small>
          </>
        )}
      </strong>{' '}
      <span className={styles.label}>
        {label}
        {scope && <small className={styles.scope}>{scope}</small>}
        {people && <TenPeople count={people} />}
      </span>
      {source && (
        <small className={styles.about}>
          <Source {...source} />
        </small>
      )}
      {verified && (
        <small className={styles.about}>
          Vérifié le <time dateTime={verified.iso}>{verified.label}</time>
        </small>
      )}
    </li>
  )
}

function Source({ label, url, date }: FigureSourceView) {
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

/** Whether the label counts persons: ten of them mean nothing next to a share of a budget. */
function isShareOfPeople(label: string): boolean {
  return PEOPLE.test(label)
}

const PEOPLE =
  /(?<!\p{L})(personnes?|gens|femmes?|hommes?|jeunes|enfants|adultes|seniors|habitant|citoyen|salarié|employé|intérimaire|soignant|infirmi|éducat|associé|coopérat(eur|rice)|sociétaire|bénévole|adhérent|membre|professionnel|résident|patient|usag|bénéficiaire|candidat|étudiant|élève|retraité|aidant|agents?(?!\p{L})|collègue|équipier|travailleu|recruté|embauché|français(es)?(?!\p{L})|breton(ne)?s(?!\p{L})|(un|une|deux|trois|quatre|cinq|six|sept|huit|neuf) sur (dix|dix\p{L}*))/iu

/** How long a number is, in steps: it shrinks and is never broken. Undefined for a short one, and for words. */
function lettersOf(number: string): 7 | 10 | 13 | 17 | 24 | undefined {
  if (!/^[\d\s.,+\-−–<>≈~±%€/×x:]+$/.test(number)) return undefined
  return STEPS.find((step) => number.length <= step && number.length > 4)
}

const STEPS = [7, 10, 13, 17, 24] as const

const HARD_SPACE = '\u00a0'
const NARROW_SPACE = '\u202f'
