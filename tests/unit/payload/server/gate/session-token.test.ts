import { createHash, createHmac } from 'node:crypto'
import { noteEndedAccess } from '@/payload/server/gate/ended-access'
import { hashOfKey, newKey } from '@/payload/server/gate/key-header'
import { bringsCredentials } from '@/payload/server/gate/session-token'

const SECRET = 'un secret de trente-deux lettres au moins'
const NOW = Date.UTC(2026, 10, 30)
const LATER = NOW / 1000 + 60

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function token(claims: Record<string, unknown>, secret = SECRET) {
  const words = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  return `${words}.${createHmac('sha256', key).update(words).digest('base64url')}`
}

const good = token({ id: 'x', exp: LATER })
const [head, claims, signature] = good.split('.')

test.each([
  ['a cookie', { cookie: `a=b; payload-token=${good}` }],
  ['a cookie whose name is bound to the host', { cookie: `__Host-payload-token=${good}` }],
  [
    'a second cookie, beside one that is past',
    { cookie: `payload-token=${token({ exp: 1 })}; __Host-payload-token=${good}` },
  ],
  ['a header', { authorization: `JWT ${good}` }],
  ['the header of RFC 6750', { authorization: `Bearer ${good}` }],
  ['a key, which the database knows', { authorization: `Bearer ${newKey(SECRET)}` }],
])('who brings %s may be one of the staff', (_, headers) => {
  expect(bringsCredentials(headers, SECRET, NOW)).toBe(true)
})

test.each([
  ['nothing', {}],
  ['an empty cookie', { cookie: 'payload-token=' }],
  ['a token of another site', { cookie: `payload-token=${token({ exp: LATER }, 'another secret')}` }],
  ['a token that is past its time', { authorization: `JWT ${token({ exp: NOW / 1000 - 1 })}` }],
  ['changed claims', { authorization: `JWT ${head}.${encoded({ id: 'admin', exp: LATER })}.${signature}` }],
  ['no signature', { authorization: `JWT ${head}.${claims}.` }],
  ['a token without end', { authorization: `JWT ${good}${'x'.repeat(5_000)}` }],
  ['a word', { authorization: 'JWT constructor' }],
  ['a key that somebody made up', { authorization: `Bearer skorann_${'A'.repeat(43)}.${'A'.repeat(22)}` }],
  ['a key of another site', { authorization: `Bearer ${newKey('another secret')}` }],
  ['the beginning of a key', { authorization: 'Bearer skorann_' }],
  ['a key without its prefix', { authorization: 'Bearer 0123456789abcdef0123' }],
])('who brings %s is a stranger', (_, headers) => {
  expect(bringsCredentials(headers, SECRET, NOW)).toBe(false)
})

test('who brings a session, or a key, that was ended is a stranger; the others of the account are not', () => {
  const [ended, other] = ['ended', 'other'].map((sid) => ({ authorization: `JWT ${token({ sid, exp: LATER })}` }))
  const [revoked, kept] = [newKey(SECRET), newKey(SECRET)]
  const brings = (headers: object | undefined) => bringsCredentials({ ...headers }, SECRET, NOW)
  expect([ended, other].map(brings)).toEqual([true, true])
  noteEndedAccess(['ended', hashOfKey(revoked)])
  expect([ended, other].map(brings)).toEqual([false, true])
  expect([revoked, kept].map((key) => brings({ authorization: `Bearer ${key}` }))).toEqual([false, true])
})

test('a flood of ended sessions is kept within bounds: the oldest are asked of the database again', () => {
  const brings = (sid: string) => bringsCredentials({ authorization: `JWT ${token({ sid, exp: LATER })}` }, SECRET, NOW)
  noteEndedAccess(Array.from({ length: 5_001 }, (_, number) => `one of many ${number}`))
  expect([brings('one of many 0'), brings('one of many 5000')]).toEqual([true, false])
})
