import crypto from 'node:crypto'
import { jest } from '@jest/globals'
import { reportFigures } from '../support/figures'
import { type MailServer, startMailServer } from '../support/mail-server'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { PASSWORD } from '../support/newsroom-accounts'

/* What happens to an account while somebody's password is being checked stays done. */

const NEXT = 'un-autre-mot-de-passe'

let mail: MailServer
let newsroom: Newsroom

beforeAll(async () => {
  mail = await startMailServer(/\/admin\/adresse\//)
  process.env.SMTP_URL = mail.url
  process.env.MAIL_FROM = 'actualites@exemple.fr'
  newsroom = await openNewsroom()
})
afterAll(async () => {
  await newsroom.close()
  await mail.stop()
})

interface Someone {
  id: string
  email: string
  token: string
}

let made = 0
async function somebody(): Promise<Someone> {
  made += 1
  const email = `course${made}@exemple.fr`
  const data = { name: `Course ${made}`, email, password: PASSWORD, role: 'editor' as const }
  const { id } = await newsroom.payload.create({ collection: 'users', data })
  return { id, email, token: await newsroom.login(email, PASSWORD) }
}

/** Logs in with the right password, and does `meanwhile` once the account is read and its password being hashed. */
async function loginWhile({ email }: Someone, meanwhile: () => Promise<unknown>) {
  const hash = crypto.pbkdf2 as (...args: unknown[]) => void
  let done = () => {}
  const spy = jest.spyOn(crypto, 'pbkdf2')
  const isHashing = new Promise<void>((resolve) => {
    spy.mockImplementationOnce((...args: unknown[]) => {
      done = () => hash(...args)
      resolve()
    })
  })
  try {
    const answer = newsroom.as(null, '/users/login', { method: 'POST', body: { email, password: PASSWORD } })
    await isHashing
    await meanwhile()
    done()
    return await answer
  } finally {
    spy.mockRestore()
  }
}

const patch = (id: string, body: object) => newsroom.as('admin', `/users/${id}`, { method: 'PATCH', body })
const isOpen = async (token: string) => (await newsroom.rest('/users', { token })).status === 200

test.each([
  ['a lower role', { role: 'writer' }, { role: 'writer' }],
  ['another password', { password: NEXT }, {}],
  ['no more access', { frozen: true }, { frozen: true }],
])('an account that is given %s during its login stays so, and the login is refused', async (_what, given, kept) => {
  const person = await somebody()
  const answer = await loginWhile(person, async () => expect((await patch(person.id, given)).status).toBe(200))
  expect([answer.status, answer.json.token]).toEqual([401, undefined])
  expect(await newsroom.row(person.id, 'users')).toMatchObject(kept)
  if ('password' in given) await expect(newsroom.login(person.email, NEXT)).resolves.toBeTruthy()
})

test('of eight demotions during a login none is undone: Payload’s own login undid all of them', async () => {
  let undone = 0
  for (let time = 0; time < 8; time += 1) {
    const person = await somebody()
    await loginWhile(person, () => patch(person.id, { role: 'writer' }))
    const row = await newsroom.row(person.id, 'users')
    if (row?.role !== 'writer') undone += 1
  }
  reportFigures('login-race', { demotions: 8, undone })
  expect(undone).toBe(0)
})

test('an account that takes another address during its login has it, and the login is refused', async () => {
  const person = await somebody()
  const email = 'ailleurs@exemple.fr'
  const count = mail.messages.length
  expect((await patch(person.id, { email })).status).toBe(200)
  const { text } = await mail.messageAfter(count)
  const token = /\/admin\/adresse\/([\w-]+)/.exec(text ?? '')?.[1]
  const answer = await loginWhile(person, async () => {
    const confirmed = await newsroom.as(null, '/users/confirm-email', { method: 'POST', body: { token } })
    expect(confirmed.status).toBe(200)
  })
  expect([answer.status, answer.json.token]).toEqual([401, undefined])
  expect(await newsroom.row(person.id, 'users')).toMatchObject({ email })
})

test('an account that is deleted during its login stays so, and the login is refused', async () => {
  const person = await somebody()
  const answer = await loginWhile(person, () => newsroom.as('admin', `/users/${person.id}`, { method: 'DELETE' }))
  expect(answer.status).toBe(401)
  expect(await newsroom.row(person.id, 'users')).toBeNull()
})

test('sessions that an admin ends during a login stay ended, and the login opens one', async () => {
  const person = await somebody()
  const answer = await loginWhile(person, () =>
    newsroom.as('admin', `/users/${person.id}/sessions`, { method: 'DELETE' }),
  )
  expect(answer.status).toBe(200)
  expect([await isOpen(person.token), await isOpen(String(answer.json.token))]).toEqual([false, true])
})

test('a session that is logged out during a login stays so, and the login opens one', async () => {
  const person = await somebody()
  const answer = await loginWhile(person, () => newsroom.rest('/users/logout', { method: 'POST', token: person.token }))
  expect(answer.status).toBe(200)
  expect([await isOpen(person.token), await isOpen(String(answer.json.token))]).toEqual([false, true])
})

test('a session that is renewed during a login stays renewed, and the name that was changed too', async () => {
  const person = await somebody()
  const soon = new Date(Date.now() + 3_600_000).toISOString()
  const { sessions = [] } = (await newsroom.row(person.id, 'users')) as { sessions?: { expiresAt: string }[] }
  const data = { sessions: sessions.map((session) => ({ ...session, expiresAt: soon })) }
  await newsroom.payload.db.updateOne({ collection: 'users', id: person.id, data })
  const answer = await loginWhile(person, async () => {
    await newsroom.rest('/users/refresh-token', { method: 'POST', token: person.token })
    await patch(person.id, { name: 'Autrement' })
  })
  expect(answer.status).toBe(200)
  const row = (await newsroom.row(person.id, 'users')) as { name: string; sessions: { expiresAt: string }[] }
  expect(row.name).toBe('Autrement')
  expect(row.sessions.map(({ expiresAt }) => expiresAt > soon)).toEqual([true, true])
})

describe('a session that is being renewed', () => {
  /** Renews a session, and does `meanwhile` once the request is known to be its account's. */
  async function refreshAfter(person: Someone, meanwhile: () => Promise<unknown>) {
    const [strategy] = newsroom.payload.authStrategies
    if (!strategy) throw new Error('No strategy')
    const { authenticate } = strategy
    const spy = jest.spyOn(strategy, 'authenticate').mockImplementationOnce(async (args) => {
      const known = await authenticate(args)
      await meanwhile()
      return known
    })
    try {
      return await newsroom.rest('/users/refresh-token', { method: 'POST', token: person.token })
    } finally {
      spy.mockRestore()
    }
  }

  test.each([
    ['is ended by an admin', (id: string) => newsroom.as('admin', `/users/${id}/sessions`, { method: 'DELETE' })],
    ['has its account deleted', (id: string) => newsroom.as('admin', `/users/${id}`, { method: 'DELETE' })],
    ['has its password changed', (id: string) => patch(id, { password: NEXT })],
  ])('and %s meanwhile is refused and stays closed', async (_what, act) => {
    const person = await somebody()
    expect((await refreshAfter(person, () => act(person.id))).status).toBe(403)
    expect(await isOpen(person.token)).toBe(false)
  })

  test('keeps the role that was given meanwhile', async () => {
    const person = await somebody()
    const answer = await refreshAfter(person, () => patch(person.id, { role: 'writer' }))
    expect([answer.status, (await answer.json()).user.role]).toEqual([200, 'writer'])
    expect(await newsroom.row(person.id, 'users')).toMatchObject({ role: 'writer' })
  })
})

test('twenty logins, renewals and changes at once end without a fault, and the changes stay', async () => {
  const person = await somebody()
  const body = { email: person.email, password: PASSWORD }
  const statuses = await Promise.all(
    Array.from({ length: 5 }, (_, number) => [
      newsroom.as(null, '/users/login', { method: 'POST', body }),
      newsroom.rest('/users/refresh-token', { method: 'POST', token: person.token }),
      newsroom.rest('/users/me', { token: person.token }),
      patch(person.id, number === 2 ? { role: 'writer' } : { name: `Course ${number}` }),
    ]).flat(),
  )
  expect(statuses.filter(({ status }) => status >= 500)).toEqual([])
  expect(await newsroom.row(person.id, 'users')).toMatchObject({ role: 'writer' })
})
