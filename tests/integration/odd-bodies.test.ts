import { randomUUID } from 'node:crypto'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Answer, bodyOf, type Newsroom, openNewsroom } from '../support/newsroom'
import { block, element, list, NODES, oddlyChanged, paragraph, root, text } from '../support/odd-nodes'

/* Whatever a client sends as a text is refused in French or shown: it never fails, neither here nor on a page. */

let newsroom: Newsroom
let shown: (slug: string) => Promise<{ page: string; feed: string }>

beforeAll(async () => {
  newsroom = await openNewsroom()
  shown = await openPublicPages()
})
afterAll(() => newsroom.close())

test.each(Object.entries(NODES))(
  'a text with an odd %s is refused in French, or published and shown',
  async (_, node) => {
    const article = await newsroom.publishedBy('editor')
    for (const [what, odd] of oddlyChanged(node)) {
      const outcome = await saveThenPublish(article.id, root(paragraph, odd))
      expect([what, outcome]).toEqual([what, expect.stringMatching(/^(published|refused in French)$/)])
      if (outcome === 'published') expect([what, await pageOf(article.slug)]).toEqual([what, 'shown'])
    }
    await newsroom.as('editor', `/articles/${article.id}`, { method: 'DELETE' })
  },
)

const deep = (levels: number): Record<string, unknown> =>
  levels === 0 ? paragraph : { ...element, type: 'quote', children: [deep(levels - 1)] }

test.each<[string, unknown]>([
  ['a word', 'x'],
  ['a number', 1],
  ['an empty object', {}],
  ['a list', []],
  ['a root without children', { root: { type: 'root' } }],
  ['a root that is a list', { root: [] }],
  ['a child that is no object', root('x', 1, null)],
  ['a child without type', root({ children: [] })],
  ['sixty levels', root(deep(60))],
  ['a list of paragraphs', root({ ...list, children: [paragraph] })],
  ['a table of texts', root({ ...element, type: 'table', children: [text] })],
  ['a heading without words', root({ ...element, type: 'heading', tag: 'h2' })],
  ['a block of an unknown type', root(block({ blockType: 'martian' }))],
  ['a block whose type is a property of every object', root(block({ blockType: 'constructor' }))],
  [
    'figures inside a callout',
    bodyOf('x', { blockType: 'callout', content: root(block({ blockType: 'keyFigures' })) }),
  ],
  [
    'twenty callouts, each in the one before',
    bodyOf(
      'x',
      Array.from({ length: 20 }).reduce<Record<string, unknown>>(
        (inner) => ({ blockType: 'callout', kind: 'information', content: root(paragraph, block(inner)) }),
        { blockType: 'quote', text: 'x' },
      ),
    ),
  ],
])('%s as a text is refused, in drafts too', async (_what, body) => {
  for (const query of ['', '?draft=true', '?draft=true&autosave=true']) {
    for (const collection of ['articles', 'pages']) {
      const made = await newsroom.as('editor', `/${collection}${query}`, { method: 'POST', body: { title: 'x', body } })
      expect(made.status).toBe(400)
      expect(made.json.errors?.[0]?.data?.errors).toMatchObject([
        { path: 'body', message: expect.stringContaining('n’a pas la forme attendue') },
      ])
    }
  }
})

test('a node that the editor does not know is refused; of one that is there, the children are shown', async () => {
  const article = await newsroom.publishedBy('editor')
  const body = root(paragraph, { type: 'martian', version: 1, children: [{ ...paragraph, children: [text] }] })
  expect(await saveThenPublish(article.id, body)).toBe('refused in French')
  await newsroom.payload.db.updateOne({ collection: 'articles', id: article.id, data: { body } })
  expect((await shown(String(article.slug))).page).toContain('<p>mot</p><p>mot</p>')
})

/** As many as an attentive robot, not a person, would send. */
const MANY = 40_000
const many = (value: unknown) => Array.from({ length: MANY }, () => value)
const gallery = (count: number) =>
  block({ blockType: 'gallery', images: Array.from({ length: count }, () => ({ image: 'x' })) })
const link_ = { label: 'x', url: '/x' }
const column = { title: 'x', links: Array.from({ length: 90 }, () => link_) }

test.each<[string, string, string, Record<string, unknown>]>([
  ['40,000 tags', '/articles?draft=true', 'tags', { tags: Array.from({ length: MANY }, (_, index) => `t${index}`) }],
  ['40,000 authors', '/articles?draft=true', 'authors', { authors: many('x') }],
  ['a title without end', '/articles?draft=true', 'title', { title: 'é'.repeat(100_000) }],
  ['a description without end', '/categories', 'description', { title: 'x', description: 'é'.repeat(100_000) }],
  ['a gallery of 40,000', '/articles?draft=true', 'body', { body: root(paragraph, gallery(MANY)) }],
  [
    'galleries of more pictures than a document can list',
    '/articles?draft=true',
    'body',
    {
      body: root(
        ...Array.from({ length: 12 }, (_, number) =>
          block({
            blockType: 'gallery',
            images: Array.from({ length: 90 }, (_, at) => ({ image: `${number}-${at}` })),
          }),
        ),
      ),
    },
  ],
  [
    'a text of eight million signs',
    '/articles?draft=true',
    'body',
    { body: root({ ...paragraph, children: [{ ...text, text: 'é'.repeat(8e6) }] }) },
  ],
  ['40,000 links', '/globals/site', 'navigation', { navigation: many(link_) }],
  ['lists within lists', '/globals/site', 'footer', { footer: Array.from({ length: 90 }, () => column) }],
  [
    'a password without end',
    '/users',
    'password',
    { name: 'x', email: 'x@exemple.fr', role: 'writer', password: 'é'.repeat(1e6) },
  ],
])('%s are refused in French, at the field', async (_what, path, field, sent) => {
  const { status, json } = await newsroom.as('admin', path, { method: 'POST', body: sent })
  expect([status, json.errors?.[0]?.data?.errors]).toMatchObject([
    400,
    [
      {
        path: field,
        message: expect.stringMatching(/^(« .+ » : )?(Il y en a trop|C’est trop long) : |^Le mot de passe/),
      },
    ],
  ])
})

