import type { ServerResponse } from 'node:http'
import { type NextHandler, Renderer } from '@/payload/cache/renderer'
import { EVERYTHING, expireTags } from '@/payload/cache/tags'

/** A stand-in for Next: shows the title as it is when the render begins, and answers when it is told to. */
function site() {
  const waiting: (() => void)[] = []
  const state = { title: 'ancien', renders: 0, hosts: [] as (string | undefined)[] }
  const handler: NextHandler = async (req, res) => {
    state.renders += 1
    state.hosts.push(req.headers.cookie)
    const shown = state.title
    await new Promise<void>((resolve) => waiting.push(resolve))
    finish(res, shown)
  }
  const renderer = new Renderer(handler, 'localhost')
  return {
    state,
    ask: (path = '/') => renderer.render(path).then(({ body }) => body.toString()),
    publish(title: string) {
      state.title = title
      expireTags([EVERYTHING])
    },
    async answerNext() {
      while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve))
      waiting.shift()?.()
    },
  }
}

function finish(res: ServerResponse, text: string) {
  res.writeHead(200, { 'content-type': 'text/html' })
  res.end(text)
}

test('a thousand readers of one page wait for one render', async () => {
  const { state, ask, answerNext } = site()
  const readers = Array.from({ length: 1000 }, () => ask())
  await answerNext()
  expect(new Set(await Promise.all(readers))).toEqual(new Set(['ancien']))
  expect(state.renders).toBe(1)
})

test('who asks after a publication is never shown a render begun before it', async () => {
  const { ask, publish, answerNext, state } = site()
  const early = ask()
  publish('nouveau')
  const late = ask()
  await answerNext()
  await answerNext()
  expect(await early).toBe('ancien')
  expect(await late).toBe('nouveau')
  expect(state.renders).toBe(2)
})

test('a render that fails is told to those who wait for it and does not stop the next', async () => {
  let failing = true
  const renderer = new Renderer(async (_req, res) => {
    if (failing) throw new Error('base fermée')
    finish(res, 'revenu')
  }, 'localhost')
  await expect(renderer.render('/')).rejects.toThrow('base fermée')
  failing = false
  expect((await renderer.render('/')).body.toString()).toBe('revenu')
})

test('a redirect has one address and no body', async () => {
  const renderer = new Renderer(async (_req, res) => {
    res.setHeader('location', ['/blog', '/blog'])
    res.writeHead(308)
    res.end('/blog')
  }, 'localhost')
  const answer = await renderer.render('/blog/page/1')
  expect(answer).toMatchObject({ status: 308, headers: { location: '/blog' } })
  expect(answer.body).toHaveLength(0)
})
