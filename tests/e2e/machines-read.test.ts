import { request } from 'node:http'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { HtmlValidate, type RuleConfig } from 'html-validate'
import { XmlDocument } from 'libxml2-wasm'
import sharp from 'sharp'
import { startServer, type TestServer } from '../support/server'

const ESS = '/blog/economie-sociale-et-solidaire'
const TITLE = /Comprendre l’économie sociale et solidaire/

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const read = async (path: string) => (await fetch(server.url + path)).text()

let ofAdmin: Promise<string> | undefined
const adminToken = () => {
  ofAdmin ??= server.createAdmin().then(({ token }) => token)
  return ofAdmin
}

/** The content of the first tag that matches, such as `meta[property="og:url"]`. */
function attribute(html: string, tag: RegExp, name: string): string | undefined {
  const found = html.match(tag)?.[0]
  return found?.match(new RegExp(`${name}="([^"]*)"`))?.[1]
}
const og = (html: string, property: string) =>
  attribute(html, new RegExp(`<meta property="og:${property}"[^>]*>`), 'content')

describe('search engines and social networks', () => {
  test.each([
    ['/', '/'],
    ['/blog', '/blog'],
    ['/blog/page/2', '/blog/page/2'],
    ['/blog/categorie/metiers', '/blog/categorie/metiers'],
    ['/blog/dossier/mois-de-l-ess', '/blog/dossier/mois-de-l-ess'],
    ['/blog/auteur/la-redaction-de-skorann', '/blog/auteur/la-redaction-de-skorann'],
    ['/blog/mot-cle/ess', '/blog/mot-cle/ess'],
    ['/blog/2025/11', '/blog/2025/11'],
    ['/blog/archives', '/blog/archives'],
    ['/plan-du-site', '/plan-du-site'],
    ['/suivre', '/suivre'],
    [`${ESS}?utm_source=lettre`, ESS],
    ['/a-propos', '/a-propos'],
  ])('are told the one address of %s', async (path, canonical) => {
    const html = await read(path)
    const expected = server.url + (canonical === '/' ? '/' : canonical)
    expect(attribute(html, /<link rel="canonical"[^>]*>/, 'href')?.replace(/\/$/, '')).toBe(expected.replace(/\/$/, ''))
    expect(og(html, 'url')?.replace(/\/$/, '')).toBe(expected.replace(/\/$/, ''))
    expect(html.match(/<title>([^<]+)<\/title>/)?.[1]?.length).toBeGreaterThan(5)
    expect(attribute(html, /<meta name="description"[^>]*>/, 'content')?.length).toBeGreaterThan(20)
    expect(html).toContain(`href="${server.url}/blog/flux.xml"`)
  })

  test('see a picture of 1200 by 630 with an article', async () => {
    const address = og(await read(ESS), 'image') ?? ''
    const response = await fetch(address)
    expect(response.headers.get('content-type')).toBe('image/png')
    const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    expect([width, height]).toEqual([1200, 630])
  })

  test('read the article as structured data', async () => {
    const data = [...(await read(ESS)).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
      ([, json]) => JSON.parse(json ?? '') as Record<string, unknown>,
    )
    expect(data.map((entry) => entry['@type'])).toEqual(['NewsArticle', 'BreadcrumbList'])
    expect(data[0]).toMatchObject({
      headline: expect.stringMatching(TITLE),
      datePublished: expect.stringMatching(/^2025-11-06/),
      author: [expect.objectContaining({ '@type': 'Organization', name: 'La rédaction de Skorann' })],
      mainEntityOfPage: server.url + ESS,
    })
  })

  test('find every address once in the sitemap, and only public ones', async () => {
    const xml = await read('/sitemap.xml')
    XmlDocument.fromString(xml).dispose()
    const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '')
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses).toEqual(expect.arrayContaining([server.url + ESS, `${server.url}/a-propos`]))
    for (const address of addresses) expect((await fetch(address)).status).toBe(200)
  })

  test('are kept from nothing, told what not to list, and where the sitemap is', async () => {
    const robots = await read('/robots.txt')
    expect(robots).not.toContain('Disallow')
    expect(robots).toContain(`Sitemap: ${server.url}/sitemap.xml`)
    const told = async (path: string) => (await fetch(server.url + path)).headers.get('x-robots-tag')
    for (const path of ['/admin', '/admin/login', '/api/articles', '/api/rien', '/health/live']) {
      expect([path, await told(path)]).toEqual([path, 'noindex, nofollow'])
    }
    for (const path of ['/', ESS, '/sitemap.xml', '/api/media/file/exemple-metiers.png']) {
      expect([path, await told(path)]).toEqual([path, null])
    }
  })
})