test('what is nested without end, or asked at too great a length, is never a fault of the site', async () => {
  const nested = `{"value":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
  const headers = { 'content-type': 'application/json' }
  const sent = { method: 'POST', headers, form: nested as never } as const
  const preference = await newsroom.as('admin', '/payload-preferences/x', sent)
  expect(preference.status).toBeLessThan(500)
  for (const question of [
    `sort=${Array.from({ length: 3_000 }, () => 'title').join(',')}`,
    `where[id][in]=${many('x').join(',')}`,
    `where[id][not_in]=${many('x').join(',')}`,
    `where${'[and][0]'.repeat(300)}[title][equals]=x`,
    Array.from({ length: 3_000 }, (_, index) => `where[or][${index}][title][equals]=x`).join('&'),
  ]) {
    const { status } = await newsroom.as('admin', `/articles?depth=0&${question}`)
    expect([question.slice(0, 30), status < 500]).toEqual([question.slice(0, 30), true])
  }
})

test('a text that shows sixty files is saved again and again: the list that the server makes of them may be sent back', async () => {
  const files: string[] = []
  for (let number = 0; number < 60; number += 1) {
    const data = { id: randomUUID(), filename: `${number}.png`, mimeType: 'image/png', alt: 'Une salle' }
    files.push(String((await newsroom.payload.db.create({ collection: 'media', data })).id))
  }
  const galleries = [files.slice(0, 30), files.slice(30)].map((images) =>
    block({ blockType: 'gallery', images: images.map((image) => ({ image })) }),
  )
  const { id } = await newsroom.draftBy('editor', { body: root(paragraph, ...galleries) })
  const { bodyMedia, body } = await newsroom.latest(id)
  expect(bodyMedia).toHaveLength(60)
  const sent = { title: 'Relu', body, bodyMedia }
  const saved = await newsroom.as('editor', `/articles/${id}?draft=true&autosave=true`, { method: 'PATCH', body: sent })
  expect(saved.status).toBe(200)
})

test('nobody chooses the elements of a page or of the feed', async () => {
  const article = await newsroom.publishedBy('editor')
  for (const node of [NODES.heading, NODES.list]) {
    for (const tag of ['script', 'h1', 'constructor', 'ul onclick=x']) {
      expect(await saveThenPublish(article.id, root({ ...node, tag }))).toBe('refused in French')
    }
  }
})

async function saveThenPublish(id: string, body: unknown): Promise<string> {
  const address = `/articles/${id}`
  const saved = await newsroom.as('editor', `${address}?draft=true&depth=0`, { method: 'PATCH', body: { body } })
  if (saved.status !== 200) return refusalOf(saved)
  const published = await newsroom.as('editor', `${address}?depth=0`, {
    method: 'PATCH',
    body: { _status: 'published' },
  })
  return published.status === 200 ? 'published' : refusalOf(published)
}

const ENGLISH = /\b(the|is|not|failed|invalid|must|field|required|following|block|node)\b/i

function refusalOf({ status, json }: Answer): string {
  const faults = json.errors?.[0]?.data?.errors ?? []
  const isOurs = faults.length > 0 && faults.every(({ path, message }) => /^body/.test(path) && !ENGLISH.test(message))
  return status === 400 && isOurs ? 'refused in French' : `${status} ${JSON.stringify(json)}`
}

async function pageOf(slug: unknown): Promise<string> {
  try {
    await shown(String(slug))
    return 'shown'
  } catch (error) {
    return String(error instanceof Error ? error.stack : error)
  }
}

/** Returns a function that renders the article at a slug on its page and in the feed; it throws as these would. */
async function openPublicPages(): Promise<typeof shown> {
  // One after the other: L2.
  const { findArticle } = await import('@/payload/queries/articles')
  const { findFeed } = await import('@/payload/queries/feed')
  const { feedHtml } = await import('@/app/(feeds)/feed-html')
  const { RichText } = await import('@/components/rich-text/rich-text')
  return async (slug) => {
    const article = await findArticle(slug)
    if (!article) throw new Error(`no article at ${slug}`)
    const page = renderToStaticMarkup(createElement(RichText, { body: article.body }))
    const feed = (await findFeed()).items.map(({ body }) => feedHtml(body)).join('')
    return { page, feed }
  }
}
