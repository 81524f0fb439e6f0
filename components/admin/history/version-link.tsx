'use client'
// Client: in the drawer of the comparison, a version is chosen for it.
import { Link, useModal, useRouteTransition } from '@payloadcms/ui'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'

interface Props {
  id: string
  /** Null in the drawer, where a version is chosen to compare with. */
  address: string | null
  children: ReactNode
}

/** Leads to a version, or compares the one that is shown with it. */
export function VersionLink({ id, address, children }: Props) {
  if (address === null) return <CompareWith id={id}>{children}</CompareWith>
  return (
    <Link href={address} prefetch={false}>
      {children}
    </Link>
  )
}

function CompareWith({ id, children }: Omit<Props, 'address'>) {
  const { closeAllModals } = useModal()
  const { startRouteTransition } = useRouteTransition()
  const router = useRouter()
  const pathname = usePathname()
  const searchParams = useSearchParams()

  function compare() {
    closeAllModals()
    const query = new URLSearchParams(searchParams)
    query.set('versionFrom', id)
    startRouteTransition(() => router.push(`${pathname}?${query}`))
  }

  return (
    <button type="button" className="created-at-cell" onClick={compare}>
      {children}
    </button>
  )
}
