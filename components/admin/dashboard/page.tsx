import { type DashboardViewServerProps, DefaultDashboard } from '@payloadcms/next/views'

/** Payload's dashboard as the main part of its page, which Payload does not say. */
export function DashboardPage(props: DashboardViewServerProps) {
  return (
    <main>
      <DefaultDashboard {...props} />
    </main>
  )
}
