import page from '@/components/styles/page.module.css'
import { ArrowLeft, ArrowRight } from '@/components/ui/icons'

import styles from './pagination.module.css'

/**
 * The way through a list's pages; nothing when there is only one. Page 1 is `href` itself, page n `href/page/n`, or
 * `href&page=n` where the address has a query.
 */
export function Pagination({ href, current, count }: PaginationProps) {
  if (count <= 1) return null
  const start = href.includes('?') ? `${href}&page=` : `${href}/page/`
  const address = (number: number) => (number === 1 ? href : start + number)
  return (
    <nav className={styles.pages} aria-label="Pages de la liste">
      <ul className={page.row}>
        {current > 1 && (
          <li>
            <a href={address(current - 1)} rel="prev">
              <ArrowLeft /> Page précédente
            </a>
          </li>
        )}
        {shownPages(current, count).map((number) =>
          typeof number === 'string' ? (
            <li key={number}>
              <span aria-hidden="true">…</span>
            </li>
          ) : (
            <li key={number}>
              <a
                href={address(number)}
                aria-label={`Page ${number}`}
                aria-current={number === current ? 'page' : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
        {current < count && (
          <li>
            <a href={address(current + 1)} rel="next">
              Page suivante <ArrowRight />
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

interface PaginationProps {
  href: string
  /** From 1. */
  current: number
  count: number
}

type Gap = 'gap-before' | 'gap-after'

/** The first page, three around the current one, the last; a gap of two pages or more between them. */
function shownPages(current: number, count: number): (number | Gap)[] {
  const start = Math.max(1, Math.min(current - 1, count - 2))
  const end = Math.min(count, start + 2)
  const around = Array.from({ length: end - start + 1 }, (_, index) => start + index)
  return [...pagesBefore(start), ...around, ...pagesAfter(end, count)]
}

function pagesBefore(start: number): (number | Gap)[] {
  if (start === 1) return []
  if (start === 2) return [1]
  return start === 3 ? [1, 2] : [1, 'gap-before']
}

function pagesAfter(end: number, count: number): (number | Gap)[] {
  if (end === count) return []
  if (end === count - 1) return [count]
  return end === count - 2 ? [count - 1, count] : ['gap-after', count]
}
