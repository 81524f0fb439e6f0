import { internalLink, link, paragraph, richText } from '@/payload/editorial/lexical'
import { type Newsroom, openNewsroom } from '../support/newsroom'

/* What the report says of a text that only the rest of the site tells. */

let newsroom: Newsroom
let endThread: () => Promise<void>

beforeAll(async () => {
  newsroom = await openNewsroom()
  endThread = (await import('@/collections/report/report-thread')).endReportThread
})
afterAll(async () => {
  await endThread()
  await newsroom.close()
})

const textOf = (...nodes: Parameters<typeof richText>) => ({ body: richText(...nodes) })
type Found = { rule: string; words?: string; address?: string; message: string }

/** Returns the findings of these rules in a draft, as « rule: words → new address ». */
async function found(data: Record<string, unknown>, ...rules: string[]): Promise<string[]> {
  const { id } = await newsroom.draftBy('writer', data)
  const { status, json } = await newsroom.as('writer', `/articles/${id}/report`)
  expect(status).toBe(200)
  const findings = (json.findings as Found[]).filter(({ rule }) => rules.includes(rule))
  return findings.map(({ rule, words, address }) => `${rule}: ${words}${address ? ` → ${address}` : ''}`)
}

test('a link to a draft, or to a document that is gone, is found; one to a published article is not', async () => {
  const draft = await newsroom.draftBy('editor')
  const published = await newsroom.publishedBy('editor')
  const trashed = await newsroom.publishedBy('editor')
  await newsroom.as('editor', `/articles/${trashed.id}`, {
    method: 'PATCH',
    body: { deletedAt: new Date().toISOString() },
  })
  const ways = [draft, published, trashed].map(({ id }, n) => internalLink(`le lien ${n}`, 'articles', id))
  expect(await found(textOf(paragraph(...ways)), 'own-link')).toEqual(['own-link: le lien 0', 'own-link: le lien 2'])
})

test('an address of this site that was typed is looked up, and its redirects are followed', async () => {
  const { slug } = await newsroom.publishedBy('editor')
  const to = { type: 'custom', url: `/blog/${slug}` }
  const redirect = { from: '/blog/ancien-titre', to }
  expect((await newsroom.as('admin', '/redirects', { method: 'POST', body: redirect })).status).toBe(201)
  const typed = [`/blog/${slug}`, '/blog/ancien-titre#fin', '/blog/jamais', '/blog', '/blog/archives', '/recherche?q=a']
  const body = textOf(paragraph(...typed.map((address) => link(`vers ${address}`, address))))
  expect(await found(body, 'broken-link', 'redirected-link')).toEqual([
    'broken-link: vers /blog/jamais',
    `redirected-link: vers /blog/ancien-titre#fin → /blog/${slug}#fin`,
  ])
})

test('what the night learned of the pages of other sites is told', async () => {
  const gone = { address: 'https://ancien.example/a', state: 'broken', since: '2026-10-04T01:00:00.000Z' } as const
  const moved = { address: 'https://vieux.example/a', state: 'ok', leadsTo: 'https://vieux.example/b' } as const
  for (const data of [gone, moved]) await newsroom.payload.create({ collection: 'link-checks', data })
  const body = textOf(
    paragraph(link('ici', gone.address), link('là', moved.address), link('ailleurs', 'https://a.example')),
  )
  expect(await found(body, 'broken-link', 'redirected-link')).toEqual([
    'broken-link: ici',
    'redirected-link: là → https://vieux.example/b',
  ])
})

test('a name to protect is found in the text of a writer, who reads no list, and blocks until it is changed', async () => {
  await newsroom.as('editor', '/protected-names', { method: 'POST', body: { name: 'Odile Kervella' } })
  const text = textOf(paragraph('Madame KERVELLA Odile vit ici.'))
  expect(await found(text, 'protected-name')).toEqual(['protected-name: KERVELLA Odile'])
  const { id } = await newsroom.draftBy('editor', text)
  const publish = async (body: object) =>
    await newsroom.as('editor', `/articles/${id}`, { method: 'PATCH', body: { _status: 'published', ...body } })
  expect((await publish({})).status).toBe(400)
  expect((await publish(textOf(paragraph('Une dame vit ici.')))).status).toBe(200)
})

test('a title that a published page has, and a description that is too long, are found', async () => {
  await newsroom.publishedBy('editor', { title: 'Le titre que tout le monde voudrait' })
  const { id } = await newsroom.draftBy('writer', {
    title: 'Le titre que tout le monde voudrait !',
    meta: { description: 'Une phrase de plus. '.repeat(10) },
  })
  const { json } = await newsroom.as('writer', `/articles/${id}/report`)
  const rules = (json.findings as Found[]).map(({ rule }) => rule)
  expect(rules).toEqual(expect.arrayContaining(['doubled-title', 'description-length']))
})
