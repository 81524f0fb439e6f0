import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensurePortIsFree, findFreePort } from '@/payload/scripts/start/port.mjs'
import { beginSlowPost } from '../support/slow-request'
import { testEnvironment } from '../support/test-environment'

let folder: string
let port: number
let site: ChildProcess | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skorann-start-'))
  port = await findFreePort()
})

afterEach(async () => {
  site?.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  'npm start on an unchanged project builds nothing, gives the addresses, and %s ends it whole',
  async (signal) => {
    const printed = await start()
    expect(printed).toContain('Site : construit, rien n’a changé')
    expect(printed).toContain(`http://localhost:${port}/admin`)
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)

    site?.kill(signal)
    const [code] = await once(site as ChildProcess, 'exit')
    expect(code).toBe(0)
    await expect(ensurePortIsFree(port, '127.0.0.1')).resolves.toBeUndefined()
    // Nothing is left in the journal: the database file alone is the whole site.
    if (!process.env.TEST_MONGODB_URI) {
      expect(sizeOf(join(folder, 'test.db'))).toBeGreaterThan(0)
      expect(sizeOf(join(folder, 'test.db-wal'))).toBe(0)
    }
  },
)

test('a request under way when npm start is stopped is answered whole, and no other is accepted', async () => {
  await start()
  const account = { name: 'Anne Admin', email: 'anne@example.fr', password: 'douze-caracteres-au-moins' }
  const address = `http://127.0.0.1:${port}/api/users/first-register`
  // Refused: what the answer needs is loaded by then. A site that stops cuts requests that take more than some seconds.
  const body = JSON.stringify({ ...account, password: 'onze-signes' })
  const refused = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  expect(refused.status).toBe(400)
  const slow = await beginSlowPost(address, account)

  const ended = once(site as ChildProcess, 'exit')
  site?.kill('SIGTERM')
  await untilRefused(`http://127.0.0.1:${port}/health/live`)
  // A program that sends the signal twice changes nothing.
  site?.kill('SIGTERM')
  const answer = await slow.finish()
  expect([answer.status, answer.connection]).toEqual([200, 'close'])
  expect(answer.body).toMatchObject({ token: expect.any(String) })
  expect(await ended).toEqual([0, null])
})

/** Starts the site and returns its output until it was ready. */
async function start(): Promise<string> {
  const { NODE_OPTIONS: _ours, ...environment } = process.env
  const child = spawn(process.execPath, ['payload/scripts/start/start.mjs'], {
    env: { ...environment, ...testEnvironment(folder, port), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  site = child
  let printed = ''
  for await (const chunk of child.stdout) {
    printed += chunk
    if (printed.includes('Ctrl-C')) break
  }
  return printed
}

async function untilRefused(url: string): Promise<void> {
  const isAnswered = () =>
    fetch(url).then(
      () => true,
      () => false,
    )
  while (await isAnswered()) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Bytes of a file, 0 when it is not there. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
