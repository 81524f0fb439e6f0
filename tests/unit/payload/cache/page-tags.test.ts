import { setTimeout } from 'node:timers/promises'
import { collectTags, tagPage } from '@/payload/cache/page-tags'

async function render(id: string) {
  tagPage('site')
  await setTimeout(1)
  tagPage(`articles:${id}`, `media:${id}`)
  return `page ${id}`
}

test('two pages rendered at once each keep their own tags', async () => {
  const [a, b] = await Promise.all([collectTags(() => render('a')), collectTags(() => render('b'))])
  expect(a).toEqual({ result: 'page a', tags: new Set(['site', 'articles:a', 'media:a']) })
  expect(b.tags).toEqual(new Set(['site', 'articles:b', 'media:b']))
})

test('what is read outside a page is tagged nowhere and does not fail', async () => {
  await expect(render('c')).resolves.toBe('page c')
})
