import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { migrations } from '@/payload/migrations/sqlite/index'
import { ReadinessProbe } from '@/payload/server/health/readiness'

const MIGRATIONS = migrations.map(({ name }) => name)

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skorann-ready-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

/** What the probe asks of Payload: a question to the database, and the migrations that were run. */
function payloadWith({ find, done }: { find: () => Promise<unknown>; done: string[] }): Payload {
  return {
    db: { name: 'sqlite', find },
    find: async () => ({ docs: done.map((name) => ({ name })) }),
    logger: { info: () => {}, error: () => {} },
  } as unknown as Payload
}

test('a site whose database answers, with nothing to migrate and a disk to write on, is ready', async () => {
  const payload = payloadWith({ find: async () => ({ docs: [] }), done: MIGRATIONS })
  expect(await new ReadinessProbe(() => payload, folder).ask()).toEqual({
    status: 'ok',
    checks: { database: 'ok', migrations: 'ok', disk: 'ok' },
  })
})

test('a migration that was not run makes the site not ready, until it is', async () => {
  const done = MIGRATIONS.slice(0, -1)
  const probe = new ReadinessProbe(() => payloadWith({ find: async () => ({ docs: [] }), done }), folder)
  expect(await probe.ask()).toMatchObject({ status: 'not-ready', checks: { migrations: 'pending' } })
  done.push(...MIGRATIONS.slice(-1))
  expect(await probe.ask()).toMatchObject({ status: 'ok' })
})

test('a database that is away or was never opened makes the site not ready', async () => {
  const payload = payloadWith({ find: () => Promise.reject(new Error('mongodb://user:secret@host')), done: [] })
  const answer = await new ReadinessProbe(() => payload, folder).ask()
  expect(answer).toEqual({
    status: 'not-ready',
    checks: { database: 'unreachable', migrations: 'unknown', disk: 'ok' },
  })
  expect(await new ReadinessProbe(() => undefined, folder).ask()).toEqual(answer)
})

test('a database that does not answer in time is away', async () => {
  const payload = payloadWith({ find: () => new Promise(() => {}), done: [] })
  expect(await new ReadinessProbe(() => payload, folder).ask()).toMatchObject({ checks: { database: 'unreachable' } })
})

test('many who ask at once cost the database one question', async () => {
  let asked = 0
  const find = async () => {
    asked += 1
    return { docs: [] }
  }
  const probe = new ReadinessProbe(() => payloadWith({ find, done: MIGRATIONS }), folder)
  await Promise.all(Array.from({ length: 50 }, () => probe.ask()))
  expect(asked).toBe(1)
})

test('a site that stops says so and asks nothing more of its database', async () => {
  const payload = payloadWith({ find: () => Promise.reject(new Error('closed')), done: [] })
  const probe = new ReadinessProbe(() => payload, folder)
  probe.stop()
  expect(await probe.ask()).toMatchObject({ status: 'stopping' })
})
