import { type MailServer, startMailServer } from '../support/mail-server'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import { storedAsTyped } from '../support/old-password'

/* A new address and its link, the letters about an account, frozen accounts, and passwords typed in two ways. */

const PASSWORD = 'un-mot-de-passe-assez-long'
const NEXT = 'un-autre-mot-de-passe'

let mail: MailServer
let newsroom: Newsroom
let made = 0

beforeAll(async () => {
  mail = await startMailServer()
  process.env.SMTP_URL = mail.url
  process.env.MAIL_FROM = 'actualites@exemple.fr'
  newsroom = await openNewsroom()
})
afterAll(async () => {
  await newsroom.close()
  await mail.stop()
})
afterEach(() => mail.refuse(false))

async function person(role: 'admin' | 'writer' = 'writer', password = PASSWORD) {
  made += 1
  const email = `personne${made}@exemple.fr`
  const data = { name: `Personne ${made}`, email, password, role }
  const { id } = await newsroom.payload.create({ collection: 'users', data })
  return { id, email, token: await newsroom.login(email, password) }
}

async function send(token: string | null, method: 'DELETE' | 'GET' | 'PATCH' | 'POST', path: string, body?: object) {
  const response = await newsroom.rest(path, { method, body, ...(token && { token }) })
  return { status: response.status, json: await response.json() }
}
const asAdmin = (path: string, body: object) => newsroom.as('admin', path, { method: 'PATCH', body })
const follow = (token: string) => send(null, 'POST', '/users/confirm-email', { token })
const account = (id: string) => newsroom.payload.findByID({ collection: 'users', id, showHiddenFields: true })
const toOf = (message: { to?: unknown }) => (message.to as { value: { address: string }[] }).value[0]?.address
const lettersTo = (address: string) => mail.messages.filter((message) => toOf(message) === address)

/** The next letter to this address, after those that it has. */
async function letterTo(address: string, count = lettersTo(address).length) {
  for (let next = mail.messages.length; lettersTo(address).length <= count; next += 1) await mail.messageAfter(next)
  return lettersTo(address)[count] as NonNullable<MailServer['messages'][number]>
}
const linkIn = (text: string | undefined) => /\/admin\/adresse\/([\w-]+)$/m.exec(text ?? '')?.[1] ?? ''

describe('a new address that waits', () => {
  const pendingOf = async (token: string, id: string) =>
    (await send(token, 'GET', `/users/${id}/pending-email`)).json.pending

  test('is sent its link again, which ends the former one, three times an hour at most', async () => {
    const { id, token } = await person()
    const path = `/users/${id}/pending-email`
    expect([await pendingOf(token, id), (await send(token, 'POST', path)).status]).toEqual([null, 400])
    const next = `attendue${made}@exemple.fr`
    await send(token, 'PATCH', `/users/${id}`, { email: next })
    expect(await pendingOf(token, id)).toEqual({ address: next, until: expect.any(String) })
    const first = linkIn(lettersTo(next)[0]?.text)
    const again = await send(token, 'POST', path)
    expect([again.status, again.json.pending.address]).toEqual([200, next])
    const second = linkIn(lettersTo(next)[1]?.text)
    expect((await follow(first)).status).toBe(403)
    for (const status of [200, 200, 429]) expect((await send(token, 'POST', path)).status).toBe(status)
    expect((await follow(second)).status).toBe(403)
    expect((await follow(linkIn(lettersTo(next)[3]?.text))).status).toBe(200)
    expect(await pendingOf(token, id)).toBeNull()
  })

  test('is given up by its person or an admin, and shown to nobody else', async () => {
    const { id, email, token } = await person()
    const other = await person()
    const next = `abandonnee${made}@exemple.fr`
    await send(token, 'PATCH', `/users/${id}`, { email: next })
    for (const method of ['GET', 'POST', 'DELETE'] as const) {
      expect((await send(other.token, method, `/users/${id}/pending-email`)).status).toBe(403)
    }
    const given = await newsroom.as('admin', `/users/${id}/pending-email`, { method: 'DELETE' })
    expect([given.status, given.json.message]).toEqual([200, `L’adresse reste ${email}.`])
    expect((await follow(linkIn(lettersTo(next)[0]?.text))).status).toBe(403)
  })
})

