import { addressTag } from '@/payload/publication/tags'

test('an address is one, however it is written', () => {
  expect(addressTag('/%C3%A9t%C3%A9/')).toBe(addressTag('/été'))
  expect(addressTag('/')).not.toBe(addressTag('/blog'))
  expect(addressTag('/100%')).toBe('address:/100%')
})
