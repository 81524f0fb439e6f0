import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answersCspReports } from '@/payload/server/answer-csp-report'
import { cspReports, noteReports } from '@/payload/server/csp-reports'

const SITE = 'https://actualites.exemple.fr'
const reportOf = (report: object) => ({ 'csp-report': { 'document-uri': `${SITE}/blog/x?lecteur=anne`, ...report } })
const script = (blocked: string, more: object = {}) =>
  reportOf({ 'effective-directive': 'script-src-elem', 'blocked-uri': blocked, ...more })

const forget = () => {
  for (const { page } of cspReports()) expect(page.startsWith('/')).toBe(true)
  ;(globalThis as never as Record<symbol, Map<string, unknown>>)[Symbol.for('skorann.csp.reports')]?.clear()
}
beforeEach(forget)

test('the two forms that browsers send are counted as one kind, without the query of the page', () => {
  noteReports(script('https://mechant.exemple/a.js?x=1'), SITE)
  const body = {
    documentURL: `${SITE}/blog/x`,
    effectiveDirective: 'script-src-elem',
    blockedURL: 'https://mechant.exemple/b.js',
  }
  noteReports(
    [
      { type: 'csp-violation', body },
      { type: 'deprecation', body },
    ],
    SITE,
  )
  expect(cspReports()).toEqual([
    {
      directive: 'script-src-elem',
      blocked: 'https://mechant.exemple',
      page: '/blog/x',
      count: 2,
      lastAt: expect.stringMatching(/^20/),
    },
  ])
})

test.each<[string, unknown]>([
  ['an extension', script('chrome-extension')],
  ['an extension by its address', script('moz-extension://a/b.js')],
  ['a script that an extension wrote', script('inline', { 'source-file': 'safari-web-extension://a/b.js' })],
  ['another site', reportOf({ 'document-uri': 'https://autre.exemple/', 'effective-directive': 'script-src' })],
  ['nothing', reportOf({})],
  ['a word', 'x'],
  ['a list of nothing', [null, 1, { type: 'csp-violation' }]],
  ['no object', { 'csp-report': [] }],
])('what concerns %s is not counted', (_what, sent) => {
  noteReports(sent, SITE)
  expect(cspReports()).toEqual([])
})

test('a hundred kinds are kept, each short, and the oldest makes room', () => {
  for (let number = 0; number <= 150; number += 1) noteReports(script(`https://h${number}.exemple`), SITE)
  noteReports(script('x'.repeat(10_000)), SITE)
  const reports = cspReports()
  expect(reports).toHaveLength(100)
  expect(reports.map(({ blocked }) => blocked)).not.toContain('https://h0.exemple')
  expect(reports[0]?.blocked).toHaveLength(200)
})

test('a report is taken, another type, a longer body and one too many are not', async () => {
  let now = 1_000_000
  const answer = answersCspReports(SITE, () => now)
  const server = createServer((req, res) => void answer(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/csp-report`
  const send = async (body: string, type = 'application/csp-report', method = 'POST') =>
    (await fetch(origin, { method, headers: { 'content-type': type }, ...(method === 'GET' ? {} : { body }) })).status

  expect(await send(JSON.stringify(script('https://mechant.exemple')))).toBe(204)
  expect(await send('[', 'application/reports+json')).toBe(400)
  expect(await send('x', 'text/plain')).toBe(415)
  expect(await send('', 'application/csp-report', 'GET')).toBe(405)
  expect(await send('x'.repeat(16 * 1024 + 1))).toBe(413)
  for (let number = 2; number < 60; number += 1) expect(await send('{}')).toBe(204)
  expect(await send('{}')).toBe(429)
  now += 60_000
  expect(await send('{}')).toBe(204)
  expect(cspReports()).toHaveLength(1)
  await new Promise((resolve) => server.close(resolve))
})
