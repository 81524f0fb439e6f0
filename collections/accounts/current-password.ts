import type { CollectionBeforeValidateHook } from 'payload'
import type { User } from '@/payload-types'
import { invalidField } from '../checks/http-errors'
import { isPasswordOf } from './stored-password'

/**
 * Answers 400 to a change of one's own password without the present one (`currentPassword`): an open session that
 * somebody left behind is not enough to take the account. An admin needs none to change another person's password.
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
