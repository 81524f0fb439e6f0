/** The dashboard's title, and « Nouvel article », which everybody may use. */
export function DashboardHeading() {
  return (
    <div className="sk-dashboard-heading">
      <h1>Rédaction</h1>
      <a className="sk-dashboard-heading__guide" href="/admin/guide">
        Guide de rédaction
      </a>
      <a className="btn btn--style-primary btn--size-medium" href="/admin/collections/articles/create">
        Nouvel article
      </a>
    </div>
  )
}
