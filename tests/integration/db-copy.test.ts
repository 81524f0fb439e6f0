import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BasePayload, createLocalReq, type Payload } from 'payload'
import { contentHashes } from '../support/content-hash'
import { bodyOf, type Newsroom, openNewsroom } from '../support/newsroom'
import { dropTestDatabase } from '../support/payload'
import { testEnvironment } from '../support/test-environment'

let newsroom: Newsroom
let folder: string

beforeAll(async () => {
  newsroom = await openNewsroom()
  folder = await mkdtemp(join(tmpdir(), 'skorann-copy-'))
  await fillNewsroom()
})
afterAll(async () => {
  await newsroom.close()
  await dropTestDatabase(folder)
  await rm(folder, { recursive: true, force: true })
})

test('a copy to the other database and back holds the same content, versions and relations, ids included', async () => {
  const { contentOf, copyDatabase } = await import('@/payload/scripts/copy-database')
  const before = await contentHashes(newsroom.payload)
  const middle = await openEmpty(`file:${join(folder, 'middle.db')}`)
  expect(await contentOf(middle)).toEqual([])
  const copied = await copyDatabase(newsroom.payload, middle)
  expect(copied).toContainEqual({ name: 'articles', count: 5 })
  for (const { name, count } of copied) expect([name, count > 0]).toEqual([name, true])
  expect(await contentHashes(middle)).toEqual(before)
  expect(await contentOf(middle)).toContain('articles')

  const last = await openEmpty(testEnvironment(folder).DATABASE_URI ?? '')
  await copyDatabase(middle, last)
  expect(await contentHashes(last)).toEqual(before)
  // The chain of the journal holds on either.
  const { verifyJournal } = await import('@/collections/journal/verify')
  for (const copy of [middle, last]) expect(await verifyJournal(copy)).toMatchObject({ kind: 'whole' })

  // A line is noted for the database that has it.
  const { env } = await import('@/payload/env')
  const { readAnchor } = await import('@/collections/journal/anchor')
  const { headOf, record } = await import('@/collections/journal/record')
  const end = await readAnchor(env)
  const { number } = await headOf(newsroom)
  await record(await createLocalReq({}, middle), { event: 'database-copied' })
  const middleEnd = await readAnchor({ DATA_DIR: env.DATA_DIR, DATABASE_URI: `file:${join(folder, 'middle.db')}` })
  expect([await readAnchor(env), middleEnd]).toEqual([end, expect.objectContaining({ number: number + 1 })])

  // The copy can be edited: the pending draft is the latest version, and its next version comes after.
  const { docs } = await last.find({
    collection: 'articles',
    draft: true,
    where: { title: { equals: 'Pas encore publié' } },
  })
  expect(docs).toHaveLength(1)
  const { closePayload } = await import('@/payload/scripts/close-payload')
  await closePayload(middle)
  await closePayload(last)
})

async function openEmpty(uri: string): Promise<Payload> {
  const [{ default: config }, { databaseAdapter }, { migrate }] = await Promise.all([
    import('@/payload/payload.config'),
    import('@/payload/adapters/database/adapter'),
    import('@/payload/scripts/start/migrations'),
  ])
  const payload: Payload = new BasePayload()
  await payload.init({ config: { ...(await config), db: databaseAdapter(uri) } as never })
  await migrate(payload)
  return payload
}

