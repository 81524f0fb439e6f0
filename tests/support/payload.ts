import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { MongoClient } from 'mongodb'
import type { Payload } from 'payload'

export interface TestPayload {
  payload: Payload
  /** Sends a request to Payload's REST door, without a server: `rest('/articles?limit=1', { token })`. */
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

/** Opens Payload on an empty, migrated SQLite database of its own. One for each test file. */
export async function openTestPayload(): Promise<TestPayload> {
  const folder = await mkdtemp(join(tmpdir(), 'skorann-test-'))
  Object.assign(process.env, testEnvironment(folder))
  // Imported now: settings are read when the configuration loads.
  const [{ getPayload, handleEndpoints }, { default: config }, { closePayload }] = await Promise.all([
    import('payload'),
    import('@/payload/payload.config'),
    import('@/payload/scripts/close-payload'),
  ])
  // After the others: Jest loses its way when two of them load one module at once.
  const { wholeRequests } = await import('@/payload/database/whole-requests')
  const payload = await getPayload({ config })
  await payload.db.migrate()
  const rest = restDoor(wholeRequests((request) => handleEndpoints({ config, request })))

  return {
    payload,
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

/** A database of its own: a file in the folder, or on the server of TEST_MONGODB_URI one that has the folder's name. */
function testDatabase(folder: string): string {
  const server = process.env.TEST_MONGODB_URI
  if (!server) return `file:${join(folder, 'test.db')}`
  const uri = new URL(server)
  uri.pathname = `/${basename(folder)}`
  return uri.href
}

/** Removes what `testEnvironment` had made for this folder, when it is not in the folder itself. */
export async function dropTestDatabase(folder: string): Promise<void> {
  const uri = testDatabase(folder)
  if (uri.startsWith('file:')) return
  const client = await MongoClient.connect(uri)
  await client.db().dropDatabase()
  await client.close()
}

/** Settings of a site that keeps everything in one folder and is nobody else's. */
export function testEnvironment(folder: string, port = 3000): Record<string, string> {
  return {
    PORT: String(port),
    HOST: '127.0.0.1',
    SITE_URL: `http://localhost:${port}`,
    DATABASE_URI: testDatabase(folder),
    DATA_DIR: folder,
    PAYLOAD_SECRET: 'a-secret-for-tests-only-0123456789abcdef',
  }
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
