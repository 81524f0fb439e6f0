import { NOT_KEPT, noteReads } from '@/payload/server/rest/read-tags'
import { VisitorAnswers } from '@/payload/server/rest/visitor-answers'
import { expireTags } from '@/payload/server/tag-expiry'

const QUESTION = '/api/articles?depth=0'
const OTHER = '/api/pages'

/** A stand-in for Payload: an answer says how often it was asked, and read what `reads` says. */
function site({ reads = ['rest:articles'], status = 200 } = {}) {
  const asked: string[] = []
  const waiting: (() => void)[] = []
  const state = { isHeld: false }
  const answers = new VisitorAnswers({
    ask: async (question) => {
      asked.push(question)
      noteReads(reads)
      if (state.isHeld) await new Promise<void>((resolve) => waiting.push(resolve))
      return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(String(asked.length)) }
    },
    storeBytes: 1_000_000,
  })
  const answer = async (question: string) => {
    const { ready, cache } = await answers.answer(question)
    return { body: String(ready.variants.at(-1)?.body), status: ready.status, cache }
  }
  return { answer, asked, waiting, state }
}

test('an answer is kept until something that it read changes', async () => {
  const { answer, asked } = site()
  expect((await answer(QUESTION)).cache).toBe('miss')
  expect((await answer(QUESTION)).cache).toBe('hit')
  expireTags(['rest:pages'])
  expect((await answer(QUESTION)).cache).toBe('hit')
  expireTags(['rest:articles'])
  expect(await answer(QUESTION)).toEqual({ body: '2', status: 200, cache: 'miss' })
  expect(asked).toHaveLength(2)
})

test('a question that many ask at once is asked of Payload once', async () => {
  const { answer, asked, waiting, state } = site()
  state.isHeld = true
  const readers = [answer(QUESTION), answer(QUESTION), answer(QUESTION)]
  waiting.shift()?.()
  expect((await Promise.all(readers)).map(({ cache }) => cache).toSorted()).toEqual(['hit', 'hit', 'miss'])
  expect(asked).toHaveLength(1)
})

test('an answer that a publication overtook is made again', async () => {
  const { answer, asked, waiting, state } = site()
  state.isHeld = true
  const reader = answer(QUESTION)
  expireTags(['rest:articles'])
  state.isHeld = false
  waiting.shift()?.()
  expect((await reader).body).toBe('2')
  expect(asked).toHaveLength(2)
})

test.each([
  ['read what expires no answer', { reads: ['rest:articles', NOT_KEPT] }],
  ['read nothing that is known', { reads: [] }],
  ['was refused', { status: 403 }],
  ['failed', { status: 500 }],
])('an answer that %s is not kept', async (_, of) => {
  const { answer } = site(of)
  expect((await answer(OTHER)).status).toBe('status' in of ? of.status : 200)
  expect((await answer(OTHER)).cache).toBe('miss')
})
