import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openedPayloads } from '@/payload/adapters/opened-payloads'
import type { ReadinessProbe } from '@/payload/server/health/readiness'
import { openTestPayload, type TestPayload } from '../support/payload'

let site: TestPayload
let folder: string
/** Returns a probe as after a start: a probe does not repeat a check of the schema that succeeded. */
let newProbe: () => ReadinessProbe

beforeAll(async () => {
  site = await openTestPayload()
  folder = await mkdtemp(join(tmpdir(), 'skorann-health-'))
  // Imported now: its log reads the settings.
  const { ReadinessProbe } = await import('@/payload/server/health/readiness')
  newProbe = () => new ReadinessProbe(() => openedPayloads()[0], folder)
})

afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true })
})

test('a site on a migrated database is ready', async () => {
  expect(await newProbe().ask()).toEqual({
    status: 'ok',
    checks: { database: 'ok', migrations: 'ok', disk: 'ok' },
  })
})

test('a site whose database lacks a migration is not ready', async () => {
  const [first] = (await site.payload.find({ collection: 'payload-migrations', limit: 1 })).docs
  await site.payload.delete({ collection: 'payload-migrations', id: first?.id ?? '' })
  expect(await newProbe().ask()).toMatchObject({ status: 'not-ready', checks: { migrations: 'pending' } })
})
