import type { CollectionBeforeValidateHook } from 'payload'
import type { User } from '@/payload-types'
import { isPasswordOf } from '../accounts/stored-password'
import { invalidField } from './refusal'

/**
 * Whoever changes their own password gives the present one (`currentPassword`), else 400: an open session that
 * somebody left behind is not enough to take the account. An admin gives somebody else a new one without it.
 */
export const askCurrentPassword: CollectionBeforeValidateHook<User> = async ({ data, operation, originalDoc, req }) => {
  if (!data) return data
  const { currentPassword, ...rest } = data as typeof data & { currentPassword?: unknown }
  const isOwn = operation === 'update' && originalDoc?.id === req.user?.id
  if (!data.password || !originalDoc || !isOwn) return rest
  const refuse = (message: string) => invalidField(req, 'users', 'currentPassword', 'Mot de passe actuel', message)
  if (!currentPassword) throw refuse('Donnez votre mot de passe actuel.')
  if (!(await isPasswordOf(originalDoc, currentPassword))) throw refuse('Ce n’est pas votre mot de passe actuel.')
  return rest
}
