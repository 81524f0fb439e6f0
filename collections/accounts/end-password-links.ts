import type { CollectionBeforeValidateHook } from 'payload'
import type { User } from '@/payload-types'

/**
 * Ends the link to choose a password once the password or the e-mail address has changed; a changed password ends the link
 * that confirms a new address too, for it may be a thief's. Payload's reset of a password takes what is set on `data`.
 */
export const endPasswordLinks: CollectionBeforeValidateHook<User> = ({ data, operation, originalDoc }) => {
  if (operation !== 'update' || !data) return data
  if (!originalDoc) return Object.assign(data, { pendingEmailUntil: null })
  const isMoved = typeof data.email === 'string' && data.email.trim().toLowerCase() !== originalDoc.email
  if (data.password) return { ...data, resetPasswordExpiration: null, pendingEmailUntil: null }
  return isMoved ? { ...data, resetPasswordExpiration: null } : data
}
