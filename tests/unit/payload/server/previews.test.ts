import inject from 'light-my-request'
import type { NextHandler } from '@/payload/server/ask-next'
import { answerPreview } from '@/payload/server/previews'
import { makeReady } from '@/payload/server/ready-answer'
import type { Pages } from '@/payload/server/rendered-pages'

const sitePage = (status: number) => makeReady({ status, headers: {}, body: Buffer.from(`la page ${status} du site`) })

/** What a browser gets when Next answers so. */
async function answered(handler: NextHandler, { hasData = true } = {}) {
  const failures = { 500: await sitePage(500), 503: await sitePage(503) }
  const pages = {
    failure: (status: 500 | 503) => failures[status],
    error: async (status: 404) => ({ ready: await sitePage(status), cache: 'hit' }),
  } as unknown as Pages
  return await inject((req, res) => void answerPreview({ req, res, handler, pages, hasData: async () => hasData }), {
    url: '/preview/articles/1?_rsc=x',
    headers: { cookie: 'payload-token=abc', 'content-security-policy': 'à moi' },
  })
}

const answersWith =
  (status: number): NextHandler =>
  async (_req, res) =>
    void res.writeHead(status, { 'content-type': 'text/html', 'cache-control': 'public' }).end('de Next')

test('a preview is rendered with the session of the request, and never cached', async () => {
  let asked: Record<string, unknown> = {}
  const answer = await answered(async (req, res) => {
    asked = { url: req.url, ...req.headers }
    await answersWith(200)(req, res)
  })
  expect(answer.body).toBe('de Next')
  expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' })
  expect(asked).toMatchObject({ url: '/preview/articles/1?_rsc=x', cookie: 'payload-token=abc' })
  expect(asked['content-security-policy']).toBe(answer.headers['content-security-policy'])
})

test('each preview has a nonce of its own, and is otherwise as strict as a public page', async () => {
  const policies = await Promise.all([1, 2].map(async () => (await answered(answersWith(200))).headers))
  const [first, second] = policies.map((headers) => String(headers['content-security-policy']))
  expect(first).not.toBe(second)
  expect(first).toMatch(/script-src 'self' 'nonce-[^']+'; style-src 'self';/)
  expect(first).toContain("frame-ancestors 'self'")
  expect(first).not.toContain('unsafe')
})

test('where there is nothing to show, and when it fails, the site says it', async () => {
  const fails: NextHandler = () => Promise.reject(new Error('base fermée'))
  const nothing = await answered(answersWith(404))
  const failed = await answered(fails)
  const away = await answered(answersWith(500), { hasData: false })
  expect([nothing, failed, away].map(({ statusCode, body }) => [statusCode, body])).toEqual([
    [404, 'la page 404 du site'],
    [500, 'la page 500 du site'],
    [503, 'la page 503 du site'],
  ])
})

test('the way to the login is passed on', async () => {
  const answer = await answered(async (_req, res) => void res.writeHead(307, { location: '/admin/login' }).end())
  expect([answer.statusCode, answer.headers.location]).toEqual([307, '/admin/login'])
})
