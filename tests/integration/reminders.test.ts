import { createLocalReq, type PayloadRequest } from 'payload'
import { parisDayOf } from '@/payload/editorial/paris-day'
import { sameTermFrom } from '@/payload/editorial/same-term'
import { type Newsroom, openNewsroom } from '../support/newsroom'
import type { Person } from '../support/newsroom-accounts'

/* « À revoir le … »: who may, what it leaves alone, where it comes back, who is written to. */

let newsroom: Newsroom
let writeReminders: typeof import('@/collections/reminders/remind')['writeReminders']
let widgets: typeof import('@/collections/dashboard/widget-lists')
const letters: { to: string; subject: string; text: string }[] = []

beforeAll(async () => {
  newsroom = await openNewsroom()
  writeReminders = (await import('@/collections/reminders/remind')).writeReminders
  widgets = await import('@/collections/dashboard/widget-lists')
  newsroom.payload.sendEmail = async ({ to, subject, text }) =>
    void letters.push({ to: (to as { address: string }).address, subject: String(subject), text: String(text) })
})
afterAll(() => newsroom.close())

/** Nothing is due, and nobody was written to. */
beforeEach(async () => {
  await newsroom.payload.db.deleteMany({ collection: 'reminders', where: {} })
  await newsroom.payload.db.updateMany({ collection: 'users', data: { remindedAt: null }, where: {} })
})

const DAY_MS = 24 * 60 * 60 * 1000
const inDays = (days: number) => parisDayOf(new Date(Date.now() + days * DAY_MS).toISOString())
const ask = (who: Person | null, id: string, path: string, method: 'DELETE' | 'GET' | 'POST', body?: object) =>
  newsroom.as(who, `/articles/${id}/${path}`, { method, ...(body && { body }) })
const remind = (who: Person | null, id: string, body: object = { on: inDays(30) }) =>
  ask(who, id, 'reminder', 'POST', body)

/** Has the day of a text, set ten days before, come. */
async function makeDue(id: string, data: object = {}) {
  const at = new Date(Date.now() - 2 * DAY_MS).toISOString()
  const setAt = new Date(Date.now() - 12 * DAY_MS).toISOString()
  const where = { documentId: { equals: id } }
  await newsroom.payload.db.updateMany({ collection: 'reminders', data: { at, setAt, ...data }, where })
  return { at, setAt }
}

async function seenBy(who: Person): Promise<PayloadRequest> {
  const user = await newsroom.payload.findByID({ collection: 'users', id: newsroom.ids[who] })
  return await createLocalReq({ user: { ...user, collection: 'users' } }, newsroom.payload)
}
const dueFor = async (who: Person) => (await widgets.findRechecks(await seenBy(who))).rows.map(({ title }) => title)

test('who made a text, who looks after it and editors say when it is looked at again; nobody else', async () => {
  const { id } = await newsroom.publishedBy('writer', { title: 'Les aides' })
  expect((await remind(null, id)).status).toBe(403)
  expect((await remind('colleague', id)).status).toBe(403)
  const own = await remind('writer', id, { on: inDays(30), reason: ' Le barème change. ' })
  expect(own.status).toBe(200)
  expect(own.json).toMatchObject({
    mayChange: true,
    reminder: { on: inDays(30), reason: 'Le barème change.', owner: { id: newsroom.ids.writer }, isDue: false },
  })
  expect((await remind('editor', id, { on: inDays(9), owner: newsroom.ids.colleague })).status).toBe(200)
  expect((await ask('colleague', id, 'still-right', 'POST')).status).toBe(200)
  expect((await ask('colleague', id, 'reminder', 'GET')).json.mayChange).toBe(true)
  expect((await newsroom.payload.count({ collection: 'reminders', where: {} })).totalDocs).toBe(1)
  expect((await ask('editor', id, 'reminder', 'DELETE')).json.reminder).toBeNull()
  expect((await ask('editor', id, 'still-right', 'POST')).status).toBe(400)
})

test.each([
  [{}, 400],
  [{ on: 'demain' }, 400],
  [{ on: '2027-02-30' }, 400],
  [{ on: inDays(0) }, 400],
  [{ on: inDays(1), owner: 'nobody' }, 400],
  [{ on: inDays(1), reason: 'x'.repeat(501) }, 400],
  [{ on: inDays(1), owner: null }, 200],
])('%j is answered with %i', async (body, status) => {
  const { id } = await newsroom.draftBy('writer')
  expect((await remind('writer', id, body)).status).toBe(status)
  expect((await remind('editor', 'nobody', body)).status).toBe(status === 200 ? 404 : status)
})

