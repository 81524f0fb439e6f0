import { setTimeout } from 'node:timers/promises'
import { collectTags, tagPage } from '@/payload/server/page-tags'

async function render(id: string) {
  tagPage('site')
  await setTimeout(1)
  tagPage(`articles:${id}`, `media:${id}`)
  return `page ${id}`
}

test('two pages rendered at once each keep their own tags', async () => {
  const [a, b] = await Promise.all([collectTags(() => render('a')), collectTags(() => render('b'))])
  expect(a).toEqual({ result: 'page a', cacheTags: new Set(['site', 'articles:a', 'media:a']) })
  expect(b.cacheTags).toEqual(new Set(['site', 'articles:b', 'media:b']))
})

test('a read outside a page adds no tag and does not fail', async () => {
  await expect(render('c')).resolves.toBe('page c')
})
