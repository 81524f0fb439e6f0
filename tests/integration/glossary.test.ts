import { bodyOf, type Newsroom, openNewsroom } from '../support/newsroom'
import { openPublicPages, see } from '../support/public-pages'

let newsroom: Newsroom
let page: (path: string) => Promise<unknown>

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await openPublicPages()
})
afterAll(() => newsroom.close())

const write = (body: object, who: 'editor' | 'writer' = 'editor') =>
  newsroom.as(who, '/glossary', { method: 'POST', body })

test('the glossary is nowhere while it is empty, then on its page, the plan of the site and the sitemap', async () => {
  const places = async () =>
    JSON.stringify(await Promise.all([page('/plan-du-site'), page('/sitemap.xml')])).match(/\/glossaire/g)?.length ?? 0
  expect(await places()).toBe(0)
  expect((await write({ short: 'MAS', long: 'maison d\'accueil "spécialisée"' })).status).toBe(201)
  expect((await write({ short: 'École', long: 'lieu', address: '/blog' })).status).toBe(201)
  expect(await places()).toBe(2)
  const { content } = (await page('/glossaire')) as { content: { short: string; long: string }[] }
  expect(content.map(({ short }) => short)).toEqual(['École', 'MAS'])
  expect(content[1]?.long).toBe('maison d’accueil «\u202fspécialisée\u202f»')
})

test.each([
  [{ short: 'm.a.s', long: 'un' }, 'short'],
  [{ short: 'M.A.S.', long: 'un' }, 'short'],
  [{ short: 'Mas', long: 'un' }, 'short'],
  [{ short: 'deux mots', long: 'un' }, 'short'],
  [{ short: 'ABC', long: ' ' }, 'long'],
  [{ short: 'ABC', long: 'un', address: 'javascript:alert(1)' }, 'address'],
  [{ short: 'ABC' }, 'long'],
])('%j is refused at « %s », in French', async (body, field) => {
  const { status, json } = await write(body)
  expect(status).toBe(400)
  expect(json.errors?.[0]?.data?.errors?.map(({ path }: { path: string }) => path)).toEqual([field])
})

test('a writer reads the glossary and writes nothing into it', async () => {
  expect((await write({ short: 'HCR', long: 'un' }, 'writer')).status).toBe(403)
  expect((await newsroom.as('writer', '/glossary')).json.docs).toHaveLength(2)
})

test('an article explains an acronym once, in its preview too', async () => {
  const body = bodyOf('La MAS. Une MAS.')
  const { slug, id } = await newsroom.publishedBy('editor', { body })
  const { content } = (await page(`/blog/${slug}`)) as { content: { acronyms: unknown; body: unknown } }
  expect(content.acronyms).toEqual([
    { short: 'MAS', long: 'maison d’accueil «\u202fspécialisée\u202f»', href: '/glossaire#sigle-mas' },
  ])
  expect(JSON.stringify(content.body).match(/"long"/g)).toHaveLength(1)
  const { previewArticle } = await import('@/payload/queries/preview')
  const preview = await previewArticle(id, new Headers({ authorization: `JWT ${newsroom.tokens.editor}` }))
  expect(preview).toMatchObject({ kind: 'seen', view: { acronyms: [{ short: 'MAS' }] } })
})

test('a feed explains it in each of its texts, and is made anew when it is explained otherwise', async () => {
  await newsroom.publishedBy('editor', { body: bodyOf('Encore une MAS.') })
  const [feed] = await see(['/blog/flux.xml'], page)
  expect(feed?.content.match(/"long":"maison d’accueil/g)).toHaveLength(2)
  const { docs } = (await newsroom.as('editor', '/glossary?where[short][equals]=MAS')).json
  await newsroom.as('editor', `/glossary/${docs?.[0]?.id}`, { method: 'PATCH', body: { long: 'maison ouverte' } })
  expect(feed?.isKept()).toBe(false)
})
