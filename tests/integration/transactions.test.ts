import { afterCommit } from '@/payload/adapters/database/after-commit'
import { bodyOf, complete, type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const autosave = (id: string, body: Record<string, unknown>) =>
  newsroom.as('editor', `/articles/${id}?draft=true&autosave=true&depth=0`, { method: 'PATCH', body })

test('fifty autosaves of one article at once are all kept, the last one whole', async () => {
  const { id } = await newsroom.draftBy('editor')
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, number) =>
      autosave(id, { title: `Titre ${number}`, excerpt: `Chapô ${number}`, body: bodyOf(`Texte ${number}`) }),
    ),
  )
  expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([])
  const { title, excerpt, body } = await newsroom.latest(id)
  const number = String(title).replace('Titre ', '')
  expect({ excerpt, body }).toMatchObject({ excerpt: `Chapô ${number}`, body: bodyOf(`Texte ${number}`) })
})

test('fifty articles published at once, with pictures and people, are all there', async () => {
  const drafts = await Promise.all(
    Array.from({ length: 50 }, () => newsroom.draftBy('editor', { tags: ['un', 'deux'] })),
  )
  const answers = await Promise.all(
    drafts.map(({ id }) =>
      newsroom.as('editor', `/articles/${id}`, { method: 'PATCH', body: { _status: 'published' } }),
    ),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  const ids = drafts.map(({ id }) => id)
  const { docs } = await newsroom.payload.find({ collection: 'articles', limit: 0, where: { id: { in: ids } } })
  expect(docs.map(({ tags, _status }) => [tags, _status])).toEqual(docs.map(() => [['un', 'deux'], 'published']))
})

test('a hook that throws after the write leaves nothing of it behind', async () => {
  const { hooks } = newsroom.payload.collections.articles.config
  const fail = () => {
    throw new Error('a hook fails')
  }
  const { id } = await newsroom.publishedBy('editor', { title: 'Avant' })
  const versions = await newsroom.payload.countVersions({ collection: 'articles', where: { parent: { equals: id } } })
  hooks.afterChange.push(fail)
  try {
    const body = { ...complete(newsroom.category), title: 'Jamais', tags: ['jamais'], _status: 'published' }
    expect((await newsroom.as('editor', '/articles', { method: 'POST', body })).status).toBe(500)
    expect((await newsroom.as('editor', `/articles/${id}`, { method: 'PATCH', body })).status).toBe(500)
  } finally {
    hooks.afterChange.splice(hooks.afterChange.indexOf(fail), 1)
  }
  const never = { collection: 'articles', where: { title: { equals: 'Jamais' } } } as const
  expect((await newsroom.payload.count(never)).totalDocs).toBe(0)
  expect((await newsroom.payload.find({ ...never, draft: true })).totalDocs).toBe(0)
  expect(await newsroom.row(id)).toMatchObject({ title: 'Avant', tags: [] })
  expect(await newsroom.payload.countVersions({ collection: 'articles', where: { parent: { equals: id } } })).toEqual(
    versions,
  )
})

test('work that waits for a commit runs after it, and never after a rollback', async () => {
  const { db } = newsroom.payload
  const done: string[] = []
  const kept = { transactionID: (await db.beginTransaction()) as string }
  await afterCommit(kept, () => done.push('kept'))
  expect(done).toEqual([])
  await db.commitTransaction(kept.transactionID)
  expect(done).toEqual(['kept'])

  const undone = { transactionID: (await db.beginTransaction()) as string }
  await afterCommit(undone, () => done.push('undone'))
  await db.rollbackTransaction(undone.transactionID)
  await afterCommit({}, () => done.push('without a transaction'))
  expect(done).toEqual(['kept', 'without a transaction'])
})

test('a transaction that is gone does not resolve as committed', async () => {
  const { db } = newsroom.payload
  const id = (await db.beginTransaction()) as string
  await db.rollbackTransaction(id)
  await expect(db.commitTransaction(id)).rejects.toThrow('no longer open')
})

test('a request that forgets its transaction does not hold the next one up', async () => {
  const body = { email: 'personne@exemple.fr' }
  const answer = await newsroom.rest('/users/forgot-password', { method: 'POST', body })
  expect(answer.status).toBe(200)
  expect(newsroom.payload.db.sessions).toEqual({})
})
