import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { findFreePort } from '@/payload/scripts/start/port.mjs'
import { stopProcess } from '@/payload/scripts/start/processes.mjs'
import { startServing, untilAnswering } from '@/payload/scripts/start/serving.mjs'
import { createSteps } from '@/payload/scripts/start/steps.mjs'
import { dropTestDatabase } from './payload'
import { copySeed } from './seeds/seeds'
import { testEnvironment } from './test-environment'
import { PATIENCE } from './wait-until'

export interface TestServer {
  /** For example `http://localhost:41234`, without a final slash. */
  url: string
  /** Where it keeps its data; absolute. */
  folder: string
  /** The settings it was started with. */
  settings: Record<string, string>
  /** Makes the first account, an admin, and gives its token. */
  createAdmin(account?: Partial<Account>): Promise<Account & { token: string }>
  /** A request to REST: `api('/articles', { token })`. */
  api(path: string, options?: ApiOptions): Promise<Response>
  /** Ends the site as a power cut would (SIGKILL). */
  kill(): Promise<void>
  /** Starts it again on the same data; resolves when it answers. */
  startAgain(): Promise<void>
  /** Starts a second one on the same data, and ends it if it did start. */
  startAnother(): Promise<void>
  /** Ends the site and removes its data. */
  stop(): Promise<void>
}

export interface Account {
  name: string
  email: string
  password: string
}

export interface ApiOptions {
  method?: string
  /** Sent as JSON. */
  body?: unknown
  token?: string
}

const ADMIN: Account = { name: 'Anne Admin', email: 'anne@example.fr', password: 'douze-caracteres-au-moins' }

/** Starts the production build with a new seeded database on a free port. One for each test file. */
export async function startServer(environment: Record<string, string> = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'skorann-e2e-'))
  const port = await findFreePort()
  const settings = { ...testEnvironment(folder, port), ...environment }
  if (!environment.DATABASE_URI) await copySeed('site', folder)
  let child = await serve(folder, settings)
  const url = `http://localhost:${port}`
  const api: TestServer['api'] = (path, { method = 'GET', body, token } = {}) =>
    fetch(`${url}/api${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `JWT ${token}` } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  await untilAnswering(`http://127.0.0.1:${port}/`, PATIENCE)

  return {
    url,
    folder,
    settings,
    api,
    async createAdmin(account = {}) {
      const admin = { ...ADMIN, ...account }
      const response = await api('/users/first-register', { method: 'POST', body: admin })
      const { token } = (await response.json()) as { token?: string }
      if (!token) throw new Error(`The first account was refused: ${response.status}`)
      return { ...admin, token }
    },
    async kill() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
    async startAgain() {
      child = await serve(folder, settings)
      await untilAnswering(`http://127.0.0.1:${port}/`, PATIENCE)
    },
    startAnother: async () => stopProcess(await serve(folder, { ...settings, PORT: String(await findFreePort()) })),
    async stop() {
      await stopProcess(child)
      await dropTestDatabase(folder)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function serve(folder: string, environment: Record<string, string>): Promise<ChildProcess> {
  const { child } = await startServing({
    script: 'serve-bundle.mjs',
    log: join('.cache/logs', `${basename(folder)}.log`),
    steps: createSteps({ write: () => {} }),
    environment,
  })
  return child
}
