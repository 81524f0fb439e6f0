import type { OtherWindow } from '@/collections/presence/presence-endpoints'
import { frenchMoment } from '@/payload/editorial/dates'
import { bottomLine } from '../bottom-line'

/** « Maëlle et Anne ont aussi ce document ouvert, depuis 10:42. »; empty when nobody else has. */
export function PresenceLine({ others }: { others: OtherWindow[] }) {
  // Rendered while empty: a screen reader announces only changes in an element that was there.
  return (
    <p className="sk-presence" role="status" ref={bottomLine}>
      {sentence(others)}
    </p>
  )
}

function sentence(others: OtherWindow[]): string {
  const [first] = others
  if (!first) return ''
  const names = [...new Set(others.filter(({ isOwn }) => !isOwn).map(({ name }) => name))]
  const since = `depuis ${frenchMoment(first.since).replace('aujourd’hui à ', '')}`
  if (names.length === 0) return `Vous avez aussi ouvert ce document dans une autre fenêtre, ${since}.`
  const list = new Intl.ListFormat('fr').format(names)
  return `${list} ${names.length > 1 ? 'ont' : 'a'} aussi ce document ouvert, ${since}.`
}
