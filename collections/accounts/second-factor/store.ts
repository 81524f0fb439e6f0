import type { CollectionBeforeDeleteHook, Payload, PayloadRequest } from 'payload'
import { v7 as newId } from 'uuid'
import { inTransactionOf } from '@/payload/adapters/database/in-transaction'
import { env } from '@/payload/env'
import type { User } from '@/payload-types'
import { record } from '../../journal/record'
import { tellSecondFactorRemoved } from '../identity/letters'
import { recordedAccount } from '../record-account'
import type { Passkey } from './passkeys'
import { seal, unsealWithAny } from './sealed'

/** What an account has enrolled. */
export interface SecondFactor {
  account: string
  /** Base 32; null when there is no application, or its secret was sealed with a `PAYLOAD_SECRET` that is not known any more. */
  totpSecret: string | null
  totpStep: number | null
  recoveryHashes: string[]
  passkeys: Passkey[]
  /** The number of its writes; 0 while nothing is stored. */
  uses: number
}

interface Row {
  id: string
  account: string
  uses: number
  totpSecret?: string | null
  totpStep?: number | null
  recoveryHashes?: string[] | null
  passkeys?: Passkey[] | null
}

type Changes = Partial<Omit<SecondFactor, 'account' | 'uses'>>

/** Returns what the account has enrolled, which may be nothing. */
export async function findSecondFactor(payload: Payload, account: string, req?: PayloadRequest): Promise<SecondFactor> {
  const row = await rowOf(payload, account, req)
  return {
    account,
    totpSecret: row?.totpSecret
      ? unsealWithAny(row.totpSecret, account, [env.PAYLOAD_SECRET, ...env.FORMER_SECRETS])
      : null,
    totpStep: row?.totpStep ?? null,
    recoveryHashes: row?.recoveryHashes ?? [],
    passkeys: row?.passkeys ?? [],
    uses: row?.uses ?? 0,
  }
}

/**
 * Whether the account is opened by its password alone. A sealed secret that does not open counts as enrolled: recovery
 * codes are left, or another admin.
 */
export async function hasSecondFactor(payload: Payload, account: string, req?: PayloadRequest): Promise<boolean> {
  const row = await rowOf(payload, account, req)
  return Boolean(row && (row.totpSecret || row.passkeys?.length))
}

async function rowOf(payload: Payload, account: string, req?: PayloadRequest): Promise<Row | null> {
  const where = { account: { equals: account } }
  return await payload.db.findOne<Row>({ collection: 'second-factors', where, ...(req && { req }) })
}

/**
 * Writes changes to what was read as `known`. Returns false, and changes nothing, when it was written meanwhile: of two
 * requests with one code, one is the first.
 */
export async function changeSecondFactor(
  payload: Payload,
  known: SecondFactor,
  changes: Changes,
  req?: PayloadRequest,
): Promise<boolean> {
  const data = {
    ...changes,
    ...(changes.totpSecret && { totpSecret: seal(changes.totpSecret, known.account, env.PAYLOAD_SECRET) }),
    uses: known.uses + 1,
  }
  const written: unknown = await payload.db.updateOne({
    collection: 'second-factors',
    data,
    options: { atomic: true },
    ...(req && { req }),
    where: { and: [{ account: { equals: known.account } }, { uses: { equals: known.uses } }] },
  })
  return Boolean(written)
}

/** Stores the first thing that an account enrols, and notes it at the account; the rest is in `changeSecondFactor`. */
export async function createSecondFactor(req: PayloadRequest, account: string, changes: Changes): Promise<void> {
  await inTransactionOf(req, async () => {
    const now = new Date().toISOString()
    await req.payload.db.create({
      collection: 'second-factors',
      data: {
        id: newId(),
        account,
        uses: 1,
        totpStep: null,
        recoveryHashes: [],
        passkeys: [],
        ...changes,
        totpSecret: changes.totpSecret ? seal(changes.totpSecret, account, env.PAYLOAD_SECRET) : null,
        createdAt: now,
        updatedAt: now,
      },
      req,
    })
    await noteAtAccount(req, account, now)
  })
}

/**
 * Removes all that an account has enrolled: its password alone opens it again. Records it, with `detail`, and writes to
 * the person.
 */
export async function removeSecondFactor(
  req: PayloadRequest,
  account: Pick<User, 'email' | 'id' | 'name'>,
  detail: string | null = null,
): Promise<void> {
  await inTransactionOf(req, async () => {
    const where = { account: { equals: account.id } }
    await req.payload.db.deleteMany({ collection: 'second-factors', req, where })
    await noteAtAccount(req, account.id, null)
    await record(req, { event: 'second-factor-removed', on: recordedAccount(account), detail })
    await tellSecondFactorRemoved(req, account)
  })
}

/** What an account has enrolled goes with it. */
export const deleteSecondFactor: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({ collection: 'second-factors', req, where: { account: { equals: id } } })
}

/** The only field that is written: the rest of the account may be changing meanwhile. */
async function noteAtAccount(req: PayloadRequest, account: string, secondFactorSince: string | null) {
  await req.payload.db.updateOne({
    collection: 'users',
    data: { secondFactorSince },
    options: { atomic: true },
    req,
    where: { id: { equals: account } },
  })
}
