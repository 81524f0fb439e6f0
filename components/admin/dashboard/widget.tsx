import { typeset } from '@/payload/editorial/typography'

export interface WidgetEntry {
  id: string
  title: string
  href: string
  note?: string
  /** The article's public page. */
  page?: string
}

export interface WidgetProps {
  /** Part of the heading's id. */
  name: string
  title: string
  total: number | null
  entries: WidgetEntry[]
  all: { label: string; href: string }
  /** The hint that is shown when the list is empty. */
  empty: string
  isAlert?: boolean
}

/** A short list of the dashboard: a count, the first entries, and a link to all. */
export function Widget({ name, title, total, entries, all, empty, isAlert = false }: WidgetProps) {
  const headingId = `sk-widget-${name}`
  const isEmpty = entries.length === 0
  return (
    <section className="sk-widget" aria-labelledby={headingId} data-alert={isAlert && !isEmpty}>
      <h2 id={headingId}>
        {total ? <b>{total}</b> : null} {title}
      </h2>
      {isEmpty ? (
        <p className="sk-widget__empty">{typeset(empty)}</p>
      ) : (
        <ul>
          {entries.map((entry) => (
            <Entry key={entry.id} {...entry} />
          ))}
        </ul>
      )}
      {!isEmpty && (
        <a className="sk-widget__all" href={all.href}>
          {all.label}
          <span className="sk-unseen"> : {title}</span>
        </a>
      )}
    </section>
  )
}

function Entry({ title, href, note, page }: WidgetEntry) {
  return (
    <li>
      <a href={href}>{typeset(title)}</a>
      {(note || page) && (
        <p>
          {note && <span>{typeset(note)}</span>}
          {page && (
            <a href={page} target="_blank" rel="noreferrer">
              Voir la page<span className="sk-unseen"> : {title}</span>
            </a>
          )}
        </p>
      )}
    </li>
  )
}