test('a password that is typed is judged for who chooses it, and for no visitor', async () => {
  const { id, email, token } = await person()
  const judge = (who: string | null, body: object) => send(who, 'POST', '/users/password-strength', body)
  expect((await judge(null, { password: NEXT })).status).toBe(403)
  expect((await judge(null, { password: NEXT, token: 'inventé' })).status).toBe(403)
  expect((await judge(token, { password: 'court' })).json).toEqual({
    score: 0,
    reason: 'Le mot de passe doit avoir au moins 12 caractères.',
  })
  expect((await judge(token, { password: 'motdepasse123' })).json.reason).toMatch(/se devine trop facilement/)
  expect((await judge(token, { password: 'girafe-turbine-omelette-quai' })).json.reason).toBeNull()
  const link = await newsroom.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
  expect((await judge(null, { password: NEXT, token: link })).status).toBe(200)
  await newsroom.payload.db.updateOne({
    collection: 'users',
    id,
    data: { resetPasswordExpiration: '2020-01-01T00:00:00.000Z' },
  })
  expect((await judge(null, { password: NEXT, token: link })).status).toBe(403)
})

describe('a new address', () => {
  test.each(['the person', 'an admin'] as const)(
    'asked for by %s waits for its link, and both are written to',
    async (by) => {
      const { id, email, token } = await person()
      const next = `nouvelle${made}@exemple.fr`
      const answer =
        by === 'an admin'
          ? await asAdmin(`/users/${id}`, { email: next })
          : await send(token, 'PATCH', `/users/${id}`, { email: next })
      expect([answer.status, answer.json.doc?.email]).toEqual([200, email])
      expect(answer.json.message).toContain(`deviendra ${next} quand le lien`)
      const [asked] = lettersTo(email)
      expect(asked?.text).toContain(next)
      expect(asked?.text).toContain(by === 'an admin' ? 'admin, de l’administration, a demandé' : 'sans doute vous')
      const link = linkIn(lettersTo(next)[0]?.text)
      // What the database keeps does not make the link.
      expect(JSON.stringify(await account(id))).not.toContain(link)

      await expect(newsroom.login(email, PASSWORD)).resolves.toBeTruthy()
      const moved = await follow(link)
      expect([moved.status, moved.json.message]).toEqual([200, `L’adresse de votre compte est maintenant ${next}.`])
      await expect(newsroom.login(next, PASSWORD)).resolves.toBeTruthy()
      await expect(newsroom.login(email, PASSWORD)).rejects.toThrow('401')
      expect((await letterTo(email, 1)).text).toContain('Celle-ci ne sert plus à se connecter.')
      expect((await follow(link)).status).toBe(403)
    },
  )

  test.each([
    ['a newer one is asked for', (id: string) => asAdmin(`/users/${id}`, { email: `encore${made}@exemple.fr` })],
    ['the password changes', (id: string) => asAdmin(`/users/${id}`, { password: NEXT })],
    ['the account is frozen', (id: string) => asAdmin(`/users/${id}`, { frozen: true })],
    [
      'a day has passed',
      (id: string) =>
        newsroom.payload.db.updateOne({
          collection: 'users',
          id,
          data: { pendingEmailUntil: new Date(Date.now() - 1000).toISOString() },
        }),
    ],
  ])('is not taken once %s', async (_when, happen) => {
    const { id, email, token } = await person()
    const next = `perdue${made}@exemple.fr`
    await send(token, 'PATCH', `/users/${id}`, { email: next })
    await happen(id)
    expect((await follow(linkIn(lettersTo(next)[0]?.text))).status).toBe(403)
    expect((await account(id)).email).toBe(email)
  })

  test('that somebody has is refused to an admin, and looks like any other to the rest', async () => {
    const [asker, other] = [await person(), await person()]
    const refused = await asAdmin(`/users/${asker.id}`, { email: other.email })
    expect([refused.status, refused.json.errors?.[0]?.data?.errors?.[0]?.path]).toEqual([400, 'email'])
    const answer = await send(asker.token, 'PATCH', `/users/${asker.id}`, { email: other.email })
    expect([answer.status, answer.json.message]).toEqual([
      200,
      expect.stringContaining(`deviendra ${other.email} quand`),
    ])
    expect(lettersTo(other.email)).toEqual([])
  })

  test.each(['pas une adresse', 'a@b', '@exemple.fr'])('« %s » is refused at its field', async (email) => {
    const { id, token } = await person()
    const { status, json } = await send(token, 'PATCH', `/users/${id}`, { email })
    expect([status, json.errors[0].data.errors[0].path]).toEqual([400, 'email'])
  })

  test('of a person who was invited changes at once, with a new invitation', async () => {
    const body = { name: 'Maël', email: 'mael@exemple.fr', role: 'writer' }
    const { json } = await newsroom.as('admin', '/users', { method: 'POST', body })
    const changed = await asAdmin(`/users/${json.doc?.id}`, { email: 'mael2@exemple.fr' })
    expect([changed.json.doc?.email, changed.json.message]).toEqual([
      'mael2@exemple.fr',
      'L’invitation est partie à mael2@exemple.fr.',
    ])
    expect(lettersTo('mael2@exemple.fr')[0]?.subject).toBe('Votre compte sur Skorann Actualités')
  })

  test('is kept when the mail server refuses, and the person is told', async () => {
    mail.refuse(true)
    const { id, token } = await person()
    const { status, json } = await send(token, 'PATCH', `/users/${id}`, { email: 'refusee@exemple.fr' })
    expect([status, json.message]).toEqual([200, expect.stringContaining('n’a pas pris le message')])
  })

  test('is nobody’s to read or to set', async () => {
    const { id } = await person()
    await asAdmin(`/users/${id}`, { pendingEmail: 'x@exemple.fr', pendingEmailToken: 'x' })
    expect((await account(id)).pendingEmail ?? null).toBeNull()
    const read = await newsroom.as('admin', `/users/${id}`)
    expect(Object.keys(read.json).filter((name) => name.startsWith('pending'))).toEqual([])
  })
})

