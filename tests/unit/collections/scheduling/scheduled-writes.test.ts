import { jest } from '@jest/globals'
import type { PayloadRequest } from 'payload'
import { keepDraft, latestText, publishText, scheduledWrite, withdraw } from '@/collections/scheduling/scheduled-text'

const AT = '2026-12-03T07:00:00.000Z'
const FIELDS = [
  { name: 'title', type: 'text' },
  { name: 'body', type: 'textarea' },
  { name: 'revision', type: 'number', custom: { setByServer: true } },
]
const target = { id: '1', revision: 4, updatedBy: 'w' }

/** Returns a request whose Payload finds this document, and records its writes. */
function requestFor(document: Record<string, unknown> | null = null) {
  const findByID = jest.fn(async (_query: object) => document)
  const update = jest.fn(async (_query: object) => {})
  const collections = { articles: { config: { fields: FIELDS } } }
  const req = { context: {}, payload: { collections, findByID, update } } as unknown as PayloadRequest
  return { req, findByID, update }
}

test('a scheduled text is published whole, at its minute if it is an article’s first publication', async () => {
  const { req, update } = requestFor()
  await publishText(req, { title: 'Un' }, { ...target, collection: 'articles', at: AT })
  expect(update).toHaveBeenCalledWith({
    collection: 'articles',
    id: '1',
    context: { scheduledWrite: { revision: 4, updatedBy: 'w' } },
    data: { title: 'Un', publishedAt: AT, _status: 'published' },
    depth: 0,
    req,
  })
})

test('an article keeps the date of its first publication, and a page has none', async () => {
  const { req, update } = requestFor()
  await publishText(req, { publishedAt: '2026-01-01T07:00:00.000Z' }, { ...target, collection: 'articles', at: AT })
  await publishText(req, { title: 'Une page' }, { ...target, collection: 'pages', at: AT })
  expect(update.mock.calls.map(([{ data }]: [{ data?: unknown }]) => data)).toEqual([
    { publishedAt: '2026-01-01T07:00:00.000Z', _status: 'published' },
    { title: 'Une page', _status: 'published' },
  ])
})

test('a draft written since is put on top, with its number and its author', async () => {
  const { req, update } = requestFor()
  await keepDraft(req, { title: 'Deux' }, { ...target, collection: 'pages' })
  expect(update).toHaveBeenCalledWith({
    collection: 'pages',
    id: '1',
    context: { scheduledWrite: { revision: 4, updatedBy: 'w' } },
    data: { title: 'Deux', _status: 'draft' },
    depth: 0,
    draft: true,
    req,
  })
})

test('a withdrawal changes the status of the public row and no word', async () => {
  const { req, update } = requestFor()
  await withdraw(req, { ...target, collection: 'articles' })
  expect(update).toHaveBeenCalledWith({
    collection: 'articles',
    id: '1',
    context: { scheduledWrite: { revision: 4, updatedBy: 'w' } },
    data: { _status: 'draft' },
    depth: 0,
    req,
  })
})

test('the request of a write shows whether a schedule or a person made it', () => {
  expect(scheduledWrite({ context: {} })).toBeUndefined()
  expect(scheduledWrite({ context: { scheduledWrite: { revision: 4, updatedBy: null } } })).toEqual({
    revision: 4,
    updatedBy: null,
  })
})

test('the latest text of a document is read with its number, its author and its state, in the trash or not', async () => {
  const document = {
    id: '1',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    revisedAt: '2026-01-01T00:00:00.000Z',
    createdBy: 'w',
    readingMinutes: 1,
    coverKey: 'k',
    bodyMedia: [],
    title: 'Un',
    body: 'Un texte',
    revision: 3,
    updatedBy: 'w',
    deletedAt: '2026-01-01T00:00:00.000Z',
    _status: 'published',
  }
  const { req, findByID } = requestFor(document)
  expect(await latestText(req, 'articles', '1')).toEqual({
    text: { title: 'Un', body: 'Un texte' },
    revision: 3,
    updatedBy: 'w',
    deletedAt: '2026-01-01T00:00:00.000Z',
    title: 'Un',
    status: 'published',
  })
  expect(findByID).toHaveBeenCalledWith({
    collection: 'articles',
    id: '1',
    depth: 0,
    disableErrors: true,
    draft: true,
    req,
    trash: true,
  })
})

test('a document of which little is known is a draft without title, number or author', async () => {
  expect(await latestText(requestFor({ id: '1' }).req, 'articles', '1')).toEqual({
    text: {},
    revision: 0,
    updatedBy: null,
    deletedAt: null,
    title: '',
    status: 'draft',
  })
  expect(await latestText(requestFor().req, 'articles', '1')).toBeNull()
})
