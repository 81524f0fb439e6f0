import crypto from 'node:crypto'
import { jest } from '@jest/globals'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { PASSWORD } from '../support/newsroom-accounts'

/* What the doors of a session answer, to a page and to a program; its end; « Mes sessions ». */

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0'
const PAGE = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000', 'user-agent': FIREFOX }

interface Entry {
  status: number
  json: { token?: string; refreshedToken?: string; user?: object; errors?: { message: string }[] }
  cookies: string[]
}

async function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Entry> {
  const answer = await newsroom.rest(path, { method: 'POST', body, headers })
  return { status: answer.status, json: await answer.json(), cookies: answer.headers.getSetCookie() }
}

let made = 0
async function somebody(role: 'writer' | 'admin' = 'writer') {
  made += 1
  const email = `porte${made}@exemple.fr`
  const { id } = await newsroom.payload.create({
    collection: 'users',
    data: { name: `Porte ${made}`, email, password: PASSWORD, role },
  })
  return { id, email }
}

/** Logs in as a page does, and gives the headers of the page's next requests. */
async function enter(email: string) {
  const { cookies } = await post('/users/login', { email, password: PASSWORD }, PAGE)
  return { ...PAGE, cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') }
}

describe('a page', () => {
  test('is given a session by a hidden cookie, and finds its token in no answer', async () => {
    const { email } = await somebody()
    const login = await post('/users/login', { email, password: PASSWORD }, PAGE)
    expect(login.cookies[0]).toMatch(/^payload-token=[\w-]+\.[\w-]+\.[\w-]+; .*HttpOnly=true; SameSite=Lax/)
    const headers = await enter(email)
    const refresh = await post('/users/refresh-token', {}, headers)
    const me = await newsroom.rest('/users/me', { headers })
    const link = { collection: 'users' as const, data: { email }, disableEmail: true }
    const token = await newsroom.payload.forgotPassword(link)
    const reset = await post('/users/reset-password', { token, password: PASSWORD }, PAGE)
    for (const { json, status } of [login, refresh, reset, { status: me.status, json: await me.json() }]) {
      expect([status, json.user, json.token, json.refreshedToken]).toEqual([
        200,
        expect.objectContaining({ email }),
        undefined,
        undefined,
      ])
    }
    expect([refresh, reset].map(({ cookies }) => cookies[0])).toEqual(
      Array(2).fill(expect.stringMatching(/^payload-token=/)),
    )
  })

  test('of another site cannot log a visitor in, nor choose a password, whatever it sends', async () => {
    const { email } = await somebody()
    const form = () => {
      const data = new FormData()
      data.append('_payload', JSON.stringify({ email, password: PASSWORD }))
      return data
    }
    for (const headers of [
      { origin: 'https://pirate.exemple' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      for (const path of ['/users/login', '/users/LOGIN', '/users/reset-password', '/users/first-register']) {
        const sent = await newsroom.rest(path, { method: 'POST', form: form(), headers: headers as never })
        expect([path, sent.status, sent.headers.getSetCookie()]).toEqual([path, 403, []])
        expect((await post(path, { email, password: PASSWORD }, headers as never)).status).toBe(403)
      }
    }
    const own = await newsroom.rest('/users/login', { method: 'POST', form: form(), headers: PAGE })
    expect(own.status).toBe(200)
  })
})

test('a program finds the token in the body', async () => {
  const { email } = await somebody()
  const { json } = await post('/users/login', { email, password: PASSWORD }, { 'sec-fetch-mode': 'cors' })
  const token = String(json.token)
  const refresh = await newsroom.rest('/users/refresh-token', { method: 'POST', token })
  const me = await newsroom.rest('/users/me', { token })
  expect([(await refresh.json()).refreshedToken, (await me.json()).token]).toEqual([expect.any(String), token])
})

test('a known, an unknown and an invited person, and one who is suspended, are refused alike, after the same work', async () => {
  const known = await somebody()
  const frozen = await somebody()
  await newsroom.payload.db.updateOne({ collection: 'users', id: frozen.id, data: { frozen: true } })
  const body = { name: 'Invitée', email: 'invitee@exemple.fr', role: 'writer' }
  expect((await newsroom.as('admin', '/users', { method: 'POST', body })).status).toBe(201)
  const work = jest.spyOn(crypto, 'pbkdf2')
  const refused: object[] = []
  for (const [email, password] of [
    [known.email, 'faux-mot-de-passe'],
    ['personne@exemple.fr', 'faux-mot-de-passe'],
    ['invitee@exemple.fr', 'faux-mot-de-passe'],
    [frozen.email, 'faux-mot-de-passe'],
    [frozen.email, PASSWORD],
  ]) {
    work.mockClear()
    const { status, json, cookies } = await post('/users/login', { email, password }, PAGE)
    refused.push({
      status,
      json,
      cookies,
      work: work.mock.calls.map(([, , iterations, length]) => [iterations, length]),
    })
  }
  work.mockRestore()
  expect(refused[0]).toMatchObject({ status: 401, cookies: [], work: [[600_000, 32]] })
  expect(refused).toEqual(refused.map(() => refused[0]))
})

test('a password that Payload kept in its former format opens the account, and is kept in the present one', async () => {
  const { id, email } = await somebody()
  const salt = 'ab'.repeat(32)
  const hash = crypto.pbkdf2Sync(PASSWORD, salt, 25_000, 512, 'sha256').toString('hex')
  await newsroom.payload.db.updateOne({ collection: 'users', id, data: { hash, salt } })
  expect((await post('/users/login', { email, password: 'faux-mot-de-passe' })).status).toBe(401)
  await expect(newsroom.login(email, PASSWORD)).resolves.toBeTruthy()
  expect(await newsroom.row(id, 'users')).toMatchObject({ hash: expect.stringMatching(/^pbkdf2-sha256-v1:/) })
  await expect(newsroom.login(email, PASSWORD)).resolves.toBeTruthy()
})

describe('a session', () => {
  const day = 24 * 60 * 60 * 1000
  /** Moves the beginning or the end of somebody's sessions. */
  async function change(id: string, dates: { createdAt?: number; expiresAt?: number }) {
    const { sessions } = (await newsroom.row(id, 'users')) as { sessions: object[] }
    const moved = Object.entries(dates).map(([name, ms]) => [name, new Date(Date.now() + ms).toISOString()])
    const data = { sessions: sessions.map((session) => ({ ...session, ...Object.fromEntries(moved) })) }
    await newsroom.payload.db.updateOne({ collection: 'users', id, data })
  }

  test.each([
    ['seven days after it was opened, however it is used', { createdAt: -7 * day - 1000 }],
    ['when it was not used for its time', { expiresAt: -1000 }],
  ])('ends %s', async (_when, dates) => {
    const { id, email } = await somebody()
    const token = await newsroom.login(email, PASSWORD)
    await change(id, dates)
    expect((await newsroom.rest('/users', { token })).status).toBe(403)
    expect((await newsroom.rest('/users/refresh-token', { method: 'POST', token })).status).toBe(403)
  })

  test('is renewed by twelve hours, and not beyond its seventh day', async () => {
    const { id, email } = await somebody()
    const token = await newsroom.login(email, PASSWORD)
    const renew = async () => (await newsroom.rest('/users/refresh-token', { method: 'POST', token })).json()
    const hoursLeft = ({ exp }: { exp: number }) => Math.round((exp * 1000 - Date.now()) / 3_600_000)
    expect(hoursLeft(await renew())).toBe(12)
    await change(id, { createdAt: -7 * day + 3_600_000 })
    expect(hoursLeft(await renew())).toBe(1)
  })
})

describe('« Mes sessions »', () => {
  const ask = async (path: string, headers: Record<string, string>, method: 'GET' | 'DELETE' = 'GET') => {
    const answer = await newsroom.rest(path, { method, headers })
    return { status: answer.status, json: await answer.json() }
  }

  test('says which devices are logged in, since when, and which one this is', async () => {
    const { email } = await somebody()
    const other = await post('/users/login', { email, password: PASSWORD }, { 'x-client-network': '203.0.113.0/24' })
    expect(other.status).toBe(200)
    const { json } = await ask('/users/sessions', await enter(email))
    expect(json.sessions).toEqual([
      {
        id: expect.any(String),
        device: 'Firefox sur Windows',
        address: null,
        openedAt: expect.any(String),
        lastUsedAt: expect.any(String),
        isThisOne: true,
      },
      expect.objectContaining({ device: 'Appareil inconnu', address: '203.0.113.…', isThisOne: false }),
    ])
  })

  test('ends one, or all others', async () => {
    const { email } = await somebody()
    const [first, second, third] = [await enter(email), await enter(email), await enter(email)]
    const { json } = await ask('/users/sessions', second)
    const ended = await ask(`/users/sessions/${json.sessions[1].id}`, second, 'DELETE')
    expect([ended.status, ended.json.message, ended.json.sessions.length]).toEqual([200, 'La session est fermée.', 2])
    expect((await ask(`/users/sessions/${json.sessions[1].id}`, second, 'DELETE')).status).toBe(404)
    const all = await ask('/users/sessions', second, 'DELETE')
    expect([all.status, all.json.sessions.length]).toEqual([200, 1])
    const open = await Promise.all([first, second, third].map(async (who) => (await ask('/users', who)).status))
    expect(open).toEqual([403, 200, 403])
  })

  test('of an account are an admin’s and nobody else’s', async () => {
    const { id, email } = await somebody()
    const page = await enter(email)
    const [session] = (await ask('/users/sessions', page)).json.sessions
    for (const who of [null, 'writer', 'editor'] as const) {
      for (const [path, method] of [
        [`/users/${id}/sessions`, 'GET'],
        [`/users/${id}/sessions`, 'DELETE'],
        [`/users/${id}/sessions/${session.id}`, 'DELETE'],
      ] as const) {
        expect([who, path, (await newsroom.as(who, path, { method })).status]).toEqual([who, path, 403])
      }
      const own = (await newsroom.as(who, `/users/sessions/${session.id}`, { method: 'DELETE' })).status
      expect(own).toBe(who ? 404 : 403)
    }
    expect((await newsroom.as('admin', `/users/${id}/sessions`)).json.sessions).toMatchObject([
      { device: session.device },
    ])
    expect((await newsroom.as('admin', '/users/absent/sessions')).status).toBe(404)
    expect((await newsroom.as('admin', `/users/${id}/sessions/${session.id}`, { method: 'DELETE' })).status).toBe(200)
    expect((await ask('/users', page)).status).toBe(403)
  })

  test('keeps the last use of a session, also when the site starts again', async () => {
    const { id, email } = await somebody()
    const page = await enter(email)
    const before = new Date(Date.now() - 60 * 60 * 1000).toISOString()
    const { sessions } = (await newsroom.row(id, 'users')) as { sessions: object[] }
    const data = { sessions: sessions.map((session) => ({ ...session, lastUsedAt: before })) }
    await newsroom.payload.db.updateOne({ collection: 'users', id, data })
    expect((await ask('/users', page)).status).toBe(200)
    const { writeLastUses } = await import('@/collections/accounts/sessions/last-uses')
    await writeLastUses(newsroom.payload)
    const row = (await newsroom.row(id, 'users')) as { sessions: { lastUsedAt: string }[] }
    expect(Date.parse(String(row.sessions[0]?.lastUsedAt))).toBeGreaterThan(Date.parse(before))
  })
})
