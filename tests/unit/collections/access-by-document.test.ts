import type { Access, SanitizedConfig } from 'payload'
import type { Person } from '@/collections/access'
import { ownDraftsOrEditors, ownUnusedMediaOrEditors, trashOwnDraftsOrEditors } from '@/collections/access-by-document'
import { type Row, requestOn } from '../../support/documents-in-memory'
import { siteConfig } from '../../support/shapes'

let config: SanitizedConfig

beforeAll(async () => {
  config = await siteConfig()
})

const PEOPLE: Record<string, Person> = {
  visitor: null,
  writer: { id: 'w', role: 'writer' },
  editor: { id: 'e', role: 'editor' },
  admin: { id: 'a', role: 'admin' },
}
const EDITORS = ['editor', 'admin']
const STAFF = ['writer', ...EDITORS]

const ROWS: Record<string, Row[]> = {
  articles: [
    { id: 'own draft', createdBy: 'w', _status: 'draft' },
    { id: 'own published', createdBy: 'w', _status: 'published', cover: 'shown' },
    { id: 'another’s', createdBy: 'x', _status: 'draft' },
    { id: 'nobody’s', _status: 'draft' },
  ],
  media: [
    { id: 'own', createdBy: 'w' },
    { id: 'shown', createdBy: 'w' },
    { id: 'portrait', createdBy: 'w' },
    { id: 'another’s', createdBy: 'x' },
    { id: 'nobody’s' },
  ],
  people: [{ id: 'p', name: 'Nolwenn', photo: 'portrait' }],
}

/** Returns the answer of a rule for each person: true, false or a query. */
async function answers(rule: Access, id?: string, data?: unknown) {
  const all: Record<string, unknown> = {}
  for (const [name, user] of Object.entries(PEOPLE)) {
    const { req } = requestOn(ROWS)
    Object.assign(req.payload, { config })
    all[name] = await rule({ req: Object.assign(req, { user }), id, data } as unknown as Parameters<Access>[0])
  }
  return all
}

const may = async (rule: Access, id: string) =>
  Object.entries(await answers(rule, id))
    .filter(([, answer]) => answer === true)
    .map(([name]) => name)

/** The documents that an answer in the form of a query finds. */
async function found(query: unknown) {
  const { req } = requestOn(ROWS)
  const { docs } = await req.payload.db.find({ collection: 'articles', pagination: false, where: query as never })
  return docs.map(({ id }) => id)
}

test.each([
  ['own draft', STAFF],
  ['own published', EDITORS],
  ['another’s', EDITORS],
  ['nobody’s', EDITORS],
  // Payload answers 404.
  ['unknown', STAFF],
])('the article « %s » is changed and trashed by %j', async (id, people) => {
  expect(await may(ownDraftsOrEditors('articles'), id)).toEqual(people)
  expect(await may(trashOwnDraftsOrEditors('articles'), id)).toEqual(people)
})

test('in bulk, a writer reaches own drafts alone, and publishes none', async () => {
  const change = await answers(ownDraftsOrEditors('articles'))
  expect(change).toEqual({ visitor: false, writer: expect.any(Object), editor: true, admin: true })
  expect(await found(change.writer)).toEqual(['own draft'])
  const publish = await answers(ownDraftsOrEditors('articles'), undefined, { _status: 'published' })
  expect(publish).toEqual({ visitor: false, writer: false, editor: true, admin: true })
  const draft = await answers(ownDraftsOrEditors('articles'), undefined, { _status: 'draft' })
  expect(await found(draft.writer)).toEqual(['own draft'])
  const trash = await answers(trashOwnDraftsOrEditors('articles'))
  expect(trash).toEqual({ visitor: false, writer: expect.any(Object), editor: true, admin: true })
  expect(await found(trash.writer)).toEqual(['own draft'])
})

test.each([
  ['own', STAFF],
  ['shown', EDITORS],
  ['portrait', EDITORS],
  ['another’s', EDITORS],
  ['nobody’s', EDITORS],
  ['unknown', STAFF],
])('the file « %s » is changed by %j', async (id, people) => {
  expect(await may(ownUnusedMediaOrEditors, id)).toEqual(people)
})

test('files are changed in bulk by editors only', async () => {
  expect(await answers(ownUnusedMediaOrEditors)).toEqual({ visitor: false, writer: false, editor: true, admin: true })
})
