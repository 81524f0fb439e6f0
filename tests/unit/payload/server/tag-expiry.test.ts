import { areCurrent, expireTags, presentTick } from '@/payload/server/tag-expiry'

test('a read after a change is current, a read before it is not', () => {
  const before = presentTick()
  expireTags(['articles:a'])
  const after = presentTick()
  expect(areCurrent(['articles:a'], before)).toBe(false)
  expect(areCurrent(['site', 'articles:a'], before)).toBe(false)
  expect(areCurrent(['articles:b', 'site'], before)).toBe(true)
  expect(areCurrent(['articles:a'], after)).toBe(true)
})

test('two changes in one millisecond are two', () => {
  expireTags(['articles:a'])
  const between = presentTick()
  expireTags(['articles:a'])
  expect(areCurrent(['articles:a'], between)).toBe(false)
})
