import { MinimalTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { Logo } from '../logo'
import { ResetForm } from './reset-form'

/** P91: takes the place of Payload's page for a new password, which does not say how strong one is. */
export function ResetView({ initPageResult, params }: AdminViewServerProps) {
  const { payload, user } = initPageResult.req
  const { admin, api } = payload.config.routes
  if (user) redirect(`${admin}/account`)
  const token = [params?.segments ?? []].flat().at(-1) ?? ''
  return (
    <MinimalTemplate>
      <main>
        <div className="login__brand">
          <Logo />
        </div>
        <h1 className="sk-login-title">Choisir un mot de passe</h1>
        <ResetForm admin={admin} api={api} token={token} />
      </main>
    </MinimalTemplate>
  )
}
