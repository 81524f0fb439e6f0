/** The dashboard's title, and the one thing that everybody may do. */
export function DashboardHeading() {
  return (
    <div className="sk-dashboard-heading">
      <h1>Rédaction</h1>
      <a className="btn btn--style-primary btn--size-medium" href="/admin/collections/articles/create">
        Nouvel article
      </a>
    </div>
  )
}
