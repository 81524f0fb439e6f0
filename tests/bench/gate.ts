import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Gate } from '@/payload/server/gate/gate'
import { PER_MINUTE, Rates } from '@/payload/server/gate/rates'
import { FLOODS, flood } from '../support/floods'
import { startServer, type TestServer } from '../support/server'
import { memoryOf, processOf } from './process-figures'

const REQUESTS = 100_000
/** How long pages are read before each flood, in milliseconds. */
const QUIET_MS = 2_000
const UNBOUNDED = Number.MAX_SAFE_INTEGER
const SECRET = 'a secret for this measure only, of thirty-two letters'
const PAGE = '/blog/economie-sociale-et-solidaire'

/** Prints what the gate costs a request, and what readers get while strangers flood each door, beside the moment before. */
export async function measureGate(): Promise<void> {
  console.table({
    'a question of a stranger': await costOf({ method: 'GET', path: '/api/articles' }),
    'a save with a session': await costOf({ method: 'PATCH', path: '/api/articles/x', authorization: session() }),
  })
  const server = await startServer()
  await server.createAdmin()
  const port = Number(new URL(server.url).port)
  const rows: Record<string, unknown> = {}
  for (const one of FLOODS) {
    const before = memoryOf(processOf(server.folder))
    const quietUntil = Date.now() + QUIET_MS
    const quiet = await readUntil(server, () => Date.now() >= quietUntil)
    const state = { isOver: false }
    const flooding = flood(one, port).finally(() => {
      state.isOver = true
    })
    const pages = await readUntil(server, () => state.isOver)
    const answers = [...(await flooding)].map(([status, count]) => `${count} × ${status ?? 'cut'}`).join(', ')
    const ratio = Math.round((10 * pages['p99 ms']) / quiet['p99 ms']) / 10
    rows[one.name] = {
      answers,
      ...pages,
      'p99 before': quiet['p99 ms'],
      ratio,
      'more MB': memoryOf(processOf(server.folder)) - before,
    }
  }
  console.table(rows)
  await server.stop()
}

/** Microseconds of the processor for each request, the gate alone. */
async function costOf({ method, path, authorization }: { method: string; path: string; authorization?: string }) {
  const gate = new Gate(new Rates({ ...PER_MINUTE, staff: UNBOUNDED, visitor: UNBOUNDED }), SECRET)
  const headers = { 'x-forwarded-for': '203.0.113.1', 'content-length': '0', ...(authorization && { authorization }) }
  const ask = () => {
    const req = {
      method,
      headers: { ...headers },
      socket: { remoteAddress: '203.0.113.1' },
    } as unknown as IncomingMessage
    return gate.admits(req, answer, path)
  }
  const answer = {} as ServerResponse
  for (let count = 0; count < REQUESTS / 10; count += 1) await ask()
  const begun = process.cpuUsage()
  for (let count = 0; count < REQUESTS; count += 1) await ask()
  const { user, system } = process.cpuUsage(begun)
  return { microseconds: Math.round((10 * (user + system)) / REQUESTS) / 10 }
}

function session(): string {
  const words = [{ alg: 'HS256' }, { id: 'x' }].map((one) => Buffer.from(JSON.stringify(one)).toString('base64url'))
  const key = createHash('sha256').update(SECRET).digest('hex').slice(0, 32)
  return `JWT ${words.join('.')}.${createHmac('sha256', key).update(words.join('.')).digest('base64url')}`
}

async function readUntil({ url }: TestServer, isOver: () => boolean) {
  const times: number[] = []
  let wrong = 0
  do {
    const begun = performance.now()
    const answer = await fetch(url + PAGE)
    await answer.arrayBuffer()
    times.push(performance.now() - begun)
    if (answer.status !== 200) wrong += 1
  } while (!isOver())
  times.sort((a, b) => a - b)
  const rounded = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
  return { pages: times.length, 'not 200': wrong, 'median ms': rounded(0.5), 'p99 ms': rounded(0.99) }
}
