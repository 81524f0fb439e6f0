import type { User } from '@/payload-types'
import { normalForm } from '../passwords/normal-form'
import { hashOf, isInFormerFormat, isPasswordOf } from '../stored-password'

export interface PasswordCheck {
  isRight: boolean
  /** The right password in Payload's present format, when the account has it in a former one. */
  renewed: Pick<User, 'hash' | 'salt'> | null
}

/** Checks a password without opening anything (P33). Without an account the answer is no, after the same work. */
export async function checkPassword(account: User | null, password: string): Promise<PasswordCheck> {
  const isRight = await isPasswordOf(account, password)
  if (!isRight || !account || !isInFormerFormat(account)) return { isRight, renewed: null }
  return { isRight, renewed: await hashOf(normalForm(password)) }
}
