import type { ServerProps } from 'payload'
import { secondFactorTerm } from '@/collections/access/second-factor-term'
import { frenchDate } from '@/payload/editorial/dates'

/** On the first page of the admin: until when a second factor has to be enrolled, for who has none yet. */
export function SecondFactorNotice({ user }: Pick<ServerProps, 'user'>) {
  const term = user ? secondFactorTerm(user) : null
  if (!term) return null
  return (
    <p className="sk-second-factor-notice">
      La double authentification sera exigée pour votre compte à partir du {frenchDate(term.toISOString())}.{' '}
      <a href="/admin/account">L’activer dans « Mon compte »</a>
    </p>
  )
}
