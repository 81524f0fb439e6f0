import { addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { owesSecondFactor, secondFactorTerm } from '@/collections/access/second-factor-term'
import { inTransactionOf } from '@/payload/adapters/database/in-transaction'
import { siteName } from '@/payload/site-name'
import { badRequest, conflict } from '../../checks/http-errors'
import { record } from '../../journal/record'
import { requireConfirmedIdentity } from '../identity/confirmed'
import { tellSecondFactorPartRemoved } from '../identity/letters'
import { recordedAccount } from '../record-account'
import { registeredPasskey, registrationOptions } from './passkeys'
import { attempt, begin, finish } from './pending'
import { newRecoveryCodes, recoveryHash } from './recovery-codes'
import { siteOf } from './site-of'
import {
  changeSecondFactor,
  createSecondFactor,
  findSecondFactor,
  hasSecondFactor,
  removeSecondFactor,
  type SecondFactor,
} from './store'
import { acceptedStep, newTotpSecret, qrCode, totpAddress } from './totp'

/*
 * « Double authentification » of one's own account. Each answer has the new `state`, and `recoveryCodes` when there are
 * new ones: they are shown then and never again.
 */

/** What the account page shows; nothing in it helps to log in. */
export interface SecondFactorState {
  totp: boolean
  passkeys: { id: string; name: string; createdAt: string; lastUsedAt: string | null }[]
  /** How many are left. */
  recoveryCodes: number
  /** ISO 8601: from then on the account can do nothing but enrol; null when nothing is asked of it. */
  requiredFrom: string | null
  isOverdue: boolean
}

const LONGEST_NAME = 60
const MOST_PASSKEYS = 10
const TOO_LATE = 'Cette étape a expiré, ou est déjà faite : recommencez.'

const readState: Endpoint = { path: '/second-factor', method: 'get', handler: (req) => answer(req) }

/** Returns a new secret, its address and its QR code; nothing is stored until a code of it is confirmed. */
const beginTotp: Endpoint = {
  path: '/second-factor/totp',
  method: 'post',
  handler: async (req) => {
    const { owner } = await changeAsked(req)
    const secret = newTotpSecret()
    const address = totpAddress(secret, await siteName(req.payload), owner.email)
    const enrolment = begin({ kind: 'totp', account: owner.id, secret })
    return Response.json({ enrolment, secret, address, qrCode: qrCode(address) })
  },
}

const confirmTotp: Endpoint = {
  path: '/second-factor/totp/confirm',
  method: 'post',
  handler: async (req) => {
    const { owner, body } = await changeAsked(req)
    const { enrolment, code } = body
    const pending = attempt(enrolment, 'totp')
    if (pending?.account !== owner.id) throw badRequest(TOO_LATE)
    const step = acceptedStep(pending.secret, String(code ?? '').replace(/\s/g, ''), null)
    if (step === null) {
      throw badRequest('Ce n’est pas le code affiché par l’application. Vérifiez aussi l’heure de votre téléphone.')
    }
    if (!finish(String(enrolment))) throw badRequest(TOO_LATE)
    return await add(req, owner, 'application', { totpSecret: pending.secret, totpStep: step })
  },
}

const removeTotp: Endpoint = {
  path: '/second-factor/totp',
  method: 'delete',
  handler: async (req) => {
    const { owner } = await changeAsked(req)
    return await take(req, owner, 'application', () => ({ totpSecret: null, totpStep: null }))
  },
}

const beginPasskey: Endpoint = {
  path: '/second-factor/passkey',
  method: 'post',
  handler: async (req) => {
    const { owner } = await changeAsked(req)
    const { passkeys } = await findSecondFactor(req.payload, owner.id)
    if (passkeys.length >= MOST_PASSKEYS) throw badRequest(`Un compte a au plus ${MOST_PASSKEYS} clés d’accès.`)
    const options = await registrationOptions(await siteOf(req.payload), owner, passkeys)
    const enrolment = begin({ kind: 'passkey', account: owner.id, challenge: options.challenge })
    return Response.json({ enrolment, options })
  },
}

const confirmPasskey: Endpoint = {
  path: '/second-factor/passkey/confirm',
  method: 'post',
  handler: async (req) => {
    const { owner, body } = await changeAsked(req)
    const { enrolment, passkey, name } = body
    const pending = attempt(enrolment, 'passkey')
    if (pending?.account !== owner.id) throw badRequest(TOO_LATE)
    const added = await registeredPasskey(await siteOf(req.payload), passkey, pending.challenge, nameOf(name))
    if (!added) throw badRequest('Cette clé d’accès n’a pas pu être vérifiée pour ce site.')
    if (!finish(String(enrolment))) throw badRequest(TOO_LATE)
    const { passkeys } = await findSecondFactor(req.payload, owner.id)
    return await add(req, owner, 'clé d’accès', { passkeys: [...passkeys, added] })
  },
}

const removePasskey: Endpoint = {
  path: '/second-factor/passkey',
  method: 'delete',
  handler: async (req) => {
    const { owner, body } = await changeAsked(req)
    return await take(req, owner, 'clé d’accès', ({ passkeys }) => ({
      passkeys: passkeys.filter(({ id }) => id !== body.id),
    }))
  },
}

const renewRecoveryCodes: Endpoint = {
  path: '/second-factor/recovery-codes',
  method: 'post',
  handler: async (req) => {
    const { owner } = await changeAsked(req)
    const factor = await findSecondFactor(req.payload, owner.id)
    if (!isEnrolled(factor)) throw badRequest('Ajoutez d’abord une application ou une clé d’accès.')
    return await add(req, owner, 'codes de secours', {}, newRecoveryCodes())
  },
}

export const secondFactorEndpoints = [
  readState,
  beginTotp,
  confirmTotp,
  removeTotp,
  beginPasskey,
  confirmPasskey,
  removePasskey,
  renewRecoveryCodes,
]

type Owner = NonNullable<PayloadRequest['user']>

function ownerOf(req: PayloadRequest): Owner {
  if (!req.user) throw new Forbidden(req.t)
  return req.user
}

/**
 * Each change of one's own second factor passes here. Throws 403 when nobody is logged in, or when they have to prove
 * who they are first: also who owes a second factor, and may do nothing else, gives the password again.
 */
async function changeAsked(req: PayloadRequest): Promise<{ owner: Owner; body: Record<string, unknown> }> {
  const owner = ownerOf(req)
  await addDataAndFileToRequest(req)
  await requireConfirmedIdentity(req)
  return { owner, body: (req.data ?? {}) as Record<string, unknown> }
}

type Changes = Partial<Omit<SecondFactor, 'account' | 'uses'>>

/** Part of a second factor, as the journal names it. */
type Part = 'application' | 'clé d’accès' | 'codes de secours'

/** Stores something that was proved; the first one of an account brings recovery codes. */
async function add(req: PayloadRequest, owner: Owner, part: Part, changes: Changes, codes: string[] | null = null) {
  const factor = await findSecondFactor(req.payload, owner.id)
  const recoveryCodes = codes ?? (isEnrolled(factor) ? null : newRecoveryCodes())
  const hashes = recoveryCodes?.map((code) => recoveryHash(code, owner.id))
  const all = { ...changes, ...(hashes && { recoveryHashes: hashes }) }
  await inTransactionOf(req, async () => {
    if (factor.uses === 0) await createSecondFactor(req, owner.id, all)
    else await change(req, factor, all)
    await record(req, { event: 'second-factor-added', on: recordedAccount(owner), detail: part })
  })
  return await answer(req, recoveryCodes)
}

/** Removes something; without an application and without a passkey the rest goes too. */
async function take(req: PayloadRequest, owner: Owner, part: Part, changesOf: (factor: SecondFactor) => Changes) {
  const factor = await findSecondFactor(req.payload, owner.id)
  if (!(await hasSecondFactor(req.payload, owner.id))) return await answer(req)
  const changes = changesOf(factor)
  if (!isEnrolled({ ...factor, ...changes })) await removeSecondFactor(req, owner, part)
  else {
    await inTransactionOf(req, async () => {
      await change(req, factor, changes)
      await record(req, { event: 'second-factor-removed', on: recordedAccount(owner), detail: part })
      await tellSecondFactorPartRemoved(
        req,
        owner,
        part === 'application' ? 'l’application de codes' : 'une clé d’accès',
      )
    })
  }
  return await answer(req)
}

async function change(req: PayloadRequest, factor: SecondFactor, changes: Changes) {
  if (await changeSecondFactor(req.payload, factor, changes, req)) return
  throw conflict('La double authentification vient de changer, dans une autre fenêtre. Recommencez.', {})
}

function isEnrolled({ totpSecret, passkeys }: SecondFactor) {
  return totpSecret !== null || passkeys.length > 0
}

async function answer(req: PayloadRequest, recoveryCodes: string[] | null = null) {
  const { id } = ownerOf(req)
  const [factor, account] = await Promise.all([
    findSecondFactor(req.payload, id),
    req.payload.findByID({ collection: 'users', id, depth: 0 }),
  ])
  const state: SecondFactorState = {
    totp: factor.totpSecret !== null,
    passkeys: factor.passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt })),
    recoveryCodes: factor.recoveryHashes.length,
    requiredFrom: secondFactorTerm(account)?.toISOString() ?? null,
    isOverdue: owesSecondFactor(account),
  }
  return Response.json({ state, ...(recoveryCodes && { recoveryCodes }) })
}

function nameOf(name: unknown): string {
  const text = typeof name === 'string' ? name.normalize('NFC').replace(/\s+/g, ' ').trim() : ''
  if (text === '') throw badRequest('Donnez un nom à cette clé d’accès.')
  if (text.length > LONGEST_NAME) throw badRequest(`Le nom d’une clé d’accès a au plus ${LONGEST_NAME} caractères.`)
  return text
}
