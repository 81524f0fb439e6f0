import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { DEPOSIT } from './brought'
import { Deposit } from './deposit'

/** « Déposer un texte », a page of the admin. Payload shows a page of ours to everybody: this one asks who it is. */
export function DepositView({ initPageResult, params, searchParams, viewActions }: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { admin, routes } = { admin: req.payload.config.routes.admin, routes: req.payload.config.admin.routes }
  if (!permissions.canAccessAdmin) redirect(`${admin}${routes.login}?redirect=${encodeURIComponent(DEPOSIT)}`)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      viewActions={viewActions}
      visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
    >
      <Deposit />
    </DefaultTemplate>
  )
}
