// A separate program with its own settings: prints the answers of `first-register` on an empty database, at
// the address of the contract and at one that Payload reads as the same.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testEnvironment } from './test-environment'

const { HOST, SITE_URL } = process.env
const defaults = testEnvironment(mkdtempSync(join(tmpdir(), 'skorann-first-')))
Object.assign(process.env, defaults, { HOST: HOST ?? defaults.HOST, SITE_URL: SITE_URL ?? defaults.SITE_URL })

const [{ getPayload, handleEndpoints }, { default: config }, { closePayload }] = await Promise.all([
  import('payload'),
  import('@/payload/payload.config'),
  import('@/payload/scripts/close-payload'),
])
const payload = await getPayload({ config })
await payload.db.migrate()
const statuses: number[] = []
for (const address of ['first-register', 'FIRST-Register']) {
  const request = new Request(`${process.env.SITE_URL}/api/users/${address}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Intrus', email: 'intrus@exemple.fr', password: 'un-mot-de-passe-assez-long' }),
  })
  statuses.push((await handleEndpoints({ config, request })).status)
}
const users = (await payload.count({ collection: 'users' })).totalDocs
await closePayload(payload)
console.log(`\nRESULT ${JSON.stringify({ statuses, users })}`)
