import {
  changePassword,
  endSession,
  invite,
  readSessions,
  readState,
} from '@/components/admin/accounts/account-requests'

const ACCOUNT = { id: 'a1', email: 'yann@exemple.fr' }
const realFetch = globalThis.fetch

afterEach(() => {
  globalThis.fetch = realFetch
})

/** Makes the site give this answer; returns the requests that it gets. */
function siteAnswers(ok: boolean, body: object) {
  const asked: [string, string, unknown][] = []
  globalThis.fetch = (async (path: string, { method, body: sent }: RequestInit) => {
    asked.push([String(method), path, sent ? JSON.parse(String(sent)) : undefined])
    return { ok, json: async () => body }
  }) as unknown as typeof fetch
  return asked
}

test('an invitation is asked for at its address', async () => {
  const asked = siteAnswers(true, { message: 'Fait.' })
  expect(await invite(ACCOUNT)).toEqual({ kind: 'done', message: 'Fait.' })
  expect(asked).toEqual([['POST', '/api/users/a1/invite', undefined]])
})

test('one’s own sessions and those of another account have their own addresses', async () => {
  const asked = siteAnswers(true, { message: 'Fermée.', sessions: [] })
  expect(await readSessions(ACCOUNT, true)).toEqual([])
  await readSessions(ACCOUNT, false)
  expect(await endSession(ACCOUNT, true, 's1')).toEqual({ kind: 'done', message: 'Fermée.' })
  await endSession(ACCOUNT, true, null)
  await endSession(ACCOUNT, false, 's1')
  expect(asked.map(([method, path]) => `${method} ${path}`)).toEqual([
    'undefined /api/users/sessions',
    'undefined /api/users/a1/sessions',
    'DELETE /api/users/sessions/s1',
    'DELETE /api/users/sessions',
    'DELETE /api/users/a1/sessions/s1',
  ])
})

test('the present password is sent only when there is one', async () => {
  const asked = siteAnswers(true, {})
  await changePassword(ACCOUNT, { currentPassword: '', password: 'nouveau' })
  await changePassword(ACCOUNT, { currentPassword: 'present', password: 'nouveau' })
  expect(asked.map(([, , body]) => body)).toEqual([
    { password: 'nouveau' },
    { currentPassword: 'present', password: 'nouveau' },
  ])
})

test('a refusal has a message for each field', async () => {
  const errors = [{ message: 'À corriger', data: { errors: [{ path: 'password', message: 'Trop court.' }] } }]
  siteAnswers(false, { errors })
  expect(await changePassword(ACCOUNT, { currentPassword: '', password: 'x' })).toEqual({
    kind: 'refused',
    message: 'À corriger',
    fields: { password: 'Trop court.' },
  })
})

test('a site that does not answer is distinguished from one that refuses', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('network'))
  expect(await invite(ACCOUNT)).toMatchObject({ kind: 'refused', message: expect.stringContaining('connexion') })
  expect(await readState(ACCOUNT)).toBeNull()
})
