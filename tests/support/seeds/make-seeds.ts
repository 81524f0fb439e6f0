// Run by itself, once for each database before the tests: makes the seeds that most test files start from (seeds.ts).
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BasePayload } from 'payload'
import { testEnvironment } from '../test-environment'
import { dumpDatabase } from './mongodb-dump'
import { NEWSROOM_FILE, type NewsroomAccounts, type SeedName, seedFolder } from './seeds'

const [name] = process.argv.slice(2) as [SeedName]
const folder = seedFolder(name)
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const settings = testEnvironment(folder)
// Settings are read when the configuration loads.
Object.assign(process.env, settings)

if (name === 'site') {
  const { prepareDatabase } = await import('@/payload/scripts/start/prepare-database')
  const release = await prepareDatabase()
  await release()
} else {
  const { getPayload } = await import('payload')
  const { default: config } = await import('@/payload/payload.config')
  const { closePayload } = await import('@/payload/scripts/close-payload')
  const payload = await getPayload({ config })
  await payload.db.migrate()
  await writeFile(join(folder, NEWSROOM_FILE), JSON.stringify(await makeNewsroom(payload)))
  await closePayload(payload)
}
await dumpDatabase(String(settings.DATABASE_URI), folder)
process.exit()

/** An admin, an editor and two writers, each logged in, and a category. */
async function makeNewsroom(payload: BasePayload): Promise<NewsroomAccounts> {
  const { ROLES, PASSWORD, emailOf } = await import('../newsroom-accounts')
  const ids: Record<string, string> = {}
  const tokens: Record<string, string> = {}
  for (const [person, role] of Object.entries(ROLES)) {
    const account = { email: emailOf(person), password: PASSWORD }
    ids[person] = (await payload.create({ collection: 'users', data: { ...account, name: person, role } })).id
    tokens[person] = String((await payload.login({ collection: 'users', data: account })).token)
  }
  const category = (await payload.create({ collection: 'categories', data: { title: 'Métiers' } })).id
  return { ids, tokens, category } as NewsroomAccounts
}
