import NextCacheHandler from '@/payload/cache/next-cache-handler.mjs'
import { EVERYTHING, expireTags } from '@/payload/cache/tags'

const page = (html: string) => ({ kind: 'APP_PAGE', html })

test('a page is kept until something public changes', async () => {
  await new NextCacheHandler().set('/a', page('un'))
  expect(await new NextCacheHandler().get('/a')).toMatchObject({ value: page('un') })
  expireTags([EVERYTHING])
  expect(await new NextCacheHandler().get('/a')).toBeNull()
})

test('a page whose render began before a change is not kept', async () => {
  const render = new NextCacheHandler()
  expireTags([EVERYTHING])
  await render.set('/b', page('ancien'))
  expect(await new NextCacheHandler().get('/b')).toBeNull()
})

test('a not-found answer takes no place', async () => {
  await new NextCacheHandler().set('/robot', { ...page(''), status: 404 })
  expect(await new NextCacheHandler().get('/robot')).toBeNull()
})

test('the page asked for least recently leaves first', async () => {
  const handler = new NextCacheHandler()
  await handler.set('/kept', page('lue'))
  for (let number = 0; number < 499; number += 1) await handler.set(`/filler-${number}`, page(''))
  await handler.get('/kept')
  await handler.set('/one-more', page(''))
  expect(await handler.get('/kept')).not.toBeNull()
  expect(await handler.get('/filler-0')).toBeNull()
})
