import { type MailServer, passwordLink, startMailServer } from '../support/mail-server'
import { type Newsroom, openNewsroom } from '../support/newsroom'

/* Accounts by mail: a forgotten password, an invitation, and a mail server that is away. */

const PASSWORD = 'un-autre-mot-de-passe'

let mail: MailServer
let newsroom: Newsroom

beforeAll(async () => {
  mail = await startMailServer(/\/admin\/reset\//)
  process.env.SMTP_URL = mail.url
  process.env.MAIL_FROM = '"Skorann, les actualités" <actualites@exemple.fr>'
  newsroom = await openNewsroom()
})
afterAll(async () => {
  await newsroom.close()
  await mail.stop()
})
afterEach(() => mail.refuse(false))

const post = (path: string, body: object, headers?: Record<string, string>) =>
  newsroom.as(null, path, { method: 'POST', body, ...(headers && { headers }) })
const forget = (email: string) => post('/users/forgot-password', { email })
const choose = (token: string, password = PASSWORD) => post('/users/reset-password', { token, password })
/** Lets the account be sent a letter again at once. */
async function lift(email: string) {
  const row = await newsroom.payload.db.updateOne({
    collection: 'users',
    where: { email: { equals: email } },
    data: { resetPasswordRequestedAt: null },
  })
  const { forget: forgetLimit } = await import('@/collections/accounts/limits/limits')
  await forgetLimit('letters', String((row as { id?: string } | null)?.id))
}
const account = async (id: string) =>
  newsroom.payload.findByID({ collection: 'users', id, showHiddenFields: true, overrideAccess: true })

/** Asks for a new password and gives the message that comes. */
async function askFor(email: string) {
  await lift(email)
  const count = mail.messages.length
  await forget(email)
  return mail.messageAfter(count)
}

/** Invites somebody through REST and gives the answer, with the message that comes. */
async function inviteThroughRest(name: string, email: string) {
  const count = mail.messages.length
  const body = { name, email, role: 'writer' }
  const answer = await newsroom.as('admin', '/users', { method: 'POST', body })
  return { ...answer, message: mail.messages[count] }
}

describe('a forgotten password', () => {
  test('is chosen again by a link, in a message in French, as HTML and as text', async () => {
    const message = await askFor('writer@exemple.fr')
    expect(message.from?.value).toEqual([{ name: 'Skorann, les actualités', address: 'actualites@exemple.fr' }])
    expect(message.to).toMatchObject({ value: [{ name: 'writer', address: 'writer@exemple.fr' }] })
    expect(message.subject).toBe('Votre nouveau mot de passe sur Skorann Actualités')
    expect(message.headers.get('auto-submitted')).toBe('auto-generated')
    const { href, token } = passwordLink(message)
    expect(href).toBe(`http://localhost:3000/admin/reset/${token}`)
    expect(message.text).toMatch(/une seule fois, et pendant une heure/)
    expect(message.html).toContain(`href="${href}"`)
    expect(message.html).toMatch(/lang="fr"/)

    expect((await choose(token)).status).toBe(200)
    await expect(newsroom.login('writer@exemple.fr', PASSWORD)).resolves.toBeTruthy()
    await expect(newsroom.login('writer@exemple.fr', 'un-mot-de-passe-assez-long')).rejects.toThrow('401')
  })

  test('has its link on the site’s own address, whatever the request says', async () => {
    await lift('writer@exemple.fr')
    const count = mail.messages.length
    const headers = { host: 'pirate.exemple', 'x-forwarded-host': 'pirate.exemple', origin: 'http://localhost:3000' }
    await post('/users/forgot-password', { email: 'writer@exemple.fr' }, headers)
    const message = await mail.messageAfter(count)
    expect(`${message.text}${message.html}`).not.toContain('pirate')
  })

  test('is answered the same for who has an account and who has none', async () => {
    const count = mail.messages.length
    const [unknown, known, other] = [
      await forget('personne@exemple.fr'),
      await forget('editor@exemple.fr'),
      await forget('Colleague@exemple.fr '),
    ]
    expect(unknown.status).toBe(200)
    expect([known, other]).toEqual([unknown, unknown])
    await mail.messageAfter(count + 1)
    const to = mail.messages.slice(count).map((message) => (message.to as { text: string }).text)
    expect(to.sort()).toEqual(['"colleague" <colleague@exemple.fr>', '"editor" <editor@exemple.fr>'])
  })

  test('brings one message, however often it is asked for at once', async () => {
    await lift('colleague@exemple.fr')
    const count = mail.messages.length
    await Promise.all(Array.from({ length: 5 }, () => forget('colleague@exemple.fr')))
    await mail.messageAfter(count)
    // Asked for after the others, it comes after theirs.
    await askFor('editor@exemple.fr')
    expect(mail.messages.length).toBe(count + 2)
  })

  test('has a link that serves once', async () => {
    const { token } = passwordLink(await askFor('editor@exemple.fr'))
    expect((await choose(token)).status).toBe(200)
    const again = await choose(token, 'encore-un-autre-mot-de-passe')
    expect([again.status, again.json.errors?.[0]?.message]).toEqual([
      403,
      'Ce lien n’est plus valable : demandez-en un autre.',
    ])
  })

  test('has a link that serves for an hour', async () => {
    const before = Date.now()
    const { token } = passwordLink(await askFor('editor@exemple.fr'))
    const asked = Date.parse(String((await account(newsroom.ids.editor)).resetPasswordExpiration)) - 60 * 60_000
    expect([asked >= before, asked <= Date.now()]).toEqual([true, true])
    await newsroom.payload.db.updateOne({
      collection: 'users',
      id: newsroom.ids.editor,
      data: { resetPasswordExpiration: new Date(Date.now() - 1000).toISOString() },
    })
    expect((await choose(token)).status).toBe(403)
  })

  test('has a link that stays good when another one is asked for, for a day at most', async () => {
    const first = passwordLink(await askFor('editor@exemple.fr'))
    expect(passwordLink(await askFor('editor@exemple.fr')).token).toBe(first.token)
    const old = (Date.now() - 25 * 60 * 60_000).toString(16).padStart(12, '0') + '0'.repeat(40)
    const data = { resetPasswordToken: old }
    await newsroom.payload.db.updateOne({ collection: 'users', id: newsroom.ids.editor, data })
    const second = passwordLink(await askFor('editor@exemple.fr'))
    expect(second.token).not.toBe(old)
    expect((await choose(old)).status).toBe(403)
    expect((await choose(second.token)).status).toBe(200)
  })

  test('is written of three times an hour at most', async () => {
    await askFor('colleague@exemple.fr')
    const unlimited = {
      collection: 'users',
      id: newsroom.ids.colleague,
      data: { resetPasswordRequestedAt: null },
    } as const
    for (let letter = 2; letter <= 4; letter += 1) {
      await newsroom.payload.db.updateOne(unlimited)
      const count = mail.messages.length
      await forget('colleague@exemple.fr')
      if (letter <= 3) await mail.messageAfter(count)
    }
    // Asked for after the fourth, it comes after it.
    const count = mail.messages.length
    await askFor('editor@exemple.fr')
    expect(mail.messages.length).toBe(count + 1)
  })

  test('has a link that ends with a changed password and with a changed address', async () => {
    const second = passwordLink(await askFor('editor@exemple.fr'))
    const path = `/users/${newsroom.ids.editor}`
    await newsroom.as('admin', path, { method: 'PATCH', body: { password: 'donne-par-l-administration' } })
    expect((await choose(second.token)).status).toBe(403)
    const third = passwordLink(await askFor('editor@exemple.fr'))
    const id = newsroom.ids.editor
    await newsroom.payload.update({ collection: 'users', id, data: { email: 'editor2@exemple.fr' } })
    expect((await choose(third.token)).status).toBe(403)
    await newsroom.payload.update({ collection: 'users', id, data: { email: 'editor@exemple.fr' } })
  })

  test('is replaced by one of twelve characters at least, with a French message at its field', async () => {
    const { token } = passwordLink(await askFor('editor@exemple.fr'))
    for (const password of ['court', '']) {
      const { status, json } = await choose(token, password)
      expect([status, json.errors?.[0]?.data?.errors?.[0]?.path]).toEqual([400, 'password'])
    }
    expect((await choose(token)).status).toBe(200)
  })

  test.each([{}, { email: '' }, { email: ['editor@exemple.fr'] }, { email: { equals: 'editor@exemple.fr' } }])(
    'needs an address (%j)',
    async (body) => {
      const { status, json } = await post('/users/forgot-password', body)
      expect([status, json.errors?.[0]?.message]).toEqual([400, 'Il manque l’adresse électronique.'])
    },
  )
})

describe('an account created without a password', () => {
  test('is opened by the link of its invitation, good for seven days', async () => {
    const { status, json, message } = await inviteThroughRest('Nolwenn <Le Bris>', 'nolwenn@exemple.fr')
    expect([status, json.invitation]).toEqual([201, 'sent'])
    if (!message) throw new Error('No message')
    expect(message.subject).toBe('Votre compte sur Skorann Actualités')
    expect(message.text).toContain('Bonjour Nolwenn <Le Bris>,')
    expect(message.html).toContain('Bonjour Nolwenn &lt;Le Bris&gt;,')
    expect(message.text).toMatch(/admin vous ouvre un compte.*nolwenn@exemple\.fr/s)
    const { resetPasswordExpiration, hash, salt } = await account(String(json.doc?.id))
    expect(Math.round((Date.parse(String(resetPasswordExpiration)) - Date.now()) / 86_400_000)).toBe(7)
    expect([hash ?? null, salt ?? null]).toEqual([null, null])

    const { token } = passwordLink(message)
    const opened = await choose(token)
    expect([opened.status, opened.json.token]).toEqual([200, expect.any(String)])
    await expect(newsroom.login('nolwenn@exemple.fr', PASSWORD)).resolves.toBeTruthy()
    expect((await choose(token)).status).toBe(403)
  })

  test('opens with no password at all before that', async () => {
    await inviteThroughRest('Erwan', 'erwan@exemple.fr')
    for (const password of ['null', 'undefined', ' ', 'un-mot-de-passe-assez-long']) {
      const { status } = await post('/users/login', { email: 'erwan@exemple.fr', password })
      expect([password, status]).toEqual([password, password === ' ' ? 400 : 401])
    }
  })

  test('is invited again as often as needed, until it has a password', async () => {
    const { json, message } = await inviteThroughRest('Maël', 'mael@exemple.fr')
    const path = `/users/${json.doc?.id}/invite`
    const count = mail.messages.length
    const again = await newsroom.as('admin', path, { method: 'POST' })
    expect([again.status, again.json.message]).toEqual([200, 'L’invitation est partie à mael@exemple.fr.'])
    expect(again.json.state).toEqual({ sessions: 0, invitation: { validUntil: expect.any(String) } })

    // A person who lost the link asks for a new password, as anybody would.
    const third = await askFor('mael@exemple.fr')
    expect(third.subject).toBe('Votre compte sur Skorann Actualités')
    const tokens = [message, mail.messages[count], third].map((letter) => passwordLink(letter as never).token)
    expect(new Set(tokens).size).toBe(1)
    expect((await choose(passwordLink(third).token)).status).toBe(200)

    const late = await newsroom.as('admin', path, { method: 'POST' })
    expect([late.status, late.json.errors?.[0]?.message]).toEqual([
      400,
      expect.stringContaining('déjà un mot de passe'),
    ])
  })

  test('is invited too when the form sends a generated password with the choice to invite', async () => {
    const count = mail.messages.length
    const body = { name: 'Gaël', email: 'gael@exemple.fr', role: 'writer', invite: true, password: 'x' }
    expect((await newsroom.as('admin', '/users', { method: 'POST', body })).status).toBe(201)
    expect(mail.messages.length).toBe(count + 1)
  })

  test('with a password, or refused, brings no message', async () => {
    const count = mail.messages.length
    const made = { name: 'Tifenn', email: 'tifenn@exemple.fr', role: 'writer', password: PASSWORD }
    const answer = await newsroom.as('admin', '/users', { method: 'POST', body: made })
    expect([answer.status, answer.json.invitation]).toEqual([201, undefined])
    const refused = [
      await newsroom.as('admin', '/users', { method: 'POST', body: { name: 'Double', email: 'tifenn@exemple.fr' } }),
      await newsroom.as('admin', '/users', { method: 'POST', body: { name: 'Sans adresse' } }),
      await newsroom.as('admin', '/users', { method: 'POST' }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400])
    await expect(newsroom.login('tifenn@exemple.fr', PASSWORD)).resolves.toBeTruthy()
    expect(mail.messages.length).toBe(count)
  })
})

describe('when the mail server refuses', () => {
  test('the account is kept, the admin gets a message, and invites again when the server is back', async () => {
    mail.refuse(true)
    const { status, json } = await inviteThroughRest('Soizic', 'soizic@exemple.fr')
    expect([status, json.invitation]).toEqual([201, 'failed'])
    expect(json.message).toMatch(/Le compte est créé\. L’invitation n’a pas pu partir/)
    const path = `/users/${json.doc?.id}`
    const state = await newsroom.as('admin', `${path}/state`)
    expect(state.json.state).toMatchObject({ invitation: { validUntil: null } })
    const again = await newsroom.as('admin', `${path}/invite`, { method: 'POST' })
    expect([again.status, again.json.errors?.[0]?.message]).toEqual([503, expect.stringContaining('n’a pas pu partir')])

    mail.refuse(false)
    expect((await newsroom.as('admin', `${path}/invite`, { method: 'POST' })).status).toBe(200)
    const message = mail.messages.at(-1)
    expect((await choose(passwordLink(message as never).token)).status).toBe(200)
  })

  test('the answer to a forgotten password is the same as ever, and reveals nothing', async () => {
    mail.refuse(true)
    await lift('editor@exemple.fr')
    const [known, unknown] = [await forget('editor@exemple.fr'), await forget('personne@exemple.fr')]
    expect([known.status, known]).toEqual([200, unknown])
  })
})

describe.each(['editor', 'writer', null] as const)('%s', (who) => {
  test('may neither invite, nor look at how somebody enters, nor close sessions', async () => {
    const count = mail.messages.length
    const target = newsroom.ids.colleague
    for (const [path, method, body] of [
      ['/users', 'POST', { name: 'Intrus', email: 'intrus@exemple.fr' }],
      [`/users/${target}/invite`, 'POST', undefined],
      [`/users/${target}/sessions`, 'DELETE', undefined],
      [`/users/${target}/state`, 'GET', undefined],
      ['/users/absent/state', 'GET', undefined],
      ['/users/unlock', 'POST', { email: 'colleague@exemple.fr' }],
    ] as const) {
      const { status } = await newsroom.as(who, path, { method, body })
      expect([path, status]).toEqual([path, 403])
    }
    // Somebody else's message may come late.
    const to = mail.messages.slice(count).map((message) => (message.to as { text: string }).text)
    expect(to.filter((address) => /intrus|colleague/.test(address))).toEqual([])
  })
})

// The last: the server does not come back.
test('a mail server that is away keeps the account, and says so to the admin only', async () => {
  await mail.stop()
  const { status, json } = await inviteThroughRest('Ronan', 'ronan@exemple.fr')
  expect([status, json.invitation]).toEqual([201, 'failed'])
  const answers = [await forget('writer@exemple.fr'), await forget('personne@exemple.fr')]
  expect(answers.map((answer) => answer.status)).toEqual([200, 200])
})
