import styles from './ten-people.module.css'

/** Ten people, `count` of whom lean. Decorative: the percentage next to it gives the same figure. */
export function TenPeople({ count }: { count: number }) {
  const firstLeaning = Math.floor((TEN - count) / 2)
  return (
    <svg className={styles.people} viewBox="-3 0 253 50" aria-hidden="true" focusable="false">
      {Array.from({ length: TEN }, (_, position) => {
        const leans = position >= firstLeaning && position < firstLeaning + count
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: ten places that never move.
          <g key={position} transform={`translate(${position * 25} 0)`} className={leans ? styles.leaning : undefined}>
            <path d={leans ? 'M18 50h-9L1 17h9z' : 'M6 17h9v33H6z'} />
            <circle cx={leans ? 4.5 : 10.5} cy="7.5" r="6.5" />
          </g>
        )
      })}
    </svg>
  )
}

const TEN = 10
