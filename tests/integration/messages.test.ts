import { type Newsroom, openNewsroom } from '../support/newsroom'

/* What readers write to the newsroom: what is kept, what is refused and shown again, who is told, who reads it. */

type Asked = { fields?: Record<string, string | null>; network?: string }
interface Sent {
  replyTo?: unknown
  subject?: unknown
  text?: unknown
  to: string
}

let newsroom: Newsroom
let instantOf: (age: number) => string
let letters: Sent[]
let lettersSent: () => Promise<void>
let networks = 0

beforeAll(async () => {
  newsroom = await openNewsroom()
  const { env } = await import('@/payload/env')
  const { signedInstant } = await import('@/collections/messages/form-instant')
  instantOf = (age) => signedInstant(Date.now() - age, env.PAYLOAD_SECRET)
  lettersSent = (await import('@/collections/messages/send-letters')).messageLettersSent
  newsroom.payload.sendEmail = async ({ to, subject, text, replyTo }) =>
    void letters.push({ to: (to as { address: string }).address, subject, text, replyTo })
})
beforeEach(async () => {
  letters = []
  const { forget } = await import('@/collections/accounts/limits/limits')
  await forget('messageLetters', 'all')
  await newsroom.payload.db.deleteMany({ collection: 'messages', where: {} })
})
afterAll(() => newsroom.close())

/** Sends the form as a browser does; a null leaves the field out. */
async function send({ fields = {}, network }: Asked = {}) {
  networks += 1
  const form = new FormData()
  const all = { text: 'Une faute.', name: '', email: '', page: '', site: '', instant: instantOf(10_000), ...fields }
  for (const [name, value] of Object.entries(all)) if (value !== null) form.append(name, value)
  const headers = { 'x-client-network': network ?? `192.0.${networks}.0/24` }
  const response = await newsroom.rest('/messages/send', { method: 'POST', form, headers })
  await lettersSent()
  return { status: response.status, location: response.headers.get('location') ?? '' }
}
async function shownAgain(location: string) {
  const { findMessageForm } = await import('@/payload/queries/message-form')
  const reprise = new URL(location, 'http://site').searchParams.get('reprise') ?? ''
  return await findMessageForm({ page: '', reprise })
}
const kept = async () =>
  (await newsroom.payload.find({ collection: 'messages', depth: 0, pagination: false })).docs.map(
    ({ text, page, name, email, isDone }) => ({
      text,
      page,
      name,
      email,
      isDone,
    }),
  )

test('a message is kept, unread, and its reader is thanked', async () => {
  const fields = { text: ' Une faute\r\nau chapô. ', name: 'Léa', email: 'lea@exemple.fr', page: '/blog/un-article' }
  expect(await send({ fields })).toEqual({ status: 303, location: '/ecrire/merci' })
  expect(await kept()).toEqual([
    { text: 'Une faute\nau chapô.', name: 'Léa', email: 'lea@exemple.fr', page: '/blog/un-article', isDone: false },
  ])
})

test('a message bears its first words as its name, however long it is', async () => {
  await send({ fields: { text: `Une faute.\n${'mot '.repeat(900)}` } })
  const { docs } = await newsroom.payload.find({ collection: 'messages', depth: 0 })
  expect(docs[0]?.title).toMatch(/^Une faute\. mot [mot ]{60,70}…$/)
})

test('a robot that fills in every field is thanked, and nothing is kept', async () => {
  expect(await send({ fields: { site: 'https://achetez.example' } })).toEqual({
    status: 303,
    location: '/ecrire/merci',
  })
  expect(await kept()).toEqual([])
  expect(letters).toEqual([])
})

test.each([
  ['sent at once', () => instantOf(0)],
  ['of a moment that nobody signed', () => `${Date.now() - 10_000}.x`],
  ['without its moment', () => null],
  ['of the day before yesterday', () => instantOf(48 * 60 * 60 * 1000)],
])('a form %s is shown again, with all that was typed', async (_name, instant) => {
  const { status, location } = await send({ fields: { instant: instant(), text: 'Long à taper' } })
  expect(status).toBe(303)
  expect(await shownAgain(location)).toMatchObject({
    typed: { text: 'Long à taper' },
    reason: 'Votre message n’est pas encore parti. Envoyez-le de nouveau.',
  })
  expect(await kept()).toEqual([])
})

test('a form with a mistake is shown again, with all that was typed and a sentence at the field', async () => {
  const fields = { text: 'Bonjour', email: 'lea', name: 'Léa', page: '/blog/un' }
  const { location } = await send({ fields })
  expect(await shownAgain(location)).toMatchObject({
    typed: fields,
    problems: { email: 'Cette adresse n’a pas la forme nom@exemple.fr.' },
  })
  expect(await kept()).toEqual([])
})

