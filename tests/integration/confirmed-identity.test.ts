import { jest } from '@jest/globals'
import { generateSync } from 'otplib'
import { cellsOfThisRun } from '../support/cells-of-this-run'
import { type Newsroom, openNewsroom } from '../support/newsroom'

/* An open session is not enough to take an account: what asks for the password again, on every way in. */

const PASSWORD = 'un-mot-de-passe-assez-long'
const WRONG = 'ce-n-est-pas-le-bon'

let newsroom: Newsroom
let made = 0

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

interface Person {
  id: string
  email: string
  token: string
}

/** Somebody with one session, opened an hour ago unless it is `fresh`. */
async function person(role: 'admin' | 'editor' | 'writer', session: 'fresh' | 'old' = 'old'): Promise<Person> {
  made += 1
  const email = `personne${made}@exemple.fr`
  const data = { name: `Personne ${made}`, email, password: PASSWORD, role }
  const { id } = await newsroom.payload.create({ collection: 'users', data })
  const token = await newsroom.login(email, PASSWORD)
  if (session === 'old') await makeSessionsOld(id)
  return { id, email, token }
}

async function makeSessionsOld(id: string) {
  const account = await newsroom.payload.findByID({ collection: 'users', id, showHiddenFields: true })
  const createdAt = new Date(Date.now() - 3_600_000).toISOString()
  const sessions = (account.sessions ?? []).map((session) => ({ ...session, createdAt }))
  await newsroom.payload.db.updateOne({ collection: 'users', id, data: { sessions } })
}

async function send(
  { token }: Pick<Person, 'token'>,
  method: 'DELETE' | 'GET' | 'PATCH' | 'POST',
  path: string,
  body?: object,
) {
  const response = await newsroom.rest(path, { method, body, token })
  return { status: response.status, json: await response.json() }
}
const confirm = (who: Person, password: unknown) => send(who, 'POST', '/users/confirm', { password })
const account = (id: string) => newsroom.payload.findByID({ collection: 'users', id, showHiddenFields: true })
const secretsOf = async (id: string) => {
  const { email, frozen, hash, pendingEmail, role } = await account(id)
  return { email, frozen: Boolean(frozen), hash, pendingEmail: pendingEmail ?? null, role }
}
const isOpen = async ({ token }: Person) => (await newsroom.rest('/users', { token })).status === 200

/** What an admin does to somebody else: another admin, so that all of it matters. */
const ON_OTHERS = {
  password: { password: 'donne-par-l-administration' },
  email: { email: 'ailleurs@exemple.fr' },
  role: { role: 'writer' },
  frozen: { frozen: true },
} as const

/** What is asked again is decided before the database writes it: an address stands for all. */
const TRIED = cellsOfThisRun(Object.entries(ON_OTHERS), ([what]) => what === 'email')

describe.each(TRIED)('another admin’s %s', (_what, change) => {
  test.each(['id', 'where', 'server'] as const)('is refused to an old session, by %s', async (door) => {
    const [asker, target] = [await person('admin'), await person('admin')]
    const before = await secretsOf(target.id)
    if (door === 'server') {
      const { user } = await newsroom.payload.auth({
        headers: new Headers({ authorization: `JWT ${asker.token}` }),
      })
      const write = newsroom.payload.update({
        collection: 'users',
        id: target.id,
        data: change,
        overrideAccess: false,
        user,
      })
      await expect(write).rejects.toMatchObject({ status: 403, data: { confirm: true } })
    } else {
      const path = door === 'id' ? `/users/${target.id}` : `/users?where[id][equals]=${target.id}`
      const { status, json } = await send(asker, 'PATCH', path, change)
      expect([door, status]).toEqual([door, door === 'id' ? 403 : 400])
      expect(json.errors[0].message).toMatch(/Confirmez que c’est bien vous/)
      if (door === 'id') expect(json.errors[0].data).toEqual({ confirm: true })
    }
    expect(await secretsOf(target.id)).toEqual(before)
  })

  test('is taken with the password in the same request, after `confirm`, and right after a login', async () => {
    const [old, confirmed, fresh] = [await person('admin'), await person('admin'), await person('admin', 'fresh')]
    expect((await confirm(confirmed, PASSWORD)).status).toBe(200)
    for (const [asker, extra] of [
      [old, { currentPassword: PASSWORD }],
      [confirmed, {}],
      [fresh, {}],
    ] as const) {
      const target = await person('admin')
      const before = await secretsOf(target.id)
      const email = `ailleurs${target.id}@exemple.fr`
      const body = { ...change, ...('email' in change && { email }), ...extra }
      expect((await send(asker, 'PATCH', `/users/${target.id}`, body)).status).toBe(200)
      expect(await secretsOf(target.id)).not.toEqual(before)
    }
  })
})

