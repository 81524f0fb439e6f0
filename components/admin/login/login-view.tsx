import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { Logo } from '../logo'
import { LoginForm } from './login-form'

/** P91: takes the place of Payload's login, which has one step. */
export function LoginView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { user, payload } = initPageResult.req
  const { admin } = payload.config.routes
  const leadsTo = getSafeRedirect({ fallbackTo: admin, redirectTo: searchParams?.redirect ?? '' })
  if (user) redirect(leadsTo)
  return (
    <main>
      <div className="login__brand">
        <Logo />
      </div>
      <LoginForm leadsTo={leadsTo} />
    </main>
  )
}
