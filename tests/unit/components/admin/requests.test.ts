import { errorMessage, NO_ANSWER, requestJson } from '@/components/admin/requests'

const realFetch = globalThis.fetch
afterEach(() => {
  globalThis.fetch = realFetch
})

/** The last request. */
let sent: RequestInit | undefined
function siteAnswers(answer: () => Promise<Response>) {
  globalThis.fetch = async (_, init) => {
    sent = init
    return await answer()
  }
}

test('an answer keeps its status and its body', async () => {
  siteAnswers(async () => Response.json({ doc: { id: 'a' } }, { status: 201 }))
  expect(await requestJson('/api/articles', { method: 'POST', body: { title: 'Un titre' } })).toEqual({
    ok: true,
    status: 201,
    body: { doc: { id: 'a' } },
  })
  expect(sent).toEqual({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"title":"Un titre"}',
  })
})

test('a refusal gives its first message', async () => {
  siteAnswers(async () => Response.json({ errors: [{ message: 'À corriger.' }] }, { status: 400 }))
  const { ok, body } = await requestJson('/api/articles/a')
  expect([ok, errorMessage(body)]).toEqual([false, 'À corriger.'])
})

test.each<[string, () => Promise<Response>]>([
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a proxy’s page', async () => new Response('<h1>Bad Gateway</h1>', { status: 502 })],
  ['a proxy’s page that claims to be a success', async () => new Response('<h1>Portail</h1>')],
])('%s is an error with a French sentence', async (_, answer) => {
  siteAnswers(answer)
  const { ok, status, body } = await requestJson('/api/articles/a')
  expect([ok, status, errorMessage(body)]).toEqual([false, 503, NO_ANSWER])
})

test('a refusal without a message has one all the same', () => {
  expect(errorMessage({})).toBe(NO_ANSWER)
  expect(errorMessage({ errors: [] })).toBe(NO_ANSWER)
})