test('what was typed is shown to nobody who does not know the name of the form', async () => {
  await send({ fields: { text: 'Confidence', email: 'x' } })
  const { findMessageForm } = await import('@/payload/queries/message-form')
  expect((await findMessageForm({ page: '', reprise: 'x' })).typed.text).toBe('')
})

test('a network sends ten messages in an hour; the next one is shown again', async () => {
  const network = '198.51.100.0/24'
  for (let sent = 0; sent < 10; sent += 1) expect((await send({ network })).location).toBe('/ecrire/merci')
  const { location } = await send({ network, fields: { text: 'Encore un' } })
  expect(await shownAgain(location)).toMatchObject({
    typed: { text: 'Encore un' },
    reason: 'Trop de messages depuis votre réseau : réessayez dans une heure.',
  })
  expect(await kept()).toHaveLength(10)
  expect((await send({})).location).toBe('/ecrire/merci')
})

test('the newsroom is told: its editors and admins, or the address of its publisher; an answer goes to the reader', async () => {
  await send({ fields: { text: 'Bonjour à vous', email: 'lea@exemple.fr' } })
  expect(letters.map(({ to }) => to).sort()).toEqual(['admin@exemple.fr', 'editor@exemple.fr'])
  expect(letters[0]).toMatchObject({ replyTo: 'lea@exemple.fr', text: expect.stringContaining('Bonjour à vous') })
  expect(letters[0]?.text).toContain('/admin/collections/messages/')

  letters = []
  const publisher = { name: 'Skorann', email: 'redaction@skorann.example' }
  await newsroom.payload.updateGlobal({ slug: 'site', data: { publisher } })
  await send({ fields: { page: '/blog/un' } })
  expect(letters.map(({ to, subject }) => `${to} ${String(subject).replace(/\s/g, ' ')}`)).toEqual([
    'redaction@skorann.example Une erreur signalée : /blog/un',
  ])
  await newsroom.payload.updateGlobal({ slug: 'site', data: { publisher: { name: null, email: null } } })
})

test('twenty letters leave in an hour; every message is kept', async () => {
  for (let sent = 0; sent < 12; sent += 1) await send({})
  expect(await kept()).toHaveLength(12)
  await send({})
  expect(letters).toHaveLength(2 * 13)
  for (let sent = 0; sent < 10; sent += 1) await send({})
  expect(letters).toHaveLength(2 * 20)
  expect(await kept()).toHaveLength(23)
})

test('a mail server that takes nothing loses no message', async () => {
  const { sendEmail } = newsroom.payload
  newsroom.payload.sendEmail = () => Promise.reject(new Error('The mail server is away'))
  expect((await send({})).location).toBe('/ecrire/merci')
  newsroom.payload.sendEmail = sendEmail
  expect(await kept()).toHaveLength(1)
})

test('a body that is no form gets a French sentence', async () => {
  const { status, json } = await newsroom.as(null, '/messages/send', { method: 'POST', body: { text: 'x' } })
  expect(status).toBe(400)
  expect(json.errors?.[0]?.message).toBe('Ce formulaire est illisible. Revenez à la page et envoyez-le de nouveau.')
})

test('editors and admins read messages and mark them as dealt with; nobody changes their words', async () => {
  await send({})
  const id = String((await newsroom.payload.find({ collection: 'messages' })).docs[0]?.id)
  for (const who of [null, 'writer'] as const) expect((await newsroom.as(who, `/messages/${id}`)).status).toBe(403)
  const body = { isDone: true, text: 'Autre chose', email: 'autre@exemple.fr' }
  const { json } = await newsroom.as('editor', `/messages/${id}`, { method: 'PATCH', body })
  expect(json.doc).toMatchObject({ isDone: true, text: 'Une faute.', email: null })
})

test('a message is deleted twelve months after it came, and not before', async () => {
  const { purgeMessages } = await import('@/collections/messages/purge')
  await send({ fields: { text: 'Ancien' } })
  await send({ fields: { text: 'Récent' } })
  const at = async (text: string, createdAt: string) => {
    const { docs } = await newsroom.payload.find({ collection: 'messages', where: { text: { equals: text } } })
    await newsroom.payload.db.updateOne({ collection: 'messages', id: String(docs[0]?.id), data: { createdAt } })
  }
  await at('Ancien', '2025-11-30T23:59:00.000Z')
  await at('Récent', '2025-12-01T00:01:00.000Z')
  await purgeMessages(newsroom.payload, new Date('2026-12-01T00:00:00Z'))
  expect((await kept()).map(({ text }) => text)).toEqual(['Récent'])
})
