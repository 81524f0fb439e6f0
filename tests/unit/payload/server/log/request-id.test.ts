import { requestIdFrom } from '@/payload/server/log/request-id'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

test('a proxy’s id is kept', () => {
  expect(requestIdFrom('0123456789abcdef0123456789abcdef')).toBe('0123456789abcdef0123456789abcdef')
})

test.each([
  undefined,
  '',
  'short',
  'a b c d e f',
  'anne@exemple.fr',
  '{"level":60}',
  'x'.repeat(37),
  ['twice-12', 'twice-13'],
])('%j is no id: the request gets its own', (header) => {
  expect(requestIdFrom(header)).toMatch(UUID)
})
