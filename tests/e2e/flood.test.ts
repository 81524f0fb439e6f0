import { readFileSync } from 'node:fs'
import { processOf } from '../bench/process-figures'
import { FLOODS, flood } from '../support/floods'
import { startServer, type TestServer } from '../support/server'

/* Whatever strangers send, readers get their pages, and the site's memory stays as it is. */

/** In MB. The first flood was met with 1,300 more. */
const MOST_MEMORY = 250

let server: TestServer

beforeAll(async () => {
  server = await startServer()
  await server.createAdmin()
  for (const path of PAGES) await fetch(server.url + path)
})
afterAll(() => server.stop())

const PAGES = ['/', '/blog', '/blog/economie-sociale-et-solidaire']
const port = () => Number(new URL(server.url).port)

/** The most that the site ever had in memory, in MB. */
function peak() {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${processOf(server.folder)}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

test.each(FLOODS)('readers are served while strangers send $name', async (one) => {
  const before = peak()
  const state = { isOver: false }
  const flooding = flood(one, port()).finally(() => {
    state.isOver = true
  })
  const read = new Set<number>()
  do {
    for (const path of PAGES) read.add((await fetch(server.url + path)).status)
  } while (!state.isOver)
  const answers = await flooding
  expect([one.name, [...answers.keys()].filter((status) => !one.statuses.includes(status))]).toEqual([one.name, []])
  expect([one.name, [...read]]).toEqual([one.name, [200]])
  expect(peak() - before).toBeLessThan(MOST_MEMORY)
})

test('a network that tries address after address waits, and its neighbours do not', async () => {
  const from = (address: string, path: string) =>
    fetch(server.url + path, { headers: { 'x-forwarded-for': address }, redirect: 'manual' })
  // All at once, and the next one as soon as one is refused: on a slow machine, the answers of all would take longer than
  // the minute that is counted.
  let refuse = () => {}
  const isRefused = new Promise<void>((resolve) => {
    refuse = resolve
  })
  const tries = Array.from({ length: 301 }, async (_, n) => {
    const { status } = await from('203.0.113.1', `/blog/essai-${n}`)
    if (status === 429) refuse()
    return status
  })
  const allAnswered = Promise.all(tries)
  await Promise.race([isRefused, allAnswered])
  const refused = await from('203.0.113.2', '/blog/essai-encore')
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  const statuses = await allAnswered
  expect([...new Set(statuses)].sort()).toEqual([404, 429])
  expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  expect((await from('203.0.113.1', '/')).status).toBe(200)
  expect((await from('198.51.100.1', '/blog/essai-encore')).status).toBe(404)
})

test('answers of REST are asked for again or kept nowhere, files as their own headers say', async () => {
  const answer = await server.api('/articles?limit=1')
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(answer.headers.get('vary')).toMatch(/Authorization, Cookie/)
  const counted = await server.api('/articles/count')
  expect([counted.headers.get('cache-control'), counted.headers.get('etag')]).toEqual(['no-cache', null])
  expect(counted.headers.get('vary')).toMatch(/Authorization, Cookie/)
  const refused = await server.api('/articles', { method: 'POST', body: {} })
  expect([refused.status, refused.headers.get('cache-control')]).toEqual([403, 'no-store'])
})
