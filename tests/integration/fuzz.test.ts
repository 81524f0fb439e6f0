import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { type OddRequest, oddRequests } from '../support/fuzz/requests'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { openPublicPages } from '../support/public-pages'

/*
 * Requests that nobody thought of, to every endpoint of the configuration and every kind of page. The same ones at each
 * run, `npm run fuzz` sends more and others.
 */

const RUNS = Number(process.env.FUZZ_RUNS ?? 900)
const SEED = Number(process.env.FUZZ_SEED ?? 14)
/** Each is as long; the first fills what is kept on purpose. */
const ROUNDS = 4
const RUNS_OF_ROUND = Math.ceil(RUNS / ROUNDS)
/** In bytes. */
const MOST_KEPT_OF_REQUEST = 8 * 1024

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const ENGLISH =
  /\b(the|is|not|must|missing|invalid|error|failed|unexpected|found|required|allowed|you|cannot|unable)\b/i

/** Returns what is wrong with the answer to a request; null when nothing is. */
async function faultOf({ method, path, headers, body }: OddRequest): Promise<string | null> {
  const response = await newsroom.rest(path, { method: method as 'GET', headers, form: body as FormData })
  const text = await response.text()
  if (response.status >= 500) return `${response.status} ${text}`
  if (response.status < 400 || !response.headers.get('content-type')?.includes('json')) return null
  const { errors } = JSON.parse(text) as { errors?: { message?: string }[] }
  const messages = (errors ?? []).map(({ message }) => message ?? '')
  if (messages.length === 0 || messages.some((message) => message === '')) return `${response.status} without a message`
  // What was sent, or the name of a field, may be quoted.
  return messages.some((message) => ENGLISH.test(message.split(' : ')[0] ?? '')) ? text : null
}

test('nothing that a stranger sends to REST is answered 5xx, or in English, and nothing of it stays in memory', async () => {
  const requests = oddRequests(newsroom.payload.config)
  const heapAfter: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await fc.assert(
      fc.asyncProperty(requests, async (request) => expect(await faultOf(request)).toBeNull()),
      { numRuns: RUNS_OF_ROUND, seed: SEED + round },
    )
    heapAfter.push(heapInUse())
  }
  // A leak grows in every round; a module that was loaded late, or a full cache, in one of them.
  const growths = heapAfter.slice(1).map((heap, index) => heap - (heapAfter[index] ?? 0))
  expect(Math.min(...growths)).toBeLessThan(RUNS_OF_ROUND * MOST_KEPT_OF_REQUEST)
})

test('no address that a stranger makes up fails as a page', async () => {
  const contentOf = await openPublicPages()
  const part = fc.oneof(
    fc.constantFrom(
      '',
      '..',
      '__proto__',
      'constructor',
      'page',
      '0',
      '-1',
      '1e9',
      'x'.repeat(2_000),
      '%',
      '%00',
      '$ne',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
  const kind = fc.constantFrom('', '/blog', '/blog/categorie', '/blog/dossier', '/blog/auteur')
  const number = fc.constantFrom('', '/page/2', '/page/0', '/page/99999999999999999999')
  const paths = fc.tuple(kind, part, number).map(([first, text, last]) => [first, text.replaceAll('/', '-'), last])
  await fc.assert(
    fc.asyncProperty(paths, async ([first, text = '', last]) => {
      // As it came, and as Next decodes it for a page.
      await contentOf(`${first}/${encodeURIComponent(text.toWellFormed())}${last}`)
      await contentOf(`${first}/${text}${last}`)
    }),
    { numRuns: Math.ceil(RUNS / 8), seed: SEED },
  )
})

function heapInUse(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}
