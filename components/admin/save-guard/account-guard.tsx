'use client'
// Client: knows the page that it is in.
import { useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { PlainSaveGuard, type PlainSaveGuardProps } from './plain-save-guard'

/** The guard of « Mon compte »: of a collection's parts, Payload shows there the fields alone. */
export function AccountGuard(props: PlainSaveGuardProps) {
  const { admin, routes } = useConfig().config
  return usePathname() === `${routes.admin}${admin.routes.account}` ? <PlainSaveGuard {...props} /> : null
}
