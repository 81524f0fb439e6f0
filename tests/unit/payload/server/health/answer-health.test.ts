import type { IncomingMessage, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import { answerHealth, isHealthPath } from '@/payload/server/health/answer-health'
import type { Readiness } from '@/payload/server/health/readiness'

const OK: Readiness = { status: 'ok', checks: { database: 'ok', migrations: 'ok', disk: 'ok' } }
const FULL: Readiness = { status: 'not-ready', checks: { database: 'ok', migrations: 'ok', disk: 'full' } }

function ask(method: 'GET' | 'HEAD' | 'POST', path: string, readiness: Readiness) {
  return inject(
    (req: IncomingMessage, res: ServerResponse) => void answerHealth({ req, res, path }, async () => readiness),
    { method, url: path },
  )
}

test.each(['GET', 'HEAD'] as const)(
  'a machine that asks by %s learns whether the site is ready, now',
  async (method) => {
    const ready = await ask(method, '/health/ready', OK)
    expect(ready.statusCode).toBe(200)
    expect(ready.headers['cache-control']).toBe('no-store')
    expect((await ask(method, '/health/ready', FULL)).statusCode).toBe(503)
  },
)

test('the answer holds short words and nothing else', async () => {
  expect(JSON.parse((await ask('GET', '/health/ready', FULL)).payload)).toEqual(FULL)
})

test('a site that is not ready lives all the same', async () => {
  const answer = await ask('GET', '/health/live', FULL)
  expect([answer.statusCode, JSON.parse(answer.payload)]).toEqual([200, { status: 'ok' }])
})

test('nothing else is under this address', async () => {
  expect((await ask('GET', '/health/secrets', OK)).statusCode).toBe(404)
  expect((await ask('POST', '/health/ready', OK)).statusCode).toBe(405)
  expect(['/health', '/health/ready', '/healthy', '/blog/health'].filter(isHealthPath)).toEqual([
    '/health',
    '/health/ready',
  ])
})
