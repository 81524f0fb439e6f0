import type { IncomingMessage } from 'node:http'
import { asksSecurityTxt, securityTxt } from '@/payload/server/security-txt'

const siteUrl = 'https://actualites.exemple.fr'
const now = Date.parse('2026-11-30T15:04:05Z')

test('security.txt names who to write to, in French, for half a year from today', () => {
  expect(securityTxt({ contact: 'securite@exemple.fr', siteUrl, now })).toBe(
    `Contact: mailto:securite@exemple.fr
Expires: 2027-05-29T00:00:00Z
Preferred-Languages: fr
Canonical: https://actualites.exemple.fr/.well-known/security.txt
`,
  )
  expect(securityTxt({ contact: 'https://exemple.fr/faille', siteUrl, now })).toContain(
    'Contact: https://exemple.fr/faille\n',
  )
})

test('a site without a contact has no such file, and nobody writes to it', () => {
  const asks = (method: string, path: string, contact?: string) =>
    asksSecurityTxt({ method } as IncomingMessage, path, contact)
  expect(asks('GET', '/.well-known/security.txt', 'a@exemple.fr')).toBe(true)
  expect(asks('POST', '/.well-known/security.txt', 'a@exemple.fr')).toBe(false)
  expect(asks('GET', '/.well-known/security.txt')).toBe(false)
  expect(asks('GET', '/security.txt', 'a@exemple.fr')).toBe(false)
})