/** Of everything that the site keeps, in each of its states. */
async function fillNewsroom() {
  const picture = (await newsroom.pictureBy('editor', { caption: 'Une légende' })).id
  const dossier = (
    await newsroom.payload.create({ collection: 'dossiers', data: { title: 'Dossier', cover: picture } })
  ).id
  const author = (await newsroom.payload.create({ collection: 'people', data: { name: 'Léa', photo: picture } })).id
  await newsroom.payload.create({ collection: 'glossary', data: { short: 'ESS', long: 'économie sociale' } })
  const figure = await newsroom.payload.create({
    collection: 'figures',
    data: { value: '12', label: 'lits', source: { label: 'Insee' }, owner: newsroom.ids.editor },
  })
  const uses = {
    ...{
      dossier,
      authors: [author],
      cover: picture,
      tags: ['un', 'deux'],
      meta: { title: 'Autre titre', image: picture },
    },
    body: bodyOf(
      'Un texte.',
      { blockType: 'figure', image: picture },
      { blockType: 'keyFigures', items: [{ figure: figure.id }] },
    ),
  }
  const { id } = await newsroom.publishedBy('editor', uses)
  await newsroom.as('editor', `/articles/${id}?draft=true`, { method: 'PATCH', body: { title: 'Pas encore publié' } })
  const later = { action: 'publish', at: '2031-12-03T08:00' }
  expect((await newsroom.as('editor', `/articles/${id}/schedule`, { method: 'POST', body: later })).status).toBe(200)
  await newsroom.draftBy('writer', { title: null, slug: null })
  const trashed = await newsroom.publishedBy('writer', { title: 'Jeté' })
  const body = { deletedAt: new Date().toISOString() }
  await newsroom.as('editor', `/articles/${trashed.id}`, { method: 'PATCH', body })
  const brought = { method: 'POST', body: { text: 'Un titre\n\nUn chapô.\n\nUn texte.' } } as const
  expect((await newsroom.as('writer', '/articles/import', brought)).status).toBe(201)
  const { id: proposed } = await newsroom.draftBy('writer')
  await newsroom.as('writer', `/articles/${proposed}/propose`, { method: 'POST', body: { note: 'Avant jeudi.' } })
  const reminder = { on: '2031-12-03', reason: 'Les chiffres changent.' }
  await newsroom.as('writer', `/articles/${proposed}/reminder`, { method: 'POST', body: reminder })
  const page = { title: 'Une page', body: bodyOf('Texte'), _status: 'published' }
  await newsroom.as('editor', '/pages', { method: 'POST', body: page })
  const redirect = { from: '/ancienne', to: { type: 'reference', reference: { relationTo: 'articles', value: id } } }
  expect((await newsroom.as('admin', '/redirects', { method: 'POST', body: redirect })).status).toBe(201)
  await newsroom.payload.create({ collection: 'protected-names', data: { name: 'Odile Kervella' } })
  await newsroom.payload.create({ collection: 'link-checks', data: { address: 'https://example.org/', state: 'ok' } })
  await newsroom.payload.create({ collection: 'messages', data: { text: 'Une faute.', page: '/blog/un' } })
  await newsroom.payload.create({ collection: 'lexicon', data: { word: 'zorglubique', note: 'Un essai' } })
  const remark = { rule: 'ligatures', words: 'oeuvre', place: { field: 'title' }, reason: 'C’est voulu' }
  const kept = await newsroom.as('editor', `/articles/${proposed}/report/keep`, { method: 'POST', body: remark })
  expect(kept.status).toBe(200)
  const key = { name: 'Import', scope: 'read-drafts', expiresAt: new Date(Date.now() + 86_400_000).toISOString() }
  const made = await newsroom.as('admin', '/api-keys', { method: 'POST', body: key })
  const issued = await newsroom.as('admin', `/api-keys/${made.json.doc?.id}/issue`, { method: 'POST' })
  expect([made.status, issued.status]).toEqual([201, 200])
  const { createSecondFactor } = await import('@/collections/accounts/second-factor/store')
  await createSecondFactor(await createLocalReq({}, newsroom.payload), newsroom.ids.writer, {
    totpSecret: 'JBSWY3DPEHPK3PXP',
  })
  const site = {
    lead: id,
    dossier,
    navigation: [{ label: 'Blog', url: '/blog' }],
    footer: [{ title: 'Pied', links: [] }],
  }
  expect((await newsroom.as('admin', '/globals/site', { method: 'POST', body: site })).status).toBe(200)
}
