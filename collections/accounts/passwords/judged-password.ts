import { normalForm } from './normal-form'
import { type Chooser, type PasswordStrength, passwordStrength } from './strength'

const SHORTEST = 12
const LONGEST = 200

/** Returns how a new password is taken: with its reason when it has fewer than 12 characters, more than 200, or is easy to guess. */
export async function judgedPassword(typed: unknown, chooser: Chooser): Promise<PasswordStrength> {
  const password = typeof typed === 'string' ? normalForm(typed) : ''
  if ([...password].length < SHORTEST) {
    return { score: 0, reason: `Le mot de passe doit avoir au moins ${SHORTEST} caractères.` }
  }
  if (password.length > LONGEST) {
    return { score: 0, reason: `Le mot de passe doit avoir au plus ${LONGEST} caractères.` }
  }
  return await passwordStrength(password, chooser)
}
