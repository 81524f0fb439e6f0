import type { CollectionBeforeValidateHook } from 'payload'
import type { User } from '@/payload-types'

/** A link to choose a password is good no more once there is a new one, or once it was sent to a former address. */
export const endPasswordLinks: CollectionBeforeValidateHook<User> = ({ data, operation, originalDoc }) => {
  if (operation !== 'update' || !data || !originalDoc) return data
  const isMoved = typeof data.email === 'string' && data.email.trim().toLowerCase() !== originalDoc.email
  return data.password || isMoved ? { ...data, resetPasswordExpiration: null } : data
}
