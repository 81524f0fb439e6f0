import { jest } from '@jest/globals'
import { generateSync } from 'otplib'
import { createLocalReq, type Where } from 'payload'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { emailOf, PASSWORD, type Person } from '../support/newsroom-accounts'

/* « Double authentification »: enrolment, what nobody can read or write of it, the term, the reset, the login. */

let newsroom: Newsroom
let writeCounted: typeof import('@/collections/journal/record-failure').writeCounted

beforeAll(async () => {
  newsroom = await openNewsroom()
  ;({ writeCounted } = await import('@/collections/journal/record-failure'))
})
afterAll(() => newsroom.close())

const post = (who: Person | null, path: string, body: object = {}) =>
  newsroom.as(who, `/users${path}`, { method: 'POST', body })

/** The code of the period that begins so many periods from now: each is good once. */
const codeOf = (secret: string, periods = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + periods * 30 })

/** Enrols an application; returns its secret and the recovery codes. */
async function enrolApplication(who: Person) {
  const { secret, enrolment } = (await post(who, '/second-factor/totp')).json as { secret: string; enrolment: string }
  // A period that ends meanwhile would make the code too old.
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now())
  const { status, json } = await post(who, '/second-factor/totp/confirm', { enrolment, code: codeOf(secret, -1) })
  clock.mockRestore()
  expect([status, json.state]).toEqual([200, expect.objectContaining({ totp: true })])
  return { secret, recoveryCodes: json.recoveryCodes as string[] }
}

const rowOf = (who: Person) =>
  newsroom.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: 'second-factors',
    where: { account: { equals: newsroom.ids[who] } },
  })

/** What the journal says last. */
async function latestLine() {
  const { docs } = await newsroom.payload.find({ collection: 'journal', limit: 1, sort: '-number' })
  return docs[0]
}
async function linesOn(who: Person, event: string) {
  const where: Where = { and: [{ event: { equals: event } }, { documentId: { equals: newsroom.ids[who] } }] }
  return (await newsroom.payload.count({ collection: 'journal', where })).totalDocs
}

describe('an application', () => {
  afterEach(() => newsroom.as('writer', '/users/second-factor/totp', { method: 'DELETE' }))

  test('is enrolled once one of its codes is given, and brings ten recovery codes, shown once', async () => {
    const begun = await post('writer', '/second-factor/totp')
    expect(begun.json).toMatchObject({
      address: expect.stringMatching(/^otpauth:/),
      qrCode: expect.stringMatching(/^<svg/),
    })
    const { enrolment, secret } = begun.json as { enrolment: string; secret: string }
    for (const code of ['000000', '', null, { length: 6 }, codeOf(secret, 9)]) {
      const { status } = await post('writer', '/second-factor/totp/confirm', { enrolment, code })
      expect([code, status, await rowOf('writer')]).toEqual([code, 400, null])
    }
    const { recoveryCodes } = await enrolApplication('writer')
    expect(new Set(recoveryCodes).size).toBe(10)
    expect((await latestLine())?.sentence).toBe(
      'writer a ajouté une double authentification au compte de writer : application',
    )
    const later = await newsroom.as('writer', '/users/second-factor')
    expect(later.json).toEqual({
      state: { totp: true, passkeys: [], recoveryCodes: 10, requiredFrom: null, isOverdue: false },
    })
  })

  test('is stored so that the database shows neither its secret nor a recovery code', async () => {
    const { secret, recoveryCodes } = await enrolApplication('writer')
    const stored = JSON.stringify(await rowOf('writer'))
    for (const secretWord of [secret, ...recoveryCodes]) expect(stored).not.toContain(secretWord)
  })

  test('is confirmed by the person who began it only', async () => {
    const { enrolment, secret } = (await post('writer', '/second-factor/totp')).json as Record<string, string>
    const { status } = await post('colleague', '/second-factor/totp/confirm', { enrolment, code: codeOf(secret ?? '') })
    expect([status, await rowOf('colleague')]).toEqual([400, null])
  })

  test('that is removed takes the recovery codes with it', async () => {
    await enrolApplication('writer')
    const { json } = await newsroom.as('writer', '/users/second-factor/totp', { method: 'DELETE' })
    expect(json.state).toMatchObject({ totp: false, recoveryCodes: 0 })
    expect(await rowOf('writer')).toBeNull()
    expect((await latestLine())?.sentence).toBe(
      'writer a retiré une double authentification du compte de writer : application',
    )
    expect((await newsroom.row(newsroom.ids.writer, 'users'))?.secondFactorSince ?? null).toBeNull()
  })

  test('new recovery codes take the place of the old ones, and need something enrolled', async () => {
    expect((await post('writer', '/second-factor/recovery-codes')).status).toBe(400)
    const { recoveryCodes } = await enrolApplication('writer')
    const { json } = await post('writer', '/second-factor/recovery-codes')
    const renewed = json.recoveryCodes as string[]
    expect(renewed).toHaveLength(10)
    expect(renewed.filter((code) => recoveryCodes.includes(code))).toEqual([])
  })
})

