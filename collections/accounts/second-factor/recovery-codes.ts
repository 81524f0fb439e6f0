import { createHash, randomInt } from 'node:crypto'

const HOW_MANY = 10
/** Without the letters and figures that are taken for each other. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP = 4

/** Returns ten new codes, to be shown once: `abcd-efgh-jkmn-pqrs`, 79 bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, newCode)
}

/**
 * Returns what is kept of a code. A quick hash is enough: no list of words leads to a code drawn from 79 bits. It needs
 * no site secret, so that codes still open the account after that was changed.
 */
export function recoveryHash(code: string, account: string): string {
  return createHash('sha256')
    .update(`${account}:${tidied(code)}`)
    .digest('base64url')
}

/** Returns the hashes that are left once `code` is used; null when it is none of them. */
export function withoutCode(hashes: readonly string[], code: string, account: string): string[] | null {
  const used = recoveryHash(code, account)
  return hashes.includes(used) ? hashes.filter((hash) => hash !== used) : null
}

/** Whether it is written like a recovery code, with or without its hyphens. */
export function looksLikeRecoveryCode(code: string): boolean {
  return tidied(code).length === GROUPS * GROUP
}

function newCode(): string {
  return Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
  ).join('-')
}

function tidied(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '')
}
