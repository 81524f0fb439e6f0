import { DEPOSIT } from '../deposit/brought'
import { DropDrafts } from '../deposit/drop-drafts'

/** The dashboard's title, « Nouvel article » and « Déposer un texte », which everybody may use. */
export function DashboardHeading() {
  return (
    <div className="sk-dashboard-heading">
      <h1>Rédaction</h1>
      <a className="sk-dashboard-heading__guide" href="/admin/guide">
        Guide de rédaction
      </a>
      <a className="btn btn--style-secondary btn--size-medium" href={DEPOSIT}>
        Déposer un texte
      </a>
      <a className="btn btn--style-primary btn--size-medium" href="/admin/collections/articles/create">
        Nouvel article
      </a>
      <DropDrafts />
    </div>
  )
}