describe('a changed password is written about', () => {
  test('when the person, an admin or a link changed it', async () => {
    const { id, email, token } = await person()
    await send(token, 'PATCH', `/users/${id}`, { password: NEXT, currentPassword: PASSWORD })
    expect((await letterTo(email, 0)).subject).toBe('Votre mot de passe sur Skorann Actualités a changé')
    await asAdmin(`/users/${id}`, { password: PASSWORD })
    expect((await letterTo(email, 1)).text).toContain('par admin, de l’administration')
    const link = await newsroom.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
    await send(null, 'POST', '/users/reset-password', { token: link, password: NEXT })
    expect((await letterTo(email, 2)).text).not.toContain('par admin')
  })

  test('and is changed all the same when the mail server refuses', async () => {
    mail.refuse(true)
    const { id, email } = await person()
    expect((await asAdmin(`/users/${id}`, { password: NEXT })).status).toBe(200)
    await expect(newsroom.login(email, NEXT)).resolves.toBeTruthy()
  })
})

test('a login from a new device, and a second factor that goes, are written about', async () => {
  const { tellNewDevice } = await import('@/collections/accounts/identity/new-device')
  const { tellSecondFactorPartRemoved, tellSecondFactorRemoved } = await import(
    '@/collections/accounts/identity/letters'
  )
  const { id, email } = await person()
  const req = { payload: newsroom.payload, user: { id: newsroom.ids.admin, name: 'Maël' } } as never
  const addressee = { id, email, name: 'Anne' }
  await tellNewDevice(req, addressee, { device: 'Firefox sur Windows', network: '203.0.113.0/24' })
  expect((await letterTo(email, 0)).text).toContain('Firefox sur Windows, réseau 203.0.113.0/24')
  await tellNewDevice(req, addressee, { device: 'Firefox sur Windows', network: null })
  expect((await letterTo(email, 1)).text).not.toContain('réseau')
  await tellSecondFactorRemoved(req, addressee)
  expect((await letterTo(email, 2)).text).toContain('par Maël, de l’administration')
  await tellSecondFactorPartRemoved(req, addressee, 'une clé d’accès')
  expect((await letterTo(email, 3)).text).toContain('une clé d’accès a été retirée')
})

