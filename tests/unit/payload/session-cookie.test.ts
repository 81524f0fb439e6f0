import { cookiePrefix, isSecure, sessionCookieName } from '@/payload/session-cookie'

test.each([
  ['https://actualites.exemple.fr', '__Host-payload', '__Host-payload-token', true],
  ['http://localhost:3000', 'payload', 'payload-token', false],
])('of %s, the names of cookies begin with %s', (siteUrl, prefix, name, secure) => {
  expect([cookiePrefix(siteUrl), sessionCookieName(siteUrl), isSecure(siteUrl)]).toEqual([prefix, name, secure])
})
