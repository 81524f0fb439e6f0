import { bodyOf, complete, type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

/** What no field expects, whatever its type. */
const ODD: [string, unknown][] = [
  ['null', null],
  ['a number', 42],
  ['a negative number', -1],
  ['true', true],
  ['an empty string', ''],
  ['a list', ['x']],
  ['a list of lists', [[[]]]],
  ['an object', { x: { y: 1 } }],
  ['an unknown id', UNKNOWN],
  ['an object with an unknown id', { id: UNKNOWN }],
  ['a NUL character', 'a\u0000b'],
  ['half an emoji', '\ud83d'],
  ['five thousand characters', 'é'.repeat(5000)],
]

const FIELDS: Record<string, string[]> = {
  articles: [
    'title',
    'slug',
    'excerpt',
    'body',
    'category',
    'dossier',
    'authors',
    'tags',
    'cover',
    'publishedAt',
    'meta',
    'sample',
    '_status',
    'createdBy',
    'coverKey',
    'deletedAt',
    'id',
    'bodyMedia',
  ],
  pages: ['title', 'slug', 'body', '_status'],
  categories: ['title', 'slug', 'description'],
  dossiers: ['title', 'slug', 'description', 'cover'],
  people: ['name', 'slug', 'role', 'photo', 'biography'],
  redirects: ['from', 'to'],
  users: ['name', 'email', 'password', 'role'],
}

const VALID: Record<string, () => Record<string, unknown>> = {
  articles: () => complete(newsroom.category),
  pages: () => ({ title: 'Page', body: bodyOf('Texte') }),
  categories: () => ({ title: 'Rubrique' }),
  dossiers: () => ({ title: 'Dossier' }),
  people: () => ({ name: 'Plume' }),
  redirects: () => ({ from: `/vieux-${Math.random()}`, to: { type: 'custom', url: '/blog' } }),
  users: () => ({ name: 'X', email: `x${Math.random()}@exemple.fr`, password: 'douze-caracteres', role: 'writer' }),
}

describe.each(Object.entries(FIELDS))('%s', (collection, fields) => {
  test.each(fields)('takes anything as %s without failing', async (field) => {
    for (const [what, value] of ODD) {
      for (const query of collection === 'articles' || collection === 'pages' ? ['?draft=true', ''] : ['']) {
        for (const status of query ? [{}] : [{ _status: 'published' }]) {
          const body = {
            ...VALID[collection]?.(),
            ...(collection === 'articles' || collection === 'pages' ? status : {}),
            [field]: value,
          }
          const made = await newsroom.as('admin', `/${collection}${query}`, { method: 'POST', body })
          expect([what, query, made.status < 500 ? 'answered' : made]).toEqual([what, query, 'answered'])
        }
      }
    }
  })
})

const element = { version: 1, direction: 'ltr', format: '', indent: 0 }
const root = (...children: unknown[]) => ({ root: { ...element, type: 'root', children } })
const deep = (levels: number): unknown =>
  levels === 0 ? [] : [{ ...element, type: 'quote', children: deep(levels - 1) }]

const BODIES: [string, unknown][] = [
  ['a text', 'x'],
  ['nothing', {}],
  ['a list', []],
  ['a root without children', { root: { type: 'root' } }],
  ['a child that is no object', root('x', 1, null)],
  ['a child without type', root({ children: [] })],
  ['an unknown node', root({ type: 'martian', version: 1 })],
  ['a text that is no text', root({ ...element, type: 'paragraph', children: [{ type: 'text', text: 12 }] })],
  ['a text without words', root({ ...element, type: 'paragraph', children: [{ type: 'text' }] })],
  ['a hundred levels', root(...(deep(100) as unknown[]))],
  ['a block without fields', root({ type: 'block', version: 2 })],
  ['a block of an unknown type', root({ type: 'block', version: 2, fields: { blockType: 'martian' } })],
  ['a block without type', root({ type: 'block', version: 2, fields: {} })],
  [
    'a link without target',
    root({
      ...element,
      type: 'paragraph',
      children: [{ ...element, type: 'link', fields: { linkType: 'internal' }, children: [] }],
    }),
  ],
  [
    'a link to an unknown article',
    root({
      ...element,
      type: 'paragraph',
      children: [
        {
          ...element,
          type: 'link',
          fields: { linkType: 'internal', doc: { relationTo: 'articles', value: UNKNOWN } },
          children: [],
        },
      ],
    }),
  ],
  [
    'a link to an unknown collection',
    root({
      ...element,
      type: 'paragraph',
      children: [
        {
          ...element,
          type: 'link',
          fields: { linkType: 'internal', doc: { relationTo: 'martians', value: 'x' } },
          children: [],
        },
      ],
    }),
  ],
  ['an upload node', root({ type: 'upload', version: 1, relationTo: 'media', value: UNKNOWN, fields: {} })],
  ['a list without items', root({ ...element, type: 'list', listType: 'bullet', tag: 'ul', start: 1, children: [] })],
  ['a heading of no level', root({ ...element, type: 'heading', children: [] })],
  ['a table without rows', root({ ...element, type: 'table', children: [] })],
  ['figures that are no list', bodyOf('x', { blockType: 'keyFigures', items: 'x' })],
  ['figures without words', bodyOf('x', { blockType: 'keyFigures', items: [{}] })],
  ['a callout without text', bodyOf('x', { blockType: 'callout', kind: 'x', content: 'y' })],
  ['a quotation that is a number', bodyOf('x', { blockType: 'quote', text: 3 })],
  ['a figure of an unknown file', bodyOf('x', { blockType: 'figure', image: UNKNOWN })],
  ['a figure that is an object', bodyOf('x', { blockType: 'figure', image: { a: 1 } })],
  ['a gallery that is no list', bodyOf('x', { blockType: 'gallery', images: 'x' })],
  ['a gallery of unknown files', bodyOf('x', { blockType: 'gallery', images: [{ image: UNKNOWN }, {}, null] })],
  ['a video that is no address', bodyOf('x', { blockType: 'video', url: 1, title: [] })],
  ['a download of nothing', bodyOf('x', { blockType: 'download', file: null, title: null })],
  [
    'an action to a script',
    bodyOf('x', { blockType: 'callToAction', title: 'x', label: 'x', url: 'javascript:alert(1)' }),
  ],
]

test.each(BODIES)(
  'a body that is %s is refused or kept, never a failure, and visitors’ pages stand',
  async (_what, body) => {
    const draft = await newsroom.as('editor', '/articles?draft=true', {
      method: 'POST',
      body: { title: 'Essai', body },
    })
    expect(draft.status).toBeLessThan(500)
    const published = await newsroom.as('editor', '/articles', {
      method: 'POST',
      body: { ...complete(newsroom.category), body, _status: 'published' },
    })
    expect(published.status).toBeLessThan(500)
    if (published.status === 201) {
      const { findFeed } = await import('@/payload/queries/feed')
      const { findArticle } = await import('@/payload/queries/articles')
      const { feedHtml } = await import('@/app/(feeds)/feed-html')
      await expect(findArticle(String(published.json.doc?.slug))).resolves.not.toBeNull()
      for (const item of await findFeed()) feedHtml(item.body)
      await newsroom.as('editor', `/articles/${published.json.doc?.id}`, { method: 'DELETE' })
    }
  },
)

test.each([
  'where=x',
  'where[title]=x',
  'where[title][near]=1,2',
  'where[title][within]=x',
  'where[nowhere][equals]=1',
  'where[title][drop]=1',
  'where[title][in]=x',
  'where[title][in][a]=x',
  'where[title][equals][x]=1',
  'where[or]=x',
  'where[or][0]=x',
  'where[and][0][and][0][title][like]=',
  'where[id][equals]=x',
  'where[id][in][]=x',
  'where[category][equals][]=x',
  'where[category.title][like]=%25',
  'where[publishedAt][greater_than]=hier',
  'where[body][contains]=x',
  'where[body.root][exists]=true',
  'where[tags][all]=x',
  'where[_status][like]=p',
  'where[authors][all]=x',
  `where[title][like]=${'x'.repeat(20_000)}`,
  'sort=nowhere',
  'sort=-',
  'sort[]=title',
  'sort[a]=title',
  'sort=title,,',
  'limit=-1',
  'limit=x',
  'limit=1e9',
  'limit[]=2',
  'page=0',
  'page=-1',
  'page=x',
  'page=99999999999',
  'depth=-1',
  'depth=x',
  'depth=1e9',
  'depth[]=1',
  'select=x',
  'select[title]=x',
  'select[nowhere]=true',
  'select[]=title',
  'populate=x',
  'populate[categories]=x',
  'locale=xx',
  'draft=x',
  'trash=x',
  'pagination=x',
  'joins=x',
  'joins[x][limit]=1',
  'fallback-locale=zz',
  '%00=%00',
  'where[title][equals]=%00',
])('a question like %s is answered', async (query) => {
  for (const who of [null, 'admin'] as const) {
    for (const path of ['/articles', '/articles/count', '/categories', '/articles/versions']) {
      const { status } = await newsroom.as(who, `${path}?${query}`)
      expect([path, status < 500]).toEqual([path, true])
    }
  }
})

test.each([
  ['GET', '/articles/x'],
  ['GET', `/articles/${UNKNOWN}`],
  ['PATCH', '/articles/x'],
  ['PATCH', `/articles/${UNKNOWN}?draft=true`],
  ['DELETE', '/articles/x'],
  ['DELETE', '/articles'],
  ['PATCH', '/articles'],
  ['POST', '/articles/x/duplicate'],
  ['POST', '/articles/versions/x'],
  ['GET', '/articles/versions/x'],
  ['POST', '/media'],
  ['GET', '/martians'],
  ['POST', '/martians'],
  ['GET', '/globals/martians'],
  ['POST', '/globals/site'],
  ['POST', '/users/login'],
  ['POST', '/users/forgot-password'],
  ['POST', '/users/reset-password'],
  ['POST', '/users/unlock'],
  ['POST', '/users/refresh-token'],
  ['POST', '/users/logout'],
  ['POST', '/users/verify/x'],
  ['POST', '/users/first-register'],
  ['POST', '/commands/admin-create'],
  ['POST', '/plugin-seo/generate-title'],
  ['GET', '/media/file/%00'],
  ['GET', '/media/file/..%2f..%2fetc%2fpasswd'],
  ['POST', '/payload-preferences/x'],
  ['GET', '/access'],
  ['GET', '/users/init'],
] as const)('%s %s with any body is answered', async (method, path) => {
  for (const body of [
    undefined,
    {},
    [],
    'x',
    1,
    null,
    { data: { title: [] } },
    { email: {}, password: [] },
    { token: 1, password: 'douze-caracteres' },
  ]) {
    for (const who of [null, 'admin'] as const) {
      if (path === '/users/logout' && who) continue
      const { status } = await newsroom.as(who, path, { method, ...(method === 'GET' ? {} : { body }) })
      expect([body, who, status === 501 || status < 500]).toEqual([body, who, true])
    }
  }
})

test('a body that is no JSON is refused', async () => {
  const response = await newsroom.rest('/articles', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    form: '{"title":' as never,
    token: await newsroom.login('editor@exemple.fr', 'un-mot-de-passe-assez-long'),
  })
  expect(response.status).toBeLessThan(500)
})
