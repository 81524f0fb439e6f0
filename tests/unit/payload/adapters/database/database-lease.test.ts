import { spawnSync } from 'node:child_process'
import {
  holdDatabase,
  type Lease,
  type LeaseDocument,
  type LeaseOptions,
  type LeaseStore,
} from '@/payload/adapters/database/database-lease'
import { isGone, type ProcessIdentity, thisProcess } from '@/payload/adapters/database/process-identity'

const HERE = thisProcess()
const ELSEWHERE: ProcessIdentity = { host: 'autre', machine: 'another', pid: 7, startedAt: '1' }
const TAKEN = 'La base de données est utilisée par un autre programme : arrêtez-le puis recommencez (processus'
const LOOKS = 30

const leases: Lease[] = []
afterEach(async () => {
  for (const lease of leases.splice(0)) await lease.release()
})

/** A database of one document, whose updates are whole as MongoDB's are. */
function database(present: LeaseDocument | null = null) {
  let document = present
  const fits = (filter: object) =>
    document !== null &&
    Object.entries(filter).every(([name, value]) => document?.[name as keyof LeaseDocument] === value)
  const store: LeaseStore = {
    findOne: async (filter) => (fits(filter) ? structuredClone(document) : null),
    insertOne: async (inserted) => {
      if (document) throw Object.assign(new Error('duplicate'), { code: 11_000 })
      document = structuredClone(inserted)
    },
    updateOne: async (filter, update) => {
      if (!document || !fits(filter)) return { matchedCount: 0 }
      const { $set = {}, $inc } = update as { $set?: object; $inc?: { beat: number } }
      document = { ...document, ...$set, beat: ($set as LeaseDocument).beat ?? document.beat + ($inc?.beat ?? 0) }
      return { matchedCount: 1 }
    },
    deleteOne: async (filter) => {
      if (fits(filter)) document = null
    },
  }
  return { store, document: () => document }
}

const heldBy = (holder: ProcessIdentity): LeaseDocument => ({ _id: 'serving', token: 'theirs', beat: 5, holder })

async function hold(store: LeaseStore, options: Partial<LeaseOptions> = {}) {
  const lease = await holdDatabase(store, { onLost: () => {}, wait: async () => {}, identity: HERE, ...options })
  leases.push(lease)
  return lease
}

test('a database that nobody serves is taken, and given to the next one when it is released', async () => {
  const { store, document } = database()
  const lease = await hold(store)
  expect(document()).toMatchObject({ holder: HERE })
  await expect(hold(store)).rejects.toThrow(`${TAKEN} ${HERE.pid} de ${HERE.host}).`)
  await lease.release()
  await hold(store)
  expect(document()).toMatchObject({ holder: HERE })
})

test('a process that is gone from this machine is succeeded at once, also when its number was given again', async () => {
  const ended = { ...HERE, pid: spawnSync('true').pid, startedAt: '1' }
  const numberGivenAgain = { ...HERE, startedAt: 'before' }
  for (const gone of [ended, numberGivenAgain]) {
    if (isGone(gone, HERE) !== 'gone') continue
    const { store, document } = database(heldBy(gone))
    await hold(store, { wait: () => Promise.reject(new Error('it waits')) })
    expect(document()).toMatchObject({ holder: HERE })
  }
})

test('whether a process is gone is known of this machine only', () => {
  expect(isGone(ELSEWHERE, HERE)).toBe('unknown')
  expect(isGone({ ...HERE, machine: null }, { ...HERE, machine: null })).toBe('unknown')
  if (HERE.machine) expect(isGone(HERE, { ...HERE, pid: 1, startedAt: '0' })).toBe('alive')
})

test('a process of another machine that counts on is not disturbed', async () => {
  const { store, document } = database(heldBy(ELSEWHERE))
  let looks = 0
  const wait = async () => {
    looks += 1
    if (looks === LOOKS - 1) await store.updateOne({ token: 'theirs' }, { $inc: { beat: 1 } })
  }
  await expect(hold(store, { wait })).rejects.toThrow(`${TAKEN} 7 de autre).`)
  expect(document()).toMatchObject({ token: 'theirs' })
})

