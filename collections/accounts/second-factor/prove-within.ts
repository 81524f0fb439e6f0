import type { Payload } from 'payload'
import { giveBack, type LimitName, takeOrRefuse } from '../limits/limits'
import { type Proof, type ProvedBy, prove } from './prove'
import { looksLikeRecoveryCode } from './recovery-codes'
import { siteOf } from './site-of'

/**
 * Proves as `prove` does, under a limit of codes that can be guessed: throws 429 when no more are taken. Null also for a
 * proof that could not be read.
 */
export async function proveWithin(
  limit: LimitName,
  payload: Payload,
  account: string,
  proof: Proof | null,
): Promise<ProvedBy | null> {
  if (!proof) return null
  const isGuessable = 'code' in proof && !looksLikeRecoveryCode(proof.code)
  if (isGuessable) await takeOrRefuse(limit, account)
  const provedBy = await prove(payload, account, proof, await siteOf(payload))
  if (provedBy && isGuessable) await giveBack(limit, account)
  return provedBy
}

/** Returns the proof in a request; `challenge` is that of its passkey. Null when there is none that could be right. */
export function proofIn(code: unknown, passkey: unknown, challenge: string | null): Proof | null {
  if (passkey !== undefined) return challenge ? { passkey, challenge } : null
  return typeof code === 'string' && code.length <= 64 ? { code } : null
}
