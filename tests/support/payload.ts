import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import type { Payload } from 'payload'
import { copySeed, type SeedName } from './seeds/seeds'
import { testDatabase, testEnvironment } from './test-environment'

export interface TestPayload {
  payload: Payload
  /** Where it keeps its data; absolute. */
  folder: string
  /** Sends a request to Payload's REST handlers, without a server: `rest('/articles?limit=1', { token })`. */
  rest(path: string, options?: RestOptions): Promise<Response>
  /** The token of an account, for `rest`. */
  login(email: string, password: string): Promise<string>
  /** Closes the database and removes its folder. */
  close(): Promise<void>
}

export interface RestOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Sent as JSON. */
  body?: unknown
  /** A form with a file, for uploads. */
  form?: FormData
  token?: string
  headers?: Record<string, string>
}

/** Opens Payload on a new migrated database, empty or with a seed. One for each test file. */
export async function openTestPayload(seed?: SeedName): Promise<TestPayload> {
  const folder = await mkdtemp(join(tmpdir(), 'skorann-test-'))
  if (seed && !(await copySeed(seed, folder))) throw new Error(`npm test makes the seed « ${seed} »: run it.`)
  Object.assign(process.env, testEnvironment(folder))
  // Imported now: settings are read when the configuration loads.
  const [{ getPayload, handleEndpoints }, { default: config }, { closePayload }] = await Promise.all([
    import('payload'),
    import('@/payload/payload.config'),
    import('@/payload/scripts/close-payload'),
  ])
  // After the others: Jest loses its way when two of them load one module at once.
  const { withTransactionCleanupAndRetry } = await import('@/payload/adapters/database/request-transactions')
  const { keepsKeysOut } = await import('@/collections/keys/key-doors')
  // Read earlier, they would be those of a real site, whose database is no test's.
  const { env } = await import('@/payload/env')
  if (env.DATA_DIR !== folder) throw new Error(`The settings were read before the test made its own: ${env.DATA_DIR}.`)
  const payload = await getPayload({ config })
  if (!seed) await payload.db.migrate()
  const { answersStrangers } = await import('@/payload/adapters/errors')
  const whole = withTransactionCleanupAndRetry((request) => handleEndpoints({ config, request }))
  const rest = restDoor(keepsKeysOut(answersStrangers(whole)))

  return {
    payload,
    folder,
    rest,
    async login(email, password) {
      const response = await rest('/users/login', { method: 'POST', body: { email, password } })
      const { token } = (await response.json()) as { token?: string }
      if (!token) throw new Error(`${email} cannot log in: ${response.status}`)
      return token
    },
    async close() {
      await closePayload(payload)
      await dropTestDatabase(folder)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Removes the database that `testEnvironment` made for this folder, when it is not in the folder itself. */
export async function dropTestDatabase(folder: string): Promise<void> {
  const uri = testDatabase(folder)
  if (uri.startsWith('file:')) return
  // The stand-in's databases go with its folder. Of a client that was killed in a transaction it drops some without end.
  if (new URL(uri).searchParams.get('replicaSet') === 'secantus') return
  const client = await MongoClient.connect(uri)
  await client.db().dropDatabase()
  await client.close()
}

function restDoor(answer: (request: Request) => Promise<Response>): TestPayload['rest'] {
  return (path, { method = 'GET', body, form, token, headers } = {}) => {
    const request = new Request(`http://localhost:3000/api${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `JWT ${token}` } : {}),
        ...headers,
      },
      body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
    })
    return answer(request)
  }
}