test('a process of another machine that stands still is succeeded after fifteen seconds of looks, not before', async () => {
  const { store, document } = database(heldBy(ELSEWHERE))
  const waits: number[] = []
  const wait = async (milliseconds: number) => {
    expect(document()).toMatchObject({ token: 'theirs' })
    waits.push(milliseconds)
  }
  await hold(store, { wait })
  expect([waits.length, waits.reduce((sum, one) => sum + one, 0)]).toEqual([LOOKS, 15_000])
  expect(document()).toMatchObject({ holder: HERE })
})

test('a count that arrives between the last look and the taking keeps the database', async () => {
  const { store, document } = database(heldBy(ELSEWHERE))
  let isLate = false
  const updateOne: LeaseStore['updateOne'] = async (filter, update) => {
    if (!isLate) await store.updateOne({ token: 'theirs' }, { $inc: { beat: 1 } })
    isLate = true
    return await store.updateOne(filter, update)
  }
  const wait = async () => {
    if (isLate) await store.updateOne({ token: 'theirs' }, { $inc: { beat: 1 } })
  }
  await expect(hold({ ...store, updateOne }, { wait })).rejects.toThrow(TAKEN)
  expect(document()).toMatchObject({ token: 'theirs' })
})

test('of newcomers that come together one succeeds', async () => {
  for (const present of [null, heldBy(ELSEWHERE)]) {
    const { store } = database(present)
    const all = await Promise.allSettled([hold(store), hold(store), hold(store)])
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await leases.pop()?.release()
  }
})

test('a process that stood still, and was not succeeded, goes on', async () => {
  const { store, document } = database()
  let now = 0
  const lease = await hold(store, { now: () => now })
  now = 9_000
  await lease.ensureHeld()
  expect(document()).toMatchObject({ beat: 0 })
  now = 14_000
  await lease.ensureHeld()
  expect(document()).toMatchObject({ beat: 1 })
})

test('a process that stood still for so long that another one serves writes no more, and is told to end, once', async () => {
  const { store } = database()
  let now = 0
  const told: string[] = []
  const lease = await hold(store, { now: () => now, onLost: ({ message }) => told.push(message) })
  await store.updateOne({}, { $set: { token: 'theirs', beat: 0 } })
  now = 60_000
  await expect(lease.ensureHeld()).rejects.toThrow('Un autre programme s’est servi de la base de données')
  await expect(lease.ensureHeld()).rejects.toThrow('il s’arrête')
  expect(told).toHaveLength(1)
  await lease.release()
  expect(await store.findOne({})).toMatchObject({ token: 'theirs' })
})

test('a database that does not answer is no reason to end', async () => {
  const { store } = database()
  let now = 0
  let isAway = false
  const updateOne: LeaseStore['updateOne'] = async (...args) => {
    if (isAway) throw new Error('away')
    return await store.updateOne(...args)
  }
  const onLost = () => {
    throw new Error('told to end')
  }
  const lease = await hold({ ...store, updateOne }, { now: () => now, onLost })
  isAway = true
  now = 60_000
  await expect(lease.ensureHeld()).rejects.toThrow('away')
  isAway = false
  await lease.ensureHeld()
})

test('a write after the database came back is not refused for a question that was begun while it was away', async () => {
  const { store } = database()
  let now = 0
  let fail = (_error: Error) => {}
  const unanswered = new Promise<never>((_resolve, reject) => {
    fail = reject
  })
  const updates = [unanswered]
  const updateOne: LeaseStore['updateOne'] = async (...args) =>
    (await updates.shift()) ?? (await store.updateOne(...args))
  const lease = await hold({ ...store, updateOne }, { now: () => now })
  now = 60_000
  const begunWhileAway = lease.ensureHeld()
  const afterReturn = lease.ensureHeld()
  fail(new Error('away'))
  await expect(begunWhileAway).rejects.toThrow('away')
  await afterReturn
})