test('a passkey is not enrolled by an answer that proves nothing', async () => {
  const begun = await post('writer', '/second-factor/passkey')
  const { enrolment, options } = begun.json as { enrolment: string; options: { rp: { id: string } } }
  expect(options.rp.id).toBe('localhost')
  for (const passkey of [null, {}, 'x', { id: 'x', rawId: 'x', type: 'public-key', response: {} }]) {
    const { status } = await post('writer', '/second-factor/passkey/confirm', { enrolment, passkey, name: 'Clé' })
    expect([passkey, status, await rowOf('writer')]).toEqual([passkey, 400, null])
  }
})

describe.each(['admin', 'editor', 'writer', null] as const)('as %s', (who) => {
  const ID = '00000000-0000-7000-8000-000000000000'

  test.each([
    ['/second-factors', {}],
    ['/second-factors/count', {}],
    [`/second-factors/${ID}`, {}],
    ['/second-factors', { method: 'POST', body: { account: 'x', uses: 0 } }],
    ['/second-factors?where[id][exists]=true', { method: 'PATCH', body: { totpSecret: 'x' } }],
    ['/second-factors?where[id][exists]=true', { method: 'DELETE' }],
    [`/second-factors/${ID}`, { method: 'PATCH', body: { totpSecret: 'x' } }],
    [`/second-factors/${ID}`, { method: 'DELETE' }],
    ['/second-factors?where[totpSecret][exists]=true', {}],
    ['/second-factors?sort=totpSecret', {}],
  ] as const)('%s %j is refused', async (path, options) => {
    const { status, json } = await newsroom.as(who, path, options)
    expect([path, status >= 400 && status < 500, json.docs ?? []]).toEqual([path, true, []])
  })

  test.each([
    '/users?where[secondFactor.totpSecret][exists]=true',
    '/articles?where[createdBy.secondFactors.totpSecret][exists]=true',
  ])('%s leads nowhere', async (path) => {
    expect((await newsroom.as(who, path)).status).toBeGreaterThanOrEqual(400)
  })
})

test('no document, token or list holds anything of it, and « depuis » is the server’s to write', async () => {
  await enrolApplication('writer')
  const row = await rowOf('writer')
  const secrets = [row?.totpSecret, ...[row?.recoveryHashes ?? []].flat()].map(String)
  const id = newsroom.ids.writer
  for (const who of ['admin', 'editor', 'writer'] as const) {
    for (const path of [
      `/users/${id}?depth=5`,
      '/users?depth=5&limit=50',
      '/users/me',
      '/articles?depth=5',
      '/access',
    ]) {
      const text = JSON.stringify((await newsroom.as(who, path)).json)
      expect([who, path, secrets.filter((secret) => text.includes(secret))]).toEqual([who, path, []])
    }
    await newsroom.as(who, `/users/${id}`, { method: 'PATCH', body: { secondFactorSince: null } })
    expect((await newsroom.row(id, 'users'))?.secondFactorSince).toBeTruthy()
  }
  for (const who of ['editor', 'writer'] as const) {
    expect((await newsroom.as(who, '/users?where[secondFactorSince][exists]=true')).status).toBe(400)
    expect((await newsroom.as(who, '/users?sort=secondFactorSince')).status).toBe(400)
  }
  expect((await newsroom.as('colleague', `/users/${id}`)).json.secondFactorSince).toBeUndefined()
})

