import { type DashboardViewServerProps, DefaultDashboard } from '@payloadcms/next/views'

/** P51: Payload's dashboard as the main part of its page. */
export function DashboardPage(props: DashboardViewServerProps) {
  return (
    <main>
      <DefaultDashboard {...props} />
    </main>
  )
}