test('a login is written about when the account knows its browser not, and is neither the first nor a program’s in a known network', async () => {
  made += 1
  const email = `personne${made}@exemple.fr`
  const data = { name: 'Anne', email, password: PASSWORD, role: 'writer' } as const
  const { id } = await newsroom.payload.create({ collection: 'users', data })
  const page = { 'sec-fetch-site': 'same-origin', 'x-client-network': '203.0.113.0/24' }
  const login = async (headers: Record<string, string>) => {
    const body = { email, password: PASSWORD }
    const { headers: given } = await newsroom.rest('/users/login', { method: 'POST', body, headers })
    return {
      ...headers,
      cookie: given
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    }
  }
  await login(await login(page))
  await login({})
  await newsroom.payload.db.updateOne({ collection: 'users', id, data: { sessions: [] } })
  await login(page)
  expect((await letterTo(email, 0)).text).toContain('203.0.113.0/24')
  expect(lettersTo(email)).toHaveLength(1)
  const program = { 'x-client-network': '198.51.100.0/24' }
  await login(program)
  expect((await letterTo(email, 1)).text).toContain('un programme, réseau 198.51.100.0/24')
  await login(program)
  expect(lettersTo(email)).toHaveLength(2)

  const token = await newsroom.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
  const body = { token, password: NEXT }
  const reset = await newsroom.rest('/users/reset-password', { method: 'POST', body, headers: page })
  expect(reset.headers.getSetCookie().join()).toContain('payload-browser=')
})

describe('a frozen account', () => {
  test('is closed at once: sessions, login, links, new links; and open again when it is freed', async () => {
    const { id, email, token } = await person()
    const link = await newsroom.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
    expect((await asAdmin(`/users/${id}`, { frozen: true })).json.doc?.frozen).toBe(true)

    expect((await send(token, 'POST', '/users/refresh-token')).status).toBe(403)
    expect((await newsroom.rest('/users', { token })).status).toBe(403)
    const login = await send(null, 'POST', '/users/login', { email, password: PASSWORD })
    const wrong = await send(null, 'POST', '/users/login', { email, password: NEXT })
    expect(login).toEqual(wrong)
    expect((await send(null, 'POST', '/users/reset-password', { token: link, password: NEXT })).status).toBe(403)
    const forgotten = newsroom.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
    await expect(forgotten).rejects.toMatchObject({ status: 403 })
    expect((await account(id)).sessions ?? []).toEqual([])

    await asAdmin(`/users/${id}`, { frozen: false })
    await expect(newsroom.login(email, PASSWORD)).resolves.toBeTruthy()
  })

  test('is never that of the last admin, and does not count as one', async () => {
    const alone = await asAdmin(`/users/${newsroom.ids.admin}`, { frozen: true })
    expect([alone.status, alone.json.errors?.[0]?.data?.errors?.[0]?.path]).toEqual([400, 'frozen'])
    const { id } = await person('admin')
    expect((await asAdmin(`/users/${id}`, { frozen: true })).status).toBe(200)
    for (const body of [{ frozen: true }, { role: 'writer' }]) {
      expect((await asAdmin(`/users/${newsroom.ids.admin}`, body)).status).toBe(400)
    }
  })

  test('is made and freed by admins only', async () => {
    const { id, token } = await person()
    await send(token, 'PATCH', `/users/${id}`, { frozen: true })
    expect((await account(id)).frozen ?? false).toBe(false)
    const { json } = await newsroom.as('editor', `/users/${id}`)
    expect(json).not.toHaveProperty('frozen')
  })
})

test('a password with accents opens the account however they are typed, and one stored before that still does', async () => {
  const composed = 'crêpe lanterne vendredi goéland'
  const { id, email } = await person('writer', composed.normalize('NFD'))
  for (const typed of [composed, composed.normalize('NFD')]) {
    await expect(newsroom.login(email, typed)).resolves.toBeTruthy()
  }
  await newsroom.payload.db.updateOne({
    collection: 'users',
    id,
    data: storedAsTyped(composed.normalize('NFD')),
  })
  await expect(newsroom.login(email, composed.normalize('NFD'))).resolves.toBeTruthy()
})