test('a new admin needs it, a new writer does not', async () => {
  const asker = await person('admin')
  const body = { name: 'Deux', email: 'deux@exemple.fr', role: 'admin' }
  expect((await send(asker, 'POST', '/users', body)).json.errors[0].data).toEqual({ confirm: true })
  expect((await send(asker, 'POST', '/users', { ...body, email: 'trois@exemple.fr', role: 'writer' })).status).toBe(201)
  const answer = await send(asker, 'POST', '/users', { ...body, currentPassword: PASSWORD })
  expect([answer.status, answer.json.doc.currentPassword]).toEqual([201, undefined])
})

test('a key, one’s own second factor and somebody else’s need it', async () => {
  const [asker, target] = [await person('admin'), await person('writer')]
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const body = { name: 'Import', scope: 'read-published', expiresAt }
  const key = (await send(asker, 'POST', '/api-keys', body)).json.doc.id
  const invited = { name: 'Invité', email: 'invite@exemple.fr', role: 'writer' }
  const guest = (await send(asker, 'POST', '/users', invited)).json.doc.id
  const doors = [
    `/api-keys/${key}/issue`,
    `/api-keys/${key}/revoke`,
    '/users/second-factor/totp',
    '/users/second-factor/passkey',
    `/users/${target.id}/reset-second-factor`,
    `/users/${guest}/invitation-link`,
  ]
  for (const door of doors) {
    const { status, json } = await send(asker, 'POST', door, {})
    expect([door, status, json.errors[0].data]).toEqual([door, 403, { confirm: true }])
  }
  await confirm(asker, PASSWORD)
  for (const door of doors) expect([door, (await send(asker, 'POST', door, {})).status]).toEqual([door, 200])
})

describe('a deletion', () => {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const key = async (asker: Person) =>
    (await send(asker, 'POST', '/api-keys', { name: 'Import', scope: 'read-published', expiresAt })).json.doc
      .id as string

  test.each(['users', 'api-keys'] as const)(
    'of %s is refused whole to an old session, by id and by where',
    async (of) => {
      const asker = await person('admin')
      const ids =
        of === 'users'
          ? [(await person('writer')).id, (await person('admin')).id]
          : [await key(asker), await key(asker)]
      const byWhere = `/${of}?where[id][in]=${ids.join(',')}`
      const isThere = async () =>
        (await newsroom.payload.count({ collection: of, where: { id: { in: ids } } })).totalDocs
      for (const path of [`/${of}/${ids[0]}`, byWhere]) {
        const { status, json } = await send(asker, 'DELETE', path)
        expect([path, status, json.errors[0].data]).toEqual([path, 403, { confirm: true }])
      }
      expect(await isThere()).toBe(2)
      await confirm(asker, PASSWORD)
      expect((await send(asker, 'DELETE', byWhere)).status).toBe(200)
      expect(await isThere()).toBe(0)
    },
  )

  test('is refused to who has no right to it without a question', async () => {
    const [asker, target] = [await person('writer'), await person('writer')]
    const { status, json } = await send(asker, 'DELETE', `/users/${target.id}`)
    expect([status, json.errors[0].data]).toEqual([403, undefined])
  })
})

test('one’s own address needs it, one’s name does not', async () => {
  const writer = await person('writer')
  const path = `/users/${writer.id}`
  expect((await send(writer, 'PATCH', path, { name: 'Autrement', email: writer.email })).status).toBe(200)
  expect((await send(writer, 'PATCH', path, { email: 'moi@exemple.fr' })).json.errors[0].data).toEqual({
    confirm: true,
  })
  const wrong = await send(writer, 'PATCH', path, { email: 'moi@exemple.fr', currentPassword: WRONG })
  expect([wrong.status, wrong.json.errors[0].data.errors[0].path]).toEqual([400, 'currentPassword'])
  expect(await secretsOf(writer.id)).toMatchObject({ email: writer.email, pendingEmail: null })
})

describe('a confirmation', () => {
  test('is of the session that gave it, not of the person’s other ones', async () => {
    const asker = await person('admin')
    const other = { ...asker, token: await newsroom.login(asker.email, PASSWORD) }
    await makeSessionsOld(asker.id)
    const target = await person('editor')
    await confirm(asker, PASSWORD)
    const path = `/users/${target.id}`
    expect((await send(other, 'PATCH', path, { role: 'writer' })).status).toBe(403)
    expect((await send(asker, 'PATCH', path, { role: 'writer' })).status).toBe(200)
  })

  test('is refused to nobody, and names the field of a wrong password', async () => {
    const nobody = await newsroom.as(null, '/users/confirm', { method: 'POST', body: { password: PASSWORD } })
    expect(nobody.status).toBe(403)
    const asker = await person('writer')
    for (const password of [WRONG, '', undefined, ['x'], { length: 12 }]) {
      const { status, json } = await confirm(asker, password)
      expect([password, status, json.errors[0].data.errors[0].path]).toEqual([password, 400, 'password'])
    }
  })
})

