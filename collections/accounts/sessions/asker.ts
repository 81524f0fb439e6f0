import type { PayloadRequest } from 'payload'
import { forbidden } from '../../checks/http-errors'

/** Whether a request comes from a page in a browser; a program sends neither header. */
export function isFromBrowser({ headers }: PayloadRequest): boolean {
  return headers.has('sec-fetch-site') || headers.has('origin')
}

/**
 * Refuses (403) a page of another site that has a visitor's browser log in or choose a password: a form can be sent from
 * anywhere, and the visitor would go on in somebody else's account.
 */
export function refuseForeignOrigin({ headers, payload }: PayloadRequest): void {
  const origin = headers.get('origin')
  const isForeign =
    origin === null ? headers.get('sec-fetch-site') === 'cross-site' : !payload.config.csrf.includes(origin)
  if (isForeign) throw forbidden('Cette demande vient d’un autre site : connectez-vous depuis l’adresse de celui-ci.')
}
