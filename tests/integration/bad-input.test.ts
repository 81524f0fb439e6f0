import { cellsOfThisRun } from '../support/cells-of-this-run'
import { type Answer, bodyOf, complete, type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

/** Values that few fields expect. */
const ODD: [string, unknown][] = [
  ['null', null],
  ['a number', 42],
  ['a negative number', -1],
  ['true', true],
  ['an empty string', ''],
  ['an empty list', []],
  ['a list', ['x']],
  ['a list of lists', [[[]]]],
  ['a list of nothing', [null]],
  ['an object', { x: { y: 1 } }],
  ['what is neither text nor number', { toString: 1, valueOf: 1 }],
  ['an unknown id', UNKNOWN],
  ['an object with an unknown id', { id: UNKNOWN }],
  ['a NUL character', 'a\u0000b'],
  ['half an emoji', '\ud83d'],
  ['an emoji', '👩🏽‍🌾'],
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
    'createdAt',
    'updatedAt',
    'bodyMedia',
    'readingMinutes',
    'revisedAt',
  ],
  pages: ['title', 'slug', 'body', '_status', 'deletedAt'],
  categories: ['title', 'slug', 'description'],
  dossiers: ['title', 'slug', 'description', 'cover'],
  people: ['name', 'slug', 'role', 'photo', 'biography'],
  redirects: ['from', 'to'],
  users: ['name', 'email', 'password', 'role', 'sessions', 'lockUntil', 'loginAttempts'],
}

const VALID: Record<string, () => Record<string, unknown>> = {
  articles: () => ({ ...complete(newsroom.category), _status: 'published' }),
  pages: () => ({ title: 'Page', body: bodyOf('Texte'), _status: 'published' }),
  // No two of one name.
  categories: () => ({ title: `Rubrique ${Math.random()}` }),
  dossiers: () => ({ title: 'Dossier' }),
  people: () => ({ name: 'Plume' }),
  redirects: () => ({ from: `/vieux-${Math.random()}`, to: { type: 'custom', url: '/blog' } }),
  users: () => ({ name: 'X', email: `x${Math.random()}@exemple.fr`, password: 'douze-caracteres', role: 'writer' }),
}

const ENGLISH = /\b(the|is|are|of|not|missing|invalid|must|following|this|wrong)\b/i

/** Fields that answer for another: an address is made from the title, a file's type is the file's. */
const SPOKESMEN: Record<string, string> = { title: 'slug', name: 'slug', mimeType: 'file' }

/** Returns « accepted », « refused in French » with the field's path, or the answer itself. */
function outcomeOf({ status, json }: Answer, field: string): string {
  if (status === 200 || status === 201) return 'accepted'
  const messages = (json.errors ?? []).flatMap(({ message, data }) => [
    { message, path: field },
    ...(data?.errors ?? []),
  ])
  const isOurs = messages.every(
    ({ message, path }) => !ENGLISH.test(message) && [field, SPOKESMEN[field]].includes(path.split('.')[0]),
  )
  return status === 400 && messages.length > 0 && isOurs ? 'refused in French' : `${status} ${JSON.stringify(json)}`
}

const UNDERSTOOD = expect.stringMatching(/^(accepted|refused in French)$/)

describe.each(Object.entries(FIELDS))('%s', (collection, fields) => {
  const valid = () => VALID[collection]?.() ?? {}
  const withDrafts = collection === 'articles' || collection === 'pages'

  test.each(fields)('take %s whatever it is, or refuse it in French', async (field) => {
    const queries = withDrafts ? ['?draft=true', ''] : ['']
    const cells = ODD.flatMap(([what, value]) =>
      queries.flatMap((query) => (['admin', null] as const).map((who) => ({ what, value, query, who }))),
    )
    // A visitor is refused before the database is asked; a draft is stored as what is published is.
    for (const { what, value, query, who } of cellsOfThisRun(cells, (cell) => cell.who !== null && !cell.query)) {
      const { _status, ...draft } = valid()
      const body = { ...(query ? draft : valid()), [field]: value }
      const answer = await newsroom.as(who, `/${collection}${query}`, { method: 'POST', body })
      const outcome = who === null && [400, 403].includes(answer.status) ? 'refused' : outcomeOf(answer, field)
      expect([what, query, who, outcome]).toEqual([what, query, who, who === null ? 'refused' : UNDERSTOOD])
    }
  })

  test('are changed whatever is sent, or the change is refused in French', async () => {
    const { json } = await newsroom.as('admin', `/${collection}`, { method: 'POST', body: valid() })
    for (const field of fields) {
      for (const [what, value] of ODD) {
        const options = { method: 'PATCH', body: { [field]: value } } as const
        const changed = await newsroom.as('admin', `/${collection}/${json.doc?.id}`, options)
        expect([field, what, outcomeOf(changed, field)]).toEqual([field, what, UNDERSTOOD])
        const { _status } = valid()
        if (_status)
          await newsroom.as('admin', `/${collection}/${json.doc?.id}`, { method: 'PATCH', body: { deletedAt: null } })
      }
    }
  })
})

