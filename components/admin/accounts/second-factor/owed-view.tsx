import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { personOf } from '@/collections/access'
import { Logo } from '../../logo'
import { OwedEnrolment } from './owed-enrolment'

/** All that an admin may do who owes a second factor: enrol it, or log out. */
export function OwedView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  const { admin, routes } = { admin: req.payload.config.routes.admin, routes: req.payload.config.admin.routes }
  const leadsTo = getSafeRedirect({ fallbackTo: admin, redirectTo: searchParams?.redirect ?? '' })
  if (!req.user) redirect(`${admin}${routes.login}`)
  if (personOf(req)) redirect(leadsTo)
  return (
    <main>
      <div className="login__brand">
        <Logo />
      </div>
      <h1 className="sk-login-title">Avant de continuer</h1>
      <OwedEnrolment leadsTo={leadsTo} />
      <a href={`${admin}${routes.logout}`}>Se déconnecter</a>
    </main>
  )
}