describe('somebody who lost phone and codes', () => {
  test.each(['editor', 'writer', null] as const)('is not helped by %s', async (who) => {
    await enrolApplication('colleague').catch(() => null)
    expect((await post(who, `/${newsroom.ids.colleague}/reset-second-factor`)).status).toBe(403)
    expect(await rowOf('colleague')).toBeTruthy()
  })

  test('is helped by an admin, who cannot help themselves so', async () => {
    expect((await post('admin', `/${newsroom.ids.admin}/reset-second-factor`)).status).toBe(400)
    expect((await post('admin', '/00000000-0000-7000-8000-000000000000/reset-second-factor')).status).toBe(404)
    const { status, json } = await post('admin', `/${newsroom.ids.colleague}/reset-second-factor`)
    expect([status, json.message]).toEqual([200, 'La double authentification de colleague est retirée.'])
    expect([await rowOf('colleague'), await newsroom.row(newsroom.ids.colleague, 'users')]).toEqual([
      null,
      expect.objectContaining({ secondFactorSince: null }),
    ])
    expect(await latestLine()).toMatchObject({
      event: 'second-factor-removed',
      sentence: expect.stringMatching(/^admin a retiré .* de colleague$/),
    })
  })
})

describe('the login of an account with a second factor', () => {
  let secret: string
  let recoveryCodes: string[]

  beforeAll(async () => {
    for (const who of ['writer', 'colleague'] as const) await post('admin', `/${newsroom.ids[who]}/reset-second-factor`)
    ;({ secret, recoveryCodes } = await enrolApplication('writer'))
  })

  const logIn = (body: object) => newsroom.rest('/users/login', { method: 'POST', body })
  const second = (body: object) => newsroom.rest('/users/login/second-factor', { method: 'POST', body })
  const LOGIN = { email: emailOf('writer'), password: PASSWORD }

  /** A right password: what is asked then. */
  async function asked(credentials = LOGIN) {
    const answer = await logIn(credentials)
    const { errors, token } = await answer.json()
    expect([answer.status, token, answer.headers.get('set-cookie')]).toEqual([401, undefined, null])
    return errors[0].data as { challenge: string; secondFactor: string[]; isOver?: boolean }
  }
  const outcome = async (answer: Response) => {
    const { errors, token } = await answer.json()
    return { status: answer.status, token: token as string, isOver: errors?.[0].data?.isOver as boolean | undefined }
  }

  test('asks for it after the right password only, and others log in as before', async () => {
    expect((await asked()).secondFactor).toEqual(['totp', 'recovery'])
    const wrong = await (await logIn({ ...LOGIN, password: 'ce-n-est-pas-le-bon' })).json()
    expect(wrong.errors[0].data ?? null).toBeNull()
    await expect(newsroom.login(emailOf('colleague'), PASSWORD)).resolves.toBeTruthy()
  })

  test('opens a session with a code, which is good once, and the challenge with it', async () => {
    const { challenge } = await asked()
    const other = await asked()
    for (const code of ['', null, [], { $ne: 1 }, 'x'.repeat(10_000)])
      expect([code, (await second({ challenge, code })).status]).toEqual([code, 401])
    const again = await asked()
    await writeCounted(newsroom.payload)
    const logins = await linesOn('writer', 'login')
    const code = codeOf(secret)
    const opened = await second({ challenge: again.challenge, code })
    expect(opened.headers.get('set-cookie')).toContain('payload-token')
    const { status, token } = await outcome(opened)
    expect(status).toBe(200)
    expect(await linesOn('writer', 'login')).toBe(logins + 1)
    expect(await linesOn('writer', 'login-refused')).toBeGreaterThan(0)
    expect((await newsroom.rest('/users/me', { token })).status).toBe(200)
    // The same challenge, and the same code with another challenge.
    expect(await outcome(await second({ challenge: again.challenge, code: codeOf(secret, 1) }))).toMatchObject({
      status: 401,
      isOver: true,
    })
    expect((await second({ challenge: other.challenge, code })).status).toBe(401)
  })

  test('of two requests with one code at the same instant, one enters', async () => {
    const challenges = await Promise.all([asked(), asked(), asked()])
    const code = codeOf(secret, 1)
    const answers = await Promise.all(challenges.map(({ challenge }) => second({ challenge, code })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
  })

  test('takes a recovery code once, in any writing', async () => {
    const [first = '', next = ''] = recoveryCodes
    const code = first.toUpperCase().replaceAll('-', ' ')
    expect((await second({ challenge: (await asked()).challenge, code })).status).toBe(200)
    expect((await second({ challenge: (await asked()).challenge, code })).status).toBe(401)
    expect((await second({ challenge: (await asked()).challenge, code: next })).status).toBe(200)
  })

  test('does not take a challenge of another account, an invented one, or a passkey that it has not', async () => {
    const { challenge } = await asked()
    for (const body of [
      { code: recoveryCodes[2] },
      { challenge: 'x', code: recoveryCodes[2] },
      { challenge: [], code: 'x' },
    ])
      expect(await outcome(await second(body))).toMatchObject({ status: 401, isOver: true })
    for (const passkey of [null, {}, { id: 'x' }, 'x']) expect((await second({ challenge, passkey })).status).toBe(401)
  })

  test('ends when the password or the role changes meanwhile', async () => {
    const { challenge } = await asked()
    const id = newsroom.ids.writer
    await newsroom.payload.update({ collection: 'users', id, data: { password: 'un-tout-autre-mot-de-passe' } })
    expect((await second({ challenge, code: recoveryCodes[3] })).status).toBe(401)
    await newsroom.payload.update({ collection: 'users', id, data: { password: PASSWORD } })
    const next = await asked()
    await newsroom.payload.update({ collection: 'users', id, data: { role: 'editor' } })
    expect((await second({ challenge: next.challenge, code: recoveryCodes[7] })).status).toBe(401)
    await newsroom.payload.update({ collection: 'users', id, data: { role: 'writer' } })
  })

  test('a password chosen by a link, or given by an admin, does not take the place of the second factor', async () => {
    const logins = await linesOn('writer', 'login')
    const data = { email: LOGIN.email }
    const token = await newsroom.payload.forgotPassword({ collection: 'users', data, disableEmail: true })
    const body = { token, password: 'choisi-par-un-lien-recu' }
    const answer = await newsroom.rest('/users/reset-password', { method: 'POST', body })
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null])
    expect([(await latestLine())?.event, await linesOn('writer', 'login')]).toEqual(['password-chosen', logins])
    expect(await answer.json()).toEqual({ message: 'Le mot de passe est changé. Connectez-vous avec lui.' })
    expect((await newsroom.row(newsroom.ids.writer, 'users'))?.sessions ?? []).toEqual([])
    await asked({ ...LOGIN, password: body.password })
    await newsroom.payload.update({ collection: 'users', id: newsroom.ids.writer, data: { password: PASSWORD } })
    await asked()
  })

  test('a frozen account is not asked for it: it gets the answer of a wrong password', async () => {
    const id = newsroom.ids.writer
    await newsroom.payload.update({ collection: 'users', id, data: { frozen: true } })
    const wrong = await logIn({ ...LOGIN, password: 'ce-n-est-pas-le-bon' })
    const right = await logIn(LOGIN)
    expect([right.status, await right.json()]).toEqual([wrong.status, await wrong.json()])
    await newsroom.payload.update({ collection: 'users', id, data: { frozen: false } })
    await asked()
  })

  test('a wrong code is in the journal, as a wrong password is', async () => {
    const { writeCounted } = await import('@/collections/journal/record-failure')
    const { headOf } = await import('@/collections/journal/record')
    const { challenge } = await asked()
    await writeCounted(newsroom.payload)
    const { number } = await headOf(newsroom)
    expect((await second({ challenge, code: '000000' })).status).toBe(401)
    await writeCounted(newsroom.payload)
    const where = { number: { greater_than: number } }
    const { docs } = await newsroom.payload.db.find<{ id: string }>({ collection: 'journal', where })
    expect(docs).toEqual([
      expect.objectContaining({ event: 'login-refused', documentId: newsroom.ids.writer, count: 1 }),
    ])
  })

  test('ten wrong codes are the last of an hour; recovery codes go on', async () => {
    const challenges: string[] = []
    for (let count = 0; count < 12; count += 1) challenges.push((await asked()).challenge)
    // Side by side: none waits for the outcome of another.
    const answers = await Promise.all(challenges.map((challenge) => second({ challenge, code: '000000' })))
    const statuses = answers.map(({ status }) => status)
    expect([...new Set(statuses)].sort()).toEqual([401, 429])
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10)
    expect((await second({ challenge: (await asked()).challenge, code: '000000' })).status).toBe(429)
    expect((await second({ challenge: (await asked()).challenge, code: recoveryCodes[4] })).status).toBe(200)
  })

  test('who runs commands on the machine is let in again', async () => {
    const { createAdmin } = await import('@/payload/commands/create-admin')
    await newsroom.payload.update({ collection: 'users', id: newsroom.ids.writer, data: { frozen: true } })
    const outcome = await createAdmin(newsroom.payload, LOGIN.email)
    const password = 'lines' in outcome ? outcome.lines[1]?.replace('Mot de passe : ', '') : undefined
    await expect(newsroom.login(LOGIN.email, String(password))).resolves.toBeTruthy()
    await newsroom.payload.update({
      collection: 'users',
      id: newsroom.ids.writer,
      data: { password: PASSWORD, role: 'writer' },
    })
  })
})