test('a feed reader gets well-formed RSS with the whole text', async () => {
  const response = await fetch(`${server.url}/blog/flux.xml`)
  expect(response.headers.get('content-type')).toContain('application/rss+xml')
  const xml = await response.text()
  XmlDocument.fromString(xml).dispose()
  const feed = parseRssFeed(xml)
  const article = feed.items?.find(({ title }) => TITLE.test(title ?? ''))
  expect(article?.link).toBe(server.url + ESS)
  const text = article?.content?.encoded ?? ''
  expect(text).toContain('Chaque jour, nous créons des ponts entre')
  expect(text.replace(/\s/g, ' ')).toContain('2,7 millions de salariés')
  expect(text).not.toContain('src="/')
  expect(text).not.toContain('href="/')
  expect(text).not.toContain('href="#')
})

const LISTS = [
  '',
  '/categorie/cooperation',
  '/dossier/mois-de-l-ess',
  '/auteur/la-redaction-de-skorann',
  '/mot-cle/ess',
]

test.each(LISTS)('a feed reader follows /blog%s in each format', async (list) => {
  const feed = async (ending: string) => {
    const response = await fetch(`${server.url}/blog${list}/flux.${ending}`)
    expect(response.status).toBe(200)
    return { type: response.headers.get('content-type'), text: await response.text() }
  }
  const [rss, atom, json] = [await feed('xml'), await feed('atom'), await feed('json')]
  expect([rss.type, atom.type, json.type].map((type) => type?.split(';')[0])).toEqual([
    'application/rss+xml',
    'application/atom+xml',
    'application/feed+json',
  ])
  for (const { text } of [rss, atom]) XmlDocument.fromString(text).dispose()
  const titles = [
    parseRssFeed(rss.text).items?.map(({ title }) => title),
    parseAtomFeed(atom.text).entries?.map(({ title }) => (typeof title === 'string' ? title : title?.value)),
    parseJsonFeed(json.text).items?.map(({ title }) => title),
  ]
  expect(titles[0]?.some((title) => TITLE.test(title ?? ''))).toBe(true)
  expect([titles[1], titles[2]]).toEqual([titles[0], titles[0]])
  expect(rss.text).toContain(`${server.url}/suivre`)
  const page = await read(`/blog${list}`)
  for (const ending of ['xml', 'atom', 'json'])
    expect(page).toContain(`href="${server.url}/blog${list}/flux.${ending}"`)
  expect(page).toContain('href="/suivre"')
})

test('a feed that does not exist, or in a format that does not, is not found', async () => {
  for (const path of [
    '/blog/mot-cle/rien/flux.xml',
    '/blog/categorie/cooperation/flux.txt',
    '/blog/2025/11/flux.xml',
  ]) {
    expect([path, (await fetch(server.url + path)).status]).toEqual([path, 404])
  }
})

test('the sitemap of news is well formed, and has no old article', async () => {
  const xml = await read('/sitemap-actualites.xml')
  XmlDocument.fromString(xml).dispose()
  expect(xml).not.toContain(ESS)
})

test.each([
  '/',
  '/blog',
  '/blog/mot-cle/ess',
  '/blog/2025/11',
  '/blog/dossier/mois-de-l-ess',
  '/blog/archives',
  '/plan-du-site',
  '/suivre',
  ESS,
  '/a-propos',
  '/nulle-part',
])('the HTML of %s is valid', async (path) => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: HTML_RULES })
  const report = await validator.validateString(await read(path))
  const messages = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => ({ ruleId, message, line, column })),
  )
  expect(messages).toEqual([])
})

/** Style rules about how HTML is written, not whether it is right: React decides these. */
const HTML_RULES: RuleConfig = {
  'no-trailing-whitespace': 'off',
  'void-style': 'off',
  'no-inline-style': 'error',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'doctype-style': 'off',
  'long-title': 'off',
  'no-raw-characters': 'off',
  'attr-case': 'off',
  'element-case': 'off',
  'svg-focusable': 'off',
  'tel-non-breaking': 'off',
  'no-implicit-button-type': 'error',
  'unique-landmark': 'error',
  // React's own begin with a sign, as HTML allows.
  'valid-id': ['error', { relaxed: true }],
}

