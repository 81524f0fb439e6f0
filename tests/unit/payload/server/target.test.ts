import fc from 'fast-check'
import { readTarget } from '@/payload/server/target'

describe('a path has one way of being written', () => {
  test.each([
    ['/blog/a', '/blog/a'],
    ['/blog/%61', '/blog/a'],
    ['/blog/%C3%A9t%c3%a9', '/blog/%C3%A9t%C3%A9'],
    ['/blog/été', '/blog/%C3%A9t%C3%A9'],
    ['/blog/../admin', '/admin'],
    ['/blog/%2e%2e/admin', '/admin'],
    ['/../../etc/passwd', '/etc/passwd'],
    ['/..%2f..%2fetc', '/..%2F..%2Fetc'],
    ['/blog?utm_source=x', '/blog'],
    ['/blog#fin', '/blog'],
    ['http://evil.example/blog', '/blog'],
    ['HTTPS://user:word@evil.example:99/blog?x', '/blog'],
    ['/%61dmin', '/admin'],
  ])('%s', (url, path) => {
    expect(readTarget(url)).toMatchObject({ path, isUntidy: false })
  })

  test('which reading it again does not change', () => {
    fc.assert(
      fc.property(fc.webPath(), (url) => {
        const path = readTarget(url || '/')?.path
        return path === undefined || readTarget(path)?.path === path
      }),
    )
  })
})

test.each([
  ['/blog/', '/blog'],
  ['//evil.example', '/evil.example'],
  ['/\\evil.example', '/evil.example'],
  ['///evil.example//a/', '/evil.example/a'],
  ['//', '/'],
  ['http://site//evil.example', '/evil.example'],
])('empty parts lead to the path without them, on this site: %s', (url, path) => {
  expect(readTarget(url)).toMatchObject({ path, isUntidy: true })
})

test('a path that begins with two slashes is never where somebody is sent', () => {
  fc.assert(fc.property(fc.string(), (text) => !(readTarget(`/${text}`)?.path ?? '').startsWith('//')))
})

test.each([
  '/%',
  '/%zz',
  '/%C3',
  '/%FF',
  '/a%00b',
  '/a%0d%0aSet-Cookie:x',
  '/%7F',
  '*',
  '',
  'evil.example:443',
  'ftp://site/a',
  'http://',
  undefined,
])('what is no address of a page is refused: %s', (url) => {
  expect(readTarget(url)).toBeNull()
})

test('Next routes the path as it came, with its search', () => {
  expect(readTarget('/blog/%61/../b?x=1&y=%20')).toEqual({
    routed: '/blog/b',
    path: '/blog/b',
    isUntidy: false,
    search: '?x=1&y=%20',
  })
  expect(readTarget('/%C3%A9t%c3%a9/')).toEqual({
    routed: '/%C3%A9t%c3%a9/',
    path: '/%C3%A9t%C3%A9',
    isUntidy: true,
    search: '',
  })
  expect(readTarget('/')).toEqual({ routed: '/', path: '/', isUntidy: false, search: '' })
})

test('an address of another kind that holds ours is none', () => {
  expect(readTarget('x-http://site/a')).toBeNull()
})
