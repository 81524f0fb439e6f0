import fc from 'fast-check'
import { formRequestAddress, isFormPath } from '@/payload/server/form-address'

const address = (search: string) => formRequestAddress({ path: '/ecrire', search })

test.each([
  ['', '/ecrire'],
  ['?page=/blog/un', '/ecrire?page=%2Fblog%2Fun'],
  ['?reprise=x&page=/a&utm_source=y&page=/b', '/ecrire?page=%2Fa&reprise=x'],
  ['?page=', '/ecrire'],
])('%s is asked as %s', (search, asked) => {
  expect(address(search)).toBe(asked)
})

test('whatever is asked has one address, of a bounded length, which is its own', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 5_000, unit: 'binary' }), (page) => {
      const asked = address(`?page=${encodeURIComponent(page.toWellFormed())}`)
      return asked.length < 9 * 300 + 20 && address(asked.slice('/ecrire'.length)) === asked
    }),
  )
})

test('the page of thanks is a page like any other', () => {
  expect([isFormPath('/ecrire'), isFormPath('/ecrire/merci'), isFormPath('/ecrire/x')]).toEqual([true, false, false])
})