describe('once the notice is over', () => {
  beforeAll(async () => {
    const { startSecondFactorNotice } = await import('@/collections/accounts/second-factor/requirement')
    await newsroom.payload.kv.set('second-factor-required-since', { since: '2020-01-01T00:00:00.000Z' })
    await newsroom.payload.db.updateOne({
      collection: 'users',
      data: { createdAt: '2020-01-01T00:00:00.000Z' },
      where: { id: { equals: newsroom.ids.admin } },
    })
    await startSecondFactorNotice(newsroom.payload, 'admins')
  })
  afterAll(async () => {
    const { startSecondFactorNotice } = await import('@/collections/accounts/second-factor/requirement')
    await startSecondFactorNotice(newsroom.payload, 'off')
    expect(await newsroom.payload.kv.get('second-factor-required-since')).toBeNull()
  })

  test('an admin without a second factor can do nothing but enrol one, and then everything', async () => {
    const { ids } = newsroom
    const doors = [
      ['/users', {}],
      ['/articles?draft=true', { method: 'POST', body: { title: 'Non' } }],
      [`/users/${ids.writer}`, { method: 'PATCH', body: { name: 'Non' } }],
      [`/users/${ids.admin}`, { method: 'PATCH', body: { name: 'Non' } }],
      [`/users/${ids.writer}/state`, {}],
      [`/users/${ids.writer}/reset-second-factor`, { method: 'POST' }],
      ['/redirects', {}],
      ['/globals/site', { method: 'POST', body: { name: 'Non' } }],
    ] as const
    for (const [path, options] of doors) {
      const { status, json } = await newsroom.as('admin', path, options)
      const seen = (json.docs ?? []).filter(({ id }) => id !== ids.admin)
      expect([path, status === 403 || status === 404 || path === '/users', seen]).toEqual([path, true, []])
    }
    expect((await newsroom.as('admin', '/users/me')).json.user).toMatchObject({ id: ids.admin, role: 'admin' })
    const { json } = await newsroom.as('admin', '/users/second-factor')
    expect(json.state).toMatchObject({ isOverdue: true, requiredFrom: expect.any(String) })

    await enrolApplication('admin')
    expect((await newsroom.as('admin', '/users')).json.totalDocs).toBe(4)
    expect((await newsroom.as('admin', `/users/${ids.writer}/state`)).status).toBe(200)
  })

  test('nothing changes for the others', async () => {
    expect((await newsroom.as('editor', '/users')).json.totalDocs).toBe(4)
    expect((await newsroom.as('editor', '/users/second-factor')).json.state).toMatchObject({ isOverdue: false })
  })
})

test('what an account has enrolled goes with it', async () => {
  const data = {
    name: 'Parti',
    email: 'parti@exemple.fr',
    password: 'un-mot-de-passe-assez-long',
    role: 'writer',
  } as const
  const { id } = await newsroom.payload.create({ collection: 'users', data })
  const { createSecondFactor } = await import('@/collections/accounts/second-factor/store')
  await createSecondFactor(await createLocalReq({}, newsroom.payload), id, { totpSecret: 'JBSWY3DPEHPK3PXP' })
  await newsroom.as('admin', `/users/${id}`, { method: 'DELETE' })
  const left = await newsroom.payload.db.count({ collection: 'second-factors', where: { account: { equals: id } } })
  expect(left.totalDocs).toBe(0)
})