test('« Toujours juste » moves the day by the same time, and makes no version, no revision and no new text', async () => {
  const { id } = await newsroom.publishedBy('writer', { title: 'Toujours vrai' })
  await remind('writer', id)
  const { at, setAt } = await makeDue(id)
  const state = async () => {
    const versions = await newsroom.payload.countVersions({ collection: 'articles', where: { parent: { equals: id } } })
    const journal = await newsroom.payload.db.count({ collection: 'journal', where: {} })
    return [versions.totalDocs, journal.totalDocs, await newsroom.row(id)]
  }
  const before = await state()
  expect((await ask('writer', id, 'reminder', 'GET')).json.reminder).toMatchObject({ isDue: true })
  const { json } = await ask('writer', id, 'still-right', 'POST')
  const expected = parisDayOf(sameTermFrom(new Date().toISOString(), { from: setAt, to: at }))
  expect(json.reminder).toMatchObject({ on: expected, isDue: false })
  expect(await state()).toEqual(before)
})

test('what is due is on the first page of who looks after it and of editors, and in the list; not from the trash', async () => {
  const { id } = await newsroom.publishedBy('writer', { title: 'Dépassé' })
  await remind('writer', id)
  expect(await dueFor('editor')).toEqual([])
  await makeDue(id)
  const day = new Date(Date.now() - DAY_MS).toISOString()
  const figure = { value: '12', unit: 'milliers', label: 'de lits', owner: newsroom.ids.colleague, recheckOn: day }
  const { id: figureId } = await newsroom.payload.create({ collection: 'figures', data: figure })
  expect(await dueFor('editor')).toEqual(['Dépassé', '12 milliers de lits'])
  expect(await dueFor('writer')).toEqual(['Dépassé'])
  expect(await dueFor('colleague')).toEqual(['12 milliers de lits'])
  const listed = async () => (await newsroom.as('editor', '/articles?draft=true&where[id][in]=a-revoir')).json.docs
  expect((await listed())?.map(({ title }) => title)).toEqual(['Dépassé'])

  await newsroom.as('editor', `/articles/${id}`, { method: 'PATCH', body: { deletedAt: new Date().toISOString() } })
  expect(await dueFor('editor')).toEqual(['12 milliers de lits'])
  expect(await listed()).toEqual([])
  expect((await newsroom.as('admin', `/articles/${id}?trash=true`, { method: 'DELETE' })).status).toBe(200)
  const left = await newsroom.payload.count({ collection: 'reminders', where: { documentId: { equals: id } } })
  expect(left.totalDocs).toBe(0)
  await newsroom.payload.delete({ collection: 'figures', id: figureId })
})

test('a person gets one letter a week at most, a text is in one, a figure in each until it is verified', async () => {
  const { id } = await newsroom.publishedBy('writer', { title: 'À relire un jour' })
  await remind('writer', id, { on: inDays(30), reason: 'Le barème change.' })
  await makeDue(id)
  const recheckOn = new Date(Date.now() - DAY_MS).toISOString()
  const figure = await newsroom.payload.create({
    collection: 'figures',
    data: { value: '12', label: 'lits', owner: newsroom.ids.writer, recheckOn },
  })
  const { email } = await newsroom.payload.findByID({ collection: 'users', id: newsroom.ids.writer })
  const now = Date.now()
  const written = async (days: number) => {
    letters.length = 0
    await writeReminders(newsroom.payload, new Date(now + days * DAY_MS))
    return letters.map(({ to, text }) => [to, text.includes('un jour'), text.includes('12 lits')])
  }
  expect(await written(0)).toEqual([[email, true, true]])
  expect(letters[0]?.text).toContain('Le barème change.')
  expect(await written(1)).toEqual([])
  expect(await written(7)).toEqual([[email, false, true]])
  await newsroom.payload.update({ collection: 'figures', id: figure.id, data: { recheckOn: null } })
  expect(await written(14)).toEqual([])
})

test('what nobody looks after any more is written to all editors, and a letter that fails is tried again', async () => {
  const { id } = await newsroom.publishedBy('writer', { title: 'À tout le monde' })
  await remind('editor', id, { on: inDays(30), owner: null })
  await makeDue(id)
  const { sendEmail } = newsroom.payload
  newsroom.payload.sendEmail = async () => {
    throw new Error('no server')
  }
  letters.length = 0
  await writeReminders(newsroom.payload)
  newsroom.payload.sendEmail = sendEmail
  await writeReminders(newsroom.payload)
  const { docs } = await newsroom.payload.find({ collection: 'users', where: { role: { in: ['admin', 'editor'] } } })
  expect(letters.map(({ to }) => to).sort()).toEqual(docs.map(({ email }) => email).sort())
})
