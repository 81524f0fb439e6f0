import { type Newsroom, openNewsroom } from '../support/newsroom'

/* Whatever ends a session or a key, the gate takes who brings it for a stranger once that is committed. */

const PASSWORD = 'un-mot-de-passe-assez-long'
let newsroom: Newsroom
let gate: typeof import('@/payload/server/gate/session-token')

beforeAll(async () => {
  newsroom = await openNewsroom()
  gate = await import('@/payload/server/gate/session-token')
})
afterAll(() => newsroom.close())

let made = 0
/** Somebody new, with two open sessions. */
async function personWithTwoSessions() {
  made += 1
  const email = `personne${made}@exemple.fr`
  const data = { name: `Personne ${made}`, email, password: PASSWORD, role: 'writer' as const }
  const { id } = await newsroom.payload.create({ collection: 'users', data })
  const first = await newsroom.login(email, PASSWORD)
  return { id, first, second: await newsroom.login(email, PASSWORD) }
}

const isOfTheStaff = (token: string) =>
  gate.bringsCredentials({ authorization: `JWT ${token}` }, process.env.PAYLOAD_SECRET ?? '')

type Two = Awaited<ReturnType<typeof personWithTwoSessions>>
const asAdmin = (path: string, method: 'POST' | 'PATCH' | 'DELETE', body: object = {}) =>
  newsroom.as('admin', path, { method, body })

test.each<[string, (two: Two) => Promise<{ status: number }>, boolean[]]>([
  [
    'logs out of the first',
    ({ first }) => newsroom.rest('/users/logout', { method: 'POST', token: first }),
    [false, true],
  ],
  [
    'ends the other ones',
    ({ second }) => newsroom.rest('/users/sessions', { method: 'DELETE', token: second }),
    [false, true],
  ],
  ['has an admin end them', ({ id }) => asAdmin(`/users/${id}/sessions`, 'DELETE'), [false, false]],
  ['is suspended', ({ id }) => asAdmin(`/users/${id}`, 'PATCH', { frozen: true }), [false, false]],
  [
    'is suspended by where',
    ({ id }) => asAdmin(`/users?where[id][equals]=${id}`, 'PATCH', { frozen: true }),
    [false, false],
  ],
  [
    'chooses another password in the second',
    ({ id, second: token }) => {
      const body = { password: 'un-autre-mot-de-passe-long', currentPassword: PASSWORD }
      return newsroom.rest(`/users/${id}`, { method: 'PATCH', body, token })
    },
    [false, true],
  ],
  ['is deleted', ({ id }) => asAdmin(`/users/${id}`, 'DELETE'), [false, false]],
  ['is renamed', ({ id }) => asAdmin(`/users/${id}`, 'PATCH', { name: 'Autre nom' }), [true, true]],
])('who %s', async (_what, act, stay) => {
  const two = await personWithTwoSessions()
  expect([two.first, two.second].map(isOfTheStaff)).toEqual([true, true])
  expect((await act(two)).status).toBe(200)
  expect([two.first, two.second].map(isOfTheStaff)).toEqual(stay)
})

test('an end that is rolled back ends nothing', async () => {
  const { inTransaction } = await import('@/payload/adapters/database/in-transaction')
  const { endSessionsOf } = await import('@/collections/accounts/sessions/end-sessions')
  const { id, first } = await personWithTwoSessions()
  const work = inTransaction(newsroom.payload, async (req) => {
    await endSessionsOf(req, id, () => true)
    throw new Error('no')
  })
  await expect(work).rejects.toThrow('no')
  expect(isOfTheStaff(first)).toBe(true)
})

test.each([
  ['revoked', (id: string) => asAdmin(`/api-keys/${id}/revoke`, 'POST')],
  ['deleted', (id: string) => asAdmin(`/api-keys/${id}`, 'DELETE')],
])('a key that is %s', async (what, end) => {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const made = await asAdmin('/api-keys', 'POST', { name: `Clé ${what}`, scope: 'write-drafts', expiresAt })
  const id = String(made.json.doc?.id)
  const key = String((await asAdmin(`/api-keys/${id}/issue`, 'POST')).json.key)
  const opens = () => gate.bringsCredentials({ authorization: `Bearer ${key}` }, process.env.PAYLOAD_SECRET ?? '')
  expect(opens()).toBe(true)
  await end(id)
  expect(opens()).toBe(false)
})
