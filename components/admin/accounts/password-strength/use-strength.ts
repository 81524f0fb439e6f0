import { useEffect, useState } from 'react'
import type { TypedStrength } from '@/collections/accounts/passwords/strength-endpoint'
import { requestJson } from '../../requests'

/** Whose password it is: `account`, for an admin (null: one that is being made); `token`, of the link of a letter. */
export interface PasswordOwner {
  account?: string | null
  token?: string
  name?: string
  email?: string
}

/** Who types is asked about after this pause, in milliseconds. */
const PAUSE_MS = 400

/** Returns how hard a password that is being typed is to guess; null while it is not known. */
export function useStrength(api: string, password: string, owner: PasswordOwner): TypedStrength | null {
  const [known, setKnown] = useState<{ password: string; strength: TypedStrength } | null>(null)
  const asked = JSON.stringify(owner)
  useEffect(() => {
    if (!password) return setKnown(null)
    let isLatest = true
    const timer = setTimeout(async () => {
      const body = { ...(JSON.parse(asked) as PasswordOwner), password }
      const answer = await requestJson<TypedStrength>(`${api}/users/password-strength`, { method: 'POST', body })
      // Without an answer nothing is shown: the save says what is wrong.
      if (isLatest) setKnown(answer.ok ? { password, strength: answer.body as TypedStrength } : null)
    }, PAUSE_MS)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [api, password, asked])
  // The last answer stays until the next one: a line that comes and goes cannot be read.
  return password ? (known?.strength ?? null) : null
}