test.each(['name', 'tagline', 'lead', 'dossier', 'navigation', 'footer', 'social', 'id', 'globalType'])(
  'the site takes %s whatever it is, or refuses it in French',
  async (field) => {
    const rows: [string, unknown][] = [
      ['rows of nothing', [{}]],
      ['rows of odd values', [{ label: 1, url: [], title: {}, links: 'x' }]],
      ['rows of rows', [{ title: 'x', links: [[]] }]],
      [
        'links to a script',
        [{ label: 'x', url: 'javascript:alert(1)', title: 'x', links: [{ label: 'x', url: '//x' }] }],
      ],
    ]
    for (const [what, value] of [...ODD, ...rows]) {
      const changed = await newsroom.as('admin', '/globals/site', { method: 'POST', body: { [field]: value } })
      expect([what, outcomeOf(changed, field)]).toEqual([what, UNDERSTOOD])
    }
  },
)

test.each([
  'alt',
  'decorative',
  'caption',
  'credit',
  'createdBy',
  'filename',
  'mimeType',
  'url',
  'sizes',
  'focalX',
  'width',
])('a file takes %s whatever it is, or refuses it in French', async (field) => {
  const { id } = await newsroom.pictureBy('admin')
  for (const [what, value] of ODD) {
    const changed = await newsroom.as('admin', `/media/${id}`, { method: 'PATCH', body: { [field]: value } })
    expect([what, outcomeOf(changed, field)]).toEqual([what, UNDERSTOOD])
  }
})

test('the site’s own form, which writes an empty list as 0, is accepted', async () => {
  const body = { navigation: 0, footer: [{ title: 'Le site', links: 0 }], social: 0 }
  const { status, json } = await newsroom.as('admin', '/globals/site', { method: 'POST', body })
  expect([status, json.result]).toMatchObject([200, { navigation: [], footer: [{ links: [] }], social: [] }])
})

test('the editor’s own form of key figures or a gallery without a row, which it writes as 0, is kept as a draft', async () => {
  const body = bodyOf('x', { blockType: 'keyFigures', items: 0 }, { blockType: 'gallery', images: 0 })
  const made = await newsroom.as('writer', '/articles?draft=true', { method: 'POST', body: { title: 'Essai', body } })
  expect(made.status).toBe(201)
})

test('the public pages stand on whatever was accepted', async () => {
  const { listArticles, listCategory, listDossier, listAuthor } = await import('@/payload/queries/list-pages')
  const { findArticle } = await import('@/payload/queries/articles')
  const { findPage } = await import('@/payload/queries/page-views')
  const { findHome } = await import('@/payload/queries/home')
  const { findSite } = await import('@/payload/queries/site')
  const { findFeed } = await import('@/payload/queries/feed')
  const { findSitemap } = await import('@/payload/queries/sitemap')
  const found = async (collection: string) =>
    (await newsroom.as('admin', `/${collection}?limit=1000&depth=0`)).json.docs ?? []
  const slugs = async (collection: string) =>
    (await found(collection)).map(({ slug }) => slug).filter((slug) => typeof slug === 'string')
  expect(await findSitemap()).not.toEqual([])
  expect((await findFeed()).items).not.toEqual([])
  await findHome()
  await findSite()
  const pageCount = (await listArticles(1))?.pageCount ?? 0
  expect(pageCount).toBeGreaterThan(1)
  for (let page = 1; page <= pageCount; page += 1) await listArticles(page)
  for (const slug of await slugs('articles')) await findArticle(slug)
  for (const slug of await slugs('pages')) await findPage(slug)
  for (const slug of await slugs('categories')) await listCategory(slug, 1)
  for (const slug of await slugs('dossiers')) await listDossier(slug, 1)
  for (const slug of await slugs('people')) await listAuthor(slug, 1)
})

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