describe('ten wrong passwords in a row', () => {
  test('end the session, sent side by side too, and no other', async () => {
    const asker = await person('writer')
    const other = { ...asker, token: await newsroom.login(asker.email, PASSWORD) }
    const answers = await Promise.all(Array.from({ length: 12 }, () => confirm(asker, WRONG)))
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(9)
    // The tenth ends it; what asks who somebody is only then finds nobody.
    const refused = answers.map(({ status }) => status).filter((status) => status !== 400)
    expect(refused).toContain(401)
    expect(refused.filter((status) => status !== 401 && status !== 403)).toEqual([])
    expect([await isOpen(asker), await isOpen(other)]).toEqual([false, true])
  })

  test('end it when they come with other requests', async () => {
    const asker = await person('writer')
    const body = { password: 'un-autre-mot-de-passe', currentPassword: WRONG }
    const tries = async () => (await send(asker, 'PATCH', `/users/${asker.id}`, body)).status
    const statuses: number[] = []
    while (statuses.length < 10) statuses.push(await tries())
    expect(statuses).toEqual([...Array(9).fill(400), 401])
    // The session ends when the request has let go of the database: the right password comes too late meanwhile.
    const late = await send(asker, 'PATCH', `/users/${asker.id}`, { ...body, currentPassword: PASSWORD })
    expect([401, 403]).toContain(late.status)
  })

  test('are not in a row when a right one comes between them', async () => {
    const asker = await person('writer')
    for (const password of [...Array(9).fill(WRONG), PASSWORD, ...Array(9).fill(WRONG)]) await confirm(asker, password)
    expect(await isOpen(asker)).toBe(true)
  })
})

describe('a second factor', () => {
  /** Enrols an application with a session that is confirmed, then makes it old again; returns its secret. */
  async function withApplication(role: 'admin' | 'writer') {
    const asker = await person(role, 'fresh')
    const { secret, enrolment } = (await send(asker, 'POST', '/users/second-factor/totp', {})).json
    // A period that ends meanwhile would make the code too old.
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now())
    const body = { enrolment, code: codeOf(secret, -1) }
    const { json } = await send(asker, 'POST', '/users/second-factor/totp/confirm', body)
    clock.mockRestore()
    await makeSessionsOld(asker.id)
    return { asker, secret: secret as string, recoveryCodes: json.recoveryCodes as string[] }
  }
  const codeOf = (secret: string, periods = 0) =>
    generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + periods * 30 })
  const byCode = (who: Person, code: unknown) => send(who, 'POST', '/users/confirm', { code })
  const address = { email: 'autre.adresse@exemple.fr' }

  test('confirms by its code, which is good once', async () => {
    const { asker, secret } = await withApplication('admin')
    const target = await person('writer')
    expect((await send(asker, 'GET', '/users/confirm')).json).toEqual({ secondFactor: ['totp'], passkeyOptions: null })
    expect((await send(asker, 'PATCH', `/users/${target.id}`, address)).status).toBe(403)
    const code = codeOf(secret)
    expect((await byCode(asker, code)).status).toBe(200)
    expect((await send(asker, 'PATCH', `/users/${target.id}`, address)).status).toBe(200)
    expect((await byCode(asker, code)).status).toBe(400)
  })

  test('a wrong code, somebody else’s, and a passkey that nobody has confirm nothing', async () => {
    const { asker } = await withApplication('admin')
    const other = await withApplication('writer')
    const target = await person('writer')
    for (const code of ['000000', '', null, { length: 6 }, codeOf(other.secret)]) {
      const { status, json } = await byCode(asker, code)
      expect([code, status, json.errors[0].data.errors[0].path]).toEqual([code, 400, 'code'])
    }
    for (const passkey of [null, 'x', {}, { id: 'x', rawId: 'x', type: 'public-key', response: {} }]) {
      expect((await send(asker, 'POST', '/users/confirm', { passkey })).status).toBe(400)
    }
    expect((await send(asker, 'PATCH', `/users/${target.id}`, address)).status).toBe(403)
  })

  test('without one, no code confirms, and nothing is offered', async () => {
    const asker = await person('writer')
    expect((await send(asker, 'GET', '/users/confirm')).json).toEqual({ secondFactor: [], passkeyOptions: null })
    expect((await byCode(asker, '123456')).status).toBe(400)
    expect((await newsroom.as(null, '/users/confirm')).status).toBe(403)
  })

  test('ten wrong codes end the session, and leave the login open to its person', async () => {
    const { asker, secret } = await withApplication('writer')
    const statuses: number[] = []
    while (statuses.length < 10) statuses.push((await byCode(asker, '000000')).status)
    expect(statuses).toEqual([...Array(9).fill(400), 401])
    expect(await isOpen(asker)).toBe(false)
    const asked = await newsroom.as(null, '/users/login', {
      method: 'POST',
      body: { email: asker.email, password: PASSWORD },
    })
    const { challenge } = (asked.json.errors as unknown as { data: { challenge: string } }[])[0]?.data ?? {}
    const body = { challenge, code: codeOf(secret) }
    expect((await newsroom.as(null, '/users/login/second-factor', { method: 'POST', body })).status).toBe(200)
  })
})
