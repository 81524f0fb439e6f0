import { MinimalTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { Logo } from '../logo'
import { AddressConfirmation } from './address-confirmation'

/** The page of the link in a letter to a new address. It confirms nothing by itself: programs open links too. */
export function AddressPage({ initPageResult, params }: AdminViewServerProps) {
  const { config } = initPageResult.req.payload
  const segments = [params?.segments ?? []].flat()
  return (
    <MinimalTemplate>
      <main>
        <div className="login__brand">
          <Logo />
        </div>
        <h1 className="sk-login-title">Votre nouvelle adresse</h1>
        <AddressConfirmation api={config.routes.api} admin={config.routes.admin} token={segments.at(-1) ?? ''} />
      </main>
    </MinimalTemplate>
  )
}
