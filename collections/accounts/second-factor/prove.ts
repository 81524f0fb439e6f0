import type { Payload } from 'payload'
import { type RelyingParty, usedPasskey } from './passkeys'
import { looksLikeRecoveryCode, withoutCode } from './recovery-codes'
import { changeSecondFactor, findSecondFactor, type SecondFactor } from './store'
import { acceptedStep } from './totp'

/** What a person gives beside the password: a code of the application, a recovery code, or the answer of a passkey. */
export type Proof = { code: string } | { passkey: unknown; challenge: string }

export type ProvedBy = 'passkey' | 'recovery' | 'totp'

/** Of requests that use up something of one account at once, the last tries as often. */
const ROUNDS = 5

/** Returns what opened the account, noting its use, so that it does not serve again; null when the proof is not right. */
export async function prove(
  payload: Payload,
  account: string,
  proof: Proof,
  site: RelyingParty,
): Promise<ProvedBy | null> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const factor = await findSecondFactor(payload, account)
    const use = await usageBy(factor, proof, site)
    if (!use) return null
    if (await changeSecondFactor(payload, factor, use.changes)) return use.by
  }
  return null
}

interface Use {
  by: ProvedBy
  changes: Partial<SecondFactor>
}

async function usageBy(factor: SecondFactor, proof: Proof, site: RelyingParty): Promise<Use | null> {
  const { account, passkeys, recoveryHashes, totpSecret, totpStep } = factor
  if ('passkey' in proof) {
    const used = await usedPasskey(site, proof.passkey, proof.challenge, passkeys)
    return used && { by: 'passkey', changes: { passkeys: passkeys.map((one) => (one.id === used.id ? used : one)) } }
  }
  if (looksLikeRecoveryCode(proof.code)) {
    const left = withoutCode(recoveryHashes, proof.code, account)
    return left && { by: 'recovery', changes: { recoveryHashes: left } }
  }
  const step = totpSecret ? acceptedStep(totpSecret, proof.code.replace(/\s/g, ''), totpStep) : null
  return step === null ? null : { by: 'totp', changes: { totpStep: step } }
}
