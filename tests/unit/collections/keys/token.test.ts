import { isDoorOfKeys, keepsKeysOut } from '@/collections/keys/key-doors'
import { hashIn, newToken } from '@/collections/keys/token'
import { keyIn } from '@/payload/server/gate/key-header'

const { token, hash, hint } = newToken()

test('a key has 256 random bits behind a beginning that is recognised, and is kept as a hash', () => {
  expect(token).toMatch(/^skorann_[\w-]{43}\.[\w-]{22}$/)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(token.startsWith(hint.replace('…', ''))).toBe(true)
  expect(hint).toHaveLength('skorann_'.length + 5)
  expect(newToken().token).not.toBe(token)
  expect(hashIn(new Headers({ authorization: `Bearer ${token}` }))).toBe(hash)
})

test.each([
  [`Bearer ${token}`, token],
  [`bearer  ${token}`, token],
  [token, null],
  [`JWT ${token}`, null],
  ['Bearer eyJhbGciOiJIUzI1NiJ9', null],
  [`Bearer ${token} x`, null],
  ['', null],
  [undefined, null],
])('the header %s names the key %s', (header, key) => {
  expect(keyIn(header)).toBe(key)
})

test('a key opens contents, and no other door of REST', async () => {
  for (const path of ['/api/articles', '/api/articles/1', '/api/media/file/a.png', '/api/globals/site']) {
    expect([path, isDoorOfKeys(path)]).toEqual([path, true])
  }
  const closed = ['/api/users', '/api/users/me', '/api/api-keys', '/api/payload-preferences/x', '/api/redirects']
  for (const path of [...closed, '/api/articlesx', '/api/%61rticles', '/api/schedules', '/api/access', '/api']) {
    expect([path, isDoorOfKeys(path)]).toEqual([path, false])
  }
  const door = keepsKeysOut(async () => new Response('in'))
  const knock = async (path: string, authorization: string) =>
    (await door(new Request(`http://site${path}`, { headers: { authorization } }))).status
  expect(await knock('/api/users/me', `Bearer ${token}`)).toBe(403)
  expect(await knock('/api/articles', `Bearer ${token}`)).toBe(200)
  expect(await knock('/api/users/me', 'JWT x')).toBe(200)
})
