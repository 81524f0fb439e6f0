import type { CollectionBeforeValidateHook } from 'payload'
import type { User } from '@/payload-types'

/** Ends the link to choose a password once the password or the e-mail address has changed. */
export const endPasswordLinks: CollectionBeforeValidateHook<User> = ({ data, operation, originalDoc }) => {
  if (operation !== 'update' || !data || !originalDoc) return data
  const isMoved = typeof data.email === 'string' && data.email.trim().toLowerCase() !== originalDoc.email
  return data.password || isMoved ? { ...data, resetPasswordExpiration: null } : data
}