describe('a REST client', () => {
  test('is told which field is not valid, in French, by the production build', async () => {
    const token = await adminToken()
    const response = await server.api('/articles', {
      method: 'POST',
      token,
      body: { title: 'Sans chapô', _status: 'published' },
    })
    expect(response.status).toBe(400)
    const { errors } = (await response.json()) as {
      errors: { data: { errors: { path: string; message: string }[] } }[]
    }
    const fields = errors[0]?.data.errors ?? []
    expect(fields.map(({ path }) => path).sort()).toEqual(['body', 'category', 'excerpt'])
    expect(fields.find(({ path }) => path === 'excerpt')?.message).toMatch(/requis/)
  })

  test('gets 400 for a question sent as a POST whose body is no JSON', async () => {
    const headers = { 'content-type': 'application/json', 'X-HTTP-Method-Override': 'GET' }
    const response = await fetch(`${server.url}/api/articles`, { method: 'POST', headers, body: '{"where":' })
    expect([response.status, await response.json()]).toEqual([400, { errors: [{ message: expect.any(String) }] }])
  })

  test('gets 405 for a method that a door does not have, and the length of a file by HEAD', async () => {
    expect((await fetch(`${server.url}/api/payload-migrations`)).status).toBe(405)
    expect((await fetch(`${server.url}/blog`, { method: 'POST' })).status).toBe(405)
    const head = await fetch(`${server.url}/api/media/file/exemple-metiers.png`, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.headers.get('content-type')).toBe('image/png')
  })
})

test('dots in an address lead to no other page than the one they name', async () => {
  const raw = (path: string) =>
    new Promise<{ status?: number; body: string }>((resolve, reject) => {
      request(`${server.url}`, { path }, (response) => {
        let body = ''
        response.on('data', (chunk) => {
          body += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode, body }))
      })
        .on('error', reject)
        .end()
    })
  expect((await raw('/blog/../a-propos')).body).toContain('À propos')
  // The admin, by Next itself, with its scripts: not a document of the site.
  expect((await raw('/blog/../admin/login')).body).toContain('/_next/static/')
  expect((await raw('/../../etc/passwd')).status).toBe(404)
})

test('a proxy that keeps a connection for two minutes never sends a request on one that the site is closing', async () => {
  const { headers } = await fetch(`${server.url}/blog`)
  const seconds = Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])
  expect(seconds).toBeGreaterThan(120)
})

describe('a program that asks REST without a session', () => {
  const QUESTION = '/api/articles?limit=2&depth=0'
  const ask = (headers: Record<string, string> = {}, method = 'GET') =>
    fetch(server.url + QUESTION, { method, headers })
  const cacheOf = (response: Response) => response.headers.get('x-cache')

  test('is told how long an answer is good, and that it differs by who asks', async () => {
    await ask()
    const response = await ask()
    expect(cacheOf(response)).toBe('hit')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('vary')).toMatch(/Authorization, Cookie/)
    expect(response.headers.get('x-robots-tag')).toContain('noindex')
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect(response.headers.get('content-encoding')).toBe('gzip')
  })

  test('has no body for what it knows, or for HEAD', async () => {
    const etag = (await ask()).headers.get('etag') ?? ''
    const known = await ask({ 'if-none-match': etag })
    expect([known.status, await known.text()]).toEqual([304, ''])
    const head = await ask({}, 'HEAD')
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
  })

  test('gets one kept answer for one question in another order, with what nothing reads', async () => {
    const other = await fetch(`${server.url}/api/articles?depth=0&utm_source=lettre&limit=2`)
    expect(cacheOf(other)).toBe('hit')
    expect(await other.text()).toBe(await (await ask()).text())
  })

  test('reads as a visitor with a cookie or a token that this site did not sign', async () => {
    expect(cacheOf(await ask({ cookie: 'payload-token=faux' }))).toBe('hit')
    expect(cacheOf(await ask({ authorization: 'JWT faux.faux.faux' }))).toBe('hit')
  })

  test('gets what it may read, when somebody of the staff asked the same before, and the other way round', async () => {
    const token = await adminToken()
    const staff = { authorization: `JWT ${token}` }
    const drafted = await server.api('/articles?draft=true', {
      method: 'POST',
      token,
      body: { title: 'Brouillon de la rédaction' },
    })
    const { doc } = (await drafted.json()) as { doc: { id: string } }
    const question = `${server.url}/api/articles/${doc.id}`
    for (let round = 0; round < 2; round += 1) {
      const ofStaff = await fetch(question, { headers: staff })
      expect([ofStaff.status, cacheOf(ofStaff), ofStaff.headers.get('cache-control')]).toEqual([200, null, 'no-store'])
      expect((await fetch(question)).status).toBe(404)
      expect(((await (await ask(staff)).json()) as { docs: object[] }).docs[0]).toHaveProperty('revision')
      expect(((await (await ask()).json()) as { docs: object[] }).docs[0]).not.toHaveProperty('revision')
    }
  })

  test('asks each time what a page of another site asks, or what is not kept', async () => {
    expect(cacheOf(await ask({ origin: 'https://ailleurs.example' }))).toBeNull()
    expect(cacheOf(await fetch(`${server.url}/api/articles/count`))).toBeNull()
  })
})
