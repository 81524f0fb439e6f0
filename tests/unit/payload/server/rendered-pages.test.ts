import type { ServerResponse } from 'node:http'
import { jest } from '@jest/globals'
import { asksNext, type NextHandler } from '@/payload/server/ask-next'
import { logger } from '@/payload/server/log/logger'
import { tagPage } from '@/payload/server/page-tags'
import { Pages, type Served } from '@/payload/server/rendered-pages'
import { expireTags } from '@/payload/server/tag-expiry'
import { PATIENCE } from '../../../support/wait-until'

/** Plenty for the pages of these tests, little for a flood. */
const STORE_BYTES = 200_000

/**
 * A stand-in for Next. `/blog/NAME` shows the article of that name as it is when the render begins and is tagged with
 * it; other addresses are missing, tagged with the list of articles. While it is held, it answers when it is told to.
 */
async function site() {
  const articles = new Map([
    ['a', 'ancien'],
    ['b', 'voisin'],
  ])
  const waiting: (() => void)[] = []
  const renders: string[] = []
  const state = { isHeld: false, isDown: false, hasData: true }
  const handler: NextHandler = async (req, res) => {
    const path = req.url ?? ''
    renders.push(path)
    if (path.startsWith('/~erreur/')) return finish(res, 200, `page ${path.slice(9)}`)
    if (state.isDown) throw new Error('base fermée')
    const name = path.replace('/blog/', '')
    const text = articles.get(name)
    tagPage(text === undefined ? 'articles' : `articles:${name}`)
    if (state.isHeld) await new Promise<void>((resolve) => waiting.push(resolve))
    finish(res, text === undefined ? 404 : 200, text ?? '')
  }
  const pages = new Pages({
    ask: asksNext(handler, 'localhost'),
    hasData: async () => state.hasData,
    isEmpty: async (path) => {
      if (!path.startsWith('/vide/')) return false
      tagPage(`articles:${path}`)
      return !articles.has(path)
    },
    storeBytes: STORE_BYTES,
  })
  await pages.prepare()
  return {
    state,
    pages,
    ask: async (path: string) => shown(await pages.answer(path)),
    rendersOf: (path: string) => renders.filter((rendered) => rendered === path).length,
    publish(name: string, text: string) {
      const isNew = !articles.has(name)
      articles.set(name, text)
      expireTags(isNew ? [`articles:${name}`, 'articles'] : [`articles:${name}`])
    },
    async answerNext() {
      await until(() => waiting.length > 0)
      waiting.shift()?.()
    },
  }
}

