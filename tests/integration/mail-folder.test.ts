import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { passwordLink } from '../support/mail-server'
import { type Newsroom, openNewsroom } from '../support/newsroom'

/* A site without a mail server writes its mail to a folder. */

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const folder = () => join(String(process.env.DATA_DIR), 'mail')

test('without a mail server, an invitation is written whole into the data folder, and the log says where', async () => {
  const logged: unknown[] = []
  const { logger } = newsroom.payload
  const info = logger.info.bind(logger)
  logger.info = ((line: unknown) => logged.push(line)) as typeof logger.info
  const guests = ['yann@exemple.fr', 'loeiz@exemple.fr', 'gwenn@exemple.fr']
  for (const email of guests) {
    const body = { name: 'Élouan', email, role: 'writer' }
    const { status, json } = await newsroom.as('admin', '/users', { method: 'POST', body })
    expect([status, json.invitation]).toEqual([201, 'written'])
    expect(json.message).toMatch(/^Le compte est créé\. Ce site n’envoie pas de courriel/)
  }
  logger.info = info

  const files = (await readdir(folder())).sort()
  const messages = await Promise.all(files.map(async (file) => simpleParser(await readFile(join(folder(), file)))))
  // Their names sort by time.
  expect(messages.map(({ to }) => (to as { text: string }).text)).toEqual(guests.map((email) => `"Élouan" <${email}>`))
  expect(messages[0]?.from?.text).toBe('"Skorann Actualités" <ne-pas-repondre@localhost>')
  expect(messages[0]?.html).toContain('Bonjour Élouan,')
  expect(files.every((file) => /^\d{4}-\d\d-\d\dT[\d.-]+Z-[0-9a-f]{8}\.eml$/.test(file))).toBe(true)
  expect((await stat(join(folder(), String(files[0])))).mode & 0o777).toBe(0o600)
  expect(logged).toEqual(files.map((file) => expect.stringContaining(join(folder(), file))))

  const { token } = passwordLink(messages[0] as never)
  const body = { token, password: 'un-mot-de-passe-bien-long' }
  expect((await newsroom.as(null, '/users/reset-password', { method: 'POST', body })).status).toBe(200)
})

test('the message bears the name that the site’s settings give it', async () => {
  const named = await newsroom.as('admin', '/globals/site', { method: 'POST', body: { name: 'Gazette, « test »' } })
  expect(named.status).toBe(200)
  const before = new Set(await readdir(folder()))
  const body = { name: 'Rozenn', email: 'rozenn@exemple.fr', role: 'writer' }
  await newsroom.as('admin', '/users', { method: 'POST', body })
  const [file] = (await readdir(folder())).filter((name) => !before.has(name))
  const message = await simpleParser(await readFile(join(folder(), String(file))))
  expect(message.from?.value[0]?.name).toBe('Gazette, « test »')
  expect(message.subject?.replace(/\s/gu, ' ')).toBe('Votre compte sur Gazette, « test »')
})

test('without a mail server, an admin who confirmed who they are gets the link of an invitation, and nobody else does', async () => {
  const body = { name: 'Nolwenn', email: 'nolwenn@exemple.fr', role: 'writer' }
  const { json } = await newsroom.as('admin', '/users', { method: 'POST', body })
  const { id } = json.doc as { id: string }
  const ask = (who: Parameters<Newsroom['as']>[0]) =>
    newsroom.as(who, `/users/${id}/invitation-link`, { method: 'POST', body: {} })
  for (const who of [null, 'writer', 'editor'] as const) expect((await ask(who)).status).toBe(403)
  expect((await newsroom.as('admin', `/users/${id}/state`)).json.state).toMatchObject({ invitation: { byHand: true } })

  const { status, json: given } = await ask('admin')
  expect(status).toBe(200)
  const token = String(given.link).split('/').at(-1)
  const chosen = { token, password: 'un-mot-de-passe-bien-long' }
  expect((await newsroom.as(null, '/users/reset-password', { method: 'POST', body: chosen })).status).toBe(200)
  // Its person has a password now.
  expect((await ask('admin')).status).toBe(400)
})