async function until(isTrue: () => boolean) {
  const giveUp = AbortSignal.timeout(PATIENCE)
  while (!isTrue()) {
    if (giveUp.aborted) throw new Error('The render that the test waits for was not begun')
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

function finish(res: ServerResponse, status: number, text: string) {
  res.writeHead(status, { 'content-type': 'text/html' })
  res.end(text)
}

function shown({ ready, cache }: Served) {
  const body = ready.variants.find(({ encoding }) => encoding === 'identity')?.body.toString()
  return { status: ready.status, body, cache }
}

test('a page is rendered once, and again when its documents change, not when others do', async () => {
  const { ask, publish, rendersOf } = await site()
  expect(await ask('/blog/a')).toEqual({ status: 200, body: 'ancien', cache: 'miss' })
  expect(await ask('/blog/a')).toEqual({ status: 200, body: 'ancien', cache: 'hit' })
  publish('b', 'voisin corrigé')
  expect(await ask('/blog/a')).toMatchObject({ cache: 'hit' })
  publish('a', 'nouveau')
  expect(await ask('/blog/a')).toEqual({ status: 200, body: 'nouveau', cache: 'miss' })
  expect(rendersOf('/blog/a')).toBe(2)
})

test('a thousand readers of a page that just expired wait for one render, which one of them began', async () => {
  const { ask, publish, rendersOf } = await site()
  await ask('/blog/a')
  publish('a', 'nouveau')
  const readers = await Promise.all(Array.from({ length: 1_000 }, () => ask('/blog/a')))
  expect(new Set(readers.map(({ body }) => body))).toEqual(new Set(['nouveau']))
  expect(readers.filter(({ cache }) => cache === 'miss')).toHaveLength(1)
  expect(rendersOf('/blog/a')).toBe(2)
})

test('who asks after a publication is never shown a render begun before it, which is not kept either', async () => {
  const { ask, publish, answerNext, state, rendersOf } = await site()
  state.isHeld = true
  const early = ask('/blog/a')
  publish('a', 'nouveau')
  const late = ask('/blog/a')
  await answerNext()
  await answerNext()
  expect((await late).body).toBe('nouveau')
  expect((await early).body).toBe('nouveau')
  expect(await ask('/blog/a')).toMatchObject({ body: 'nouveau', cache: 'hit' })
  expect(rendersOf('/blog/a')).toBe(2)
})

test('a request that joins a render which no publication concerns gets its result', async () => {
  const { ask, publish, answerNext, state, rendersOf } = await site()
  state.isHeld = true
  const early = ask('/blog/a')
  publish('b', 'voisin corrigé')
  const late = ask('/blog/a')
  await answerNext()
  expect([(await early).body, (await late).body]).toEqual(['ancien', 'ancien'])
  expect(rendersOf('/blog/a')).toBe(1)
})

test('a page published again during each of its renders is shown after six, newer than when it was asked for', async () => {
  const { ask, publish, answerNext, state, rendersOf } = await site()
  state.isHeld = true
  const reader = ask('/blog/a')
  for (let number = 1; number <= 6; number += 1) {
    await until(() => rendersOf('/blog/a') === number)
    publish('a', `version ${number}`)
    await answerNext()
  }
  expect((await reader).body).toBe('version 5')
  expect(rendersOf('/blog/a')).toBe(6)
})

test('a missing address is rendered once, answers 404, and 200 at the next request after a publication there', async () => {
  const { ask, publish, rendersOf } = await site()
  expect(await ask('/blog/c')).toEqual({ status: 404, body: 'page 404', cache: 'miss' })
  expect(await ask('/blog/c')).toEqual({ status: 404, body: 'page 404', cache: 'hit' })
  publish('a', 'corrigé')
  expect(await ask('/blog/c')).toMatchObject({ status: 404, cache: 'hit' })
  expect(rendersOf('/blog/c')).toBe(1)
  publish('c', 'paru')
  expect(await ask('/blog/c')).toEqual({ status: 200, body: 'paru', cache: 'miss' })
})

test('a flood of random addresses pushes no page out', async () => {
  const { ask, rendersOf } = await site()
  await ask('/blog/a')
  for (let number = 0; number < 500; number += 1) await ask(`/robot-${number}-${'x'.repeat(1_000)}`)
  expect(await ask('/blog/a')).toMatchObject({ cache: 'hit' })
  expect(rendersOf('/~erreur/404')).toBe(1)
})

test('a page that fails is told to those who wait for it, is not kept, and does not stop the next', async () => {
  const { ask, state } = await site()
  const logged = jest.spyOn(logger, 'error').mockImplementation(() => {})
  state.isDown = true
  const readers = await Promise.all([ask('/blog/a'), ask('/blog/a')])
  expect(readers.map(({ status, body }) => [status, body])).toEqual([
    [500, 'page 500'],
    [500, 'page 500'],
  ])
  expect(logged).toHaveBeenCalledTimes(1)
  state.hasData = false
  expect(await ask('/blog/a')).toEqual({ status: 503, body: 'page 503', cache: 'miss' })
  state.isDown = false
  expect(await ask('/blog/a')).toMatchObject({ status: 200, body: 'ancien' })
  logged.mockRestore()
})

test('the page for errors has no address of its own', async () => {
  const { ask, pages } = await site()
  expect(await ask('/~erreur/500')).toMatchObject({ status: 404, body: 'page 404' })
  expect(await ask('/~erreur/404')).toMatchObject({ status: 404, body: 'page 404' })
  expect(pages.kept('/~erreur/404')).toMatchObject({ status: 404 })
  expect(shown(await pages.error(414))).toMatchObject({ status: 414, body: 'page 404' })
})

test('where links may be opened in advance is a file of ours, in its own type', async () => {
  const { pages } = await site()
  const { ready } = await pages.answer('/speculation-rules.json')
  expect(ready.variants[0]?.headers).toContain('application/speculationrules+json')
})

describe('whatever Next answers', () => {
  /** The pages of a site that answers each path with a status; the error documents are there. */
  async function pagesOf(statuses: Record<string, number>, hasData = true) {
    const asked: string[] = []
    const pages = new Pages({
      ask: async (path) => {
        asked.push(path)
        const status = statuses[path] ?? 200
        return { status, headers: { 'content-type': 'text/html' }, body: Buffer.from(path) }
      },
      isEmpty: async () => false,
      hasData: async () => hasData,
      storeBytes: STORE_BYTES,
    })
    await pages.prepare()
    return { pages, asked }
  }

  test.each([
    [200, 200],
    [308, 308],
    [399, 399],
    [400, 404],
    [404, 404],
    [499, 404],
    [500, 500],
    [503, 500],
  ])('what it answers with %d is shown with %d', async (status, shownStatus) => {
    const { pages } = await pagesOf({ '/a': status })
    expect((await pages.answer('/a')).ready.status).toBe(shownStatus)
    expect(pages.kept('/a')?.status).toBe(status < 400 ? status : undefined)
  })

  test('a redirect is kept like a page', async () => {
    const { pages, asked } = await pagesOf({ '/a': 308 })
    await pages.answer('/a')
    expect((await pages.answer('/a')).cache).toBe('hit')
    expect(asked.filter((path) => path === '/a')).toHaveLength(1)
  })

  test.each([404, 307])('a page for missing addresses that itself comes with %d is a failure', async (status) => {
    const { pages } = await pagesOf({ '/~erreur/404': status, '/a': 404 })
    expect(shown(await pages.answer('/a'))).toMatchObject({ status: 500, body: '/~erreur/500' })
    expect(shown(await pages.error(414))).toMatchObject({ status: 500 })
    const away = await pagesOf({ '/~erreur/404': status }, false)
    expect(shown(await away.pages.error(404))).toMatchObject({ status: 503, body: '/~erreur/503' })
  })

  test.each([400, 404, 414] as const)(
    'the page for a request that cannot be answered is one, with %d',
    async (status) => {
      const { pages } = await pagesOf({})
      expect(shown(await pages.error(status))).toEqual({ status, body: '/~erreur/404', cache: 'miss' })
      expect(shown(await pages.error(status))).toEqual({ status, body: '/~erreur/404', cache: 'hit' })
    },
  )
})

test('a failure is never cached, and names the time of the next try if the data are away', async () => {
  const { pages } = await site()
  for (const status of [500, 503] as const) {
    const headers = pages.failure(status).variants[0]?.headers ?? []
    const sent = (name: string) => (headers.includes(name) ? headers[headers.indexOf(name) + 1] : undefined)
    expect(pages.failure(status).status).toBe(status)
    expect(sent('cache-control')).toBe('no-store')
    expect(sent('retry-after')).toBe(status === 503 ? '10' : undefined)
  }
})

test('the pages for failures are made before the first reader comes', () => {
  const pages = new Pages({
    ask: async () => ({ status: 200, headers: {}, body: Buffer.alloc(0) }),
    isEmpty: async () => false,
    hasData: async () => true,
    storeBytes: STORE_BYTES,
  })
  expect(() => pages.failure(503)).toThrow('The page for 503 was not prepared')
})

test('a missing address whose page cannot be rendered rejects with the reason, and is tried again', async () => {
  const { ask, state, pages } = await site()
  const logged = jest.spyOn(logger, 'error').mockImplementation(() => {})
  state.isDown = true
  expect(await ask('/blog/a')).toMatchObject({ status: 500, cache: 'miss' })
  expect(logged).toHaveBeenCalledWith(expect.objectContaining({ message: 'base fermée' }), 'a page failed')
  expect(pages.kept('/blog/a')).toBeUndefined()
  logged.mockRestore()
})

test('an address where nothing is, is not rendered, and is shown as soon as something stands there', async () => {
  const { ask, pages, publish, rendersOf } = await site()
  expect(await ask('/vide/a')).toMatchObject({ status: 404, cache: 'miss' })
  expect(pages.mustRender('/vide/a')).toBe(false)
  expect(await ask('/vide/a')).toMatchObject({ status: 404, cache: 'hit' })
  expect(rendersOf('/vide/a')).toBe(0)
  publish('/vide/a', 'nouveau')
  expect(pages.mustRender('/vide/a')).toBe(true)
  expect(await ask('/vide/a')).toMatchObject({ status: 200, body: 'nouveau' })
})
