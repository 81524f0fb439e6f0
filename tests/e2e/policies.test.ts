import { rm } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { formListens, logInByForm } from '../support/admin-page'
import { launchBrowser, openPage } from '../support/browser'
import { watchPolicy } from '../support/policy'
import { type Account, startServer, type TestServer } from '../support/server'

const ESS = '/blog/economie-sociale-et-solidaire'

let server: TestServer
let browser: Browser
let admin: Account & { token: string }
let page: Page
let broken: string[]

beforeAll(async () => {
  // The requests of this machine, through no proxy, are let in too.
  server = await startServer({ ADMIN_ADDRESSES: '203.0.113.7, 2001:db8:1::/48' })
  admin = await server.createAdmin()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

beforeEach(async () => {
  page = await openPage(browser, { viewport: { width: 1280, height: 1000 } })
  broken = await watchPolicy(page)
})
afterEach(() => page.context().close())

describe('a reader breaks no policy', () => {
  test.each([
    ['/', 200],
    ['/blog', 200],
    ['/blog/page/2', 200],
    ['/blog/categorie/cooperation', 200],
    ['/blog/dossier/mois-de-l-ess', 200],
    ['/blog/auteur/la-redaction-de-skorann', 200],
    [ESS, 200],
    ['/a-propos', 200],
    ['/rien-ici', 404],
    ['/%', 400],
  ])('on %s, from end to end, with what opens opened', async (path, status) => {
    const response = await page.goto(server.url + path)
    expect(response?.status()).toBe(status)
    expect(await page.locator('[style]').count()).toBe(0)
    await openEverything()
    expect(broken).toEqual([])
  })

  test('a reader who agrees to a video', async () => {
    await page.route(/vimeo|youtube/, (route) => route.fulfill({ body: '<p>Lecteur</p>', contentType: 'text/html' }))
    await page.goto(`${server.url}/blog/${await slugOfVideo()}`)
    await page.getByRole('button', { name: /Lire la vidéo/ }).click()
    await page.frameLocator('iframe').getByText('Lecteur').waitFor()
    expect(broken).toEqual([])
  })

  test('and one who would is noticed', async () => {
    await page.goto(server.url)
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color:red">Rouge</p>'))
    while (broken.length < 2) await page.waitForTimeout(20)
    expect(broken.join()).toContain('style-src-attr inline')
  })
})

test('pointing at a link fetches its page in advance, but not for a reader who saves data', async () => {
  const browsersOwn = await page.context().newCDPSession(page)
  await browsersOwn.send('Preload.enable')
  const fetched = new Promise<string>((resolve) => {
    browsersOwn.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
      if (status === 'Ready') resolve(prefetchUrl)
    })
  })
  await page.goto(server.url)
  const link = page.locator('main a[href^="/blog/"]').first()
  await link.hover()
  expect(await fetched).toBe(server.url + (await link.getAttribute('href')))
  expect(broken).toEqual([])

  const thrifty = await fetch(server.url, { headers: { 'save-data': 'on' } })
  expect(thrifty.headers.get('speculation-rules')).toBeNull()
  expect(thrifty.headers.get('vary')).toContain('Save-Data')
})

test('an editor at work breaks no policy: login, list, article with blocks, upload, account', async () => {
  await logInByForm(page, server, admin)

  await page.goto(`${server.url}/admin/collections/articles`)
  await page.locator('table').waitFor()
  await page
    .getByRole('link', { name: /Comprendre l’économie sociale/ })
    .first()
    .click()
  await formListens(page)
  await page.locator('[contenteditable="true"]').first().waitFor()
  await page.locator('.sk-block').first().waitFor()
  await openEverything()

  await page.goto(`${server.url}/admin/collections/media/create`)
  await formListens(page)
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: 'carre.png',
      mimeType: 'image/png',
      buffer: await sharp({ create: { width: 600, height: 400, channels: 3, background: '#fc0' } })
        .png()
        .toBuffer(),
    })
  await page.locator('[name="alt"]').fill('Un carré jaune')
  const uploaded = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().includes('/api/media'),
  )
  await page
    .getByRole('button', { name: /Enregistrer/ })
    .first()
    .click()
  expect((await uploaded).status()).toBe(201)
  await page.locator('.file-details img, .thumbnail img').first().waitFor()

  await page.goto(`${server.url}/admin/account`)
  await page.locator('[name="name"]').waitFor()
  expect(broken).toEqual([])
})

describe('each kind of answer states how it may be used', () => {
  test.each([
    ['/', "script-src 'self'; style-src 'self'"],
    [ESS, "script-src 'self'; style-src 'self'"],
    ['/rien-ici', "script-src 'self'; style-src 'self'"],
    ['/admin/login', "script-src 'self' 'nonce-"],
    ['/api/articles', 'sandbox'],
    ['/api/media/file/exemple-metiers.png', 'sandbox'],
    ['/health/live', null],
    ['/blog/flux.xml', null],
    ['/favicon.svg', null],
    ['/opengraph-image', null],
  ])('%s', async (path, policy) => {
    const { headers } = await fetch(server.url + path)
    if (policy) expect(headers.get('content-security-policy')).toContain(policy)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    const isForOthers = path === '/opengraph-image' || path.startsWith('/api/media/file/')
    expect(headers.get('cross-origin-resource-policy')).toBe(isForOthers ? 'cross-origin' : 'same-origin')
  })

  test('a browser may report what it refused, and a site that nobody is to write to has no security.txt', async () => {
    const report = { 'csp-report': { 'document-uri': `${server.url}/blog`, 'effective-directive': 'img-src' } }
    const headers = { 'content-type': 'application/csp-report' }
    const sent = await fetch(`${server.url}/csp-report`, { method: 'POST', headers, body: JSON.stringify(report) })
    const text = await fetch(`${server.url}/.well-known/security.txt`)
    expect([sent.status, text.status]).toEqual([204, 404])
  })

  test('the admin is there for the addresses that it is for, and the site’s 404 for all others; the site is there for both', async () => {
    const from = (address: string, path: string, init: RequestInit = {}) =>
      fetch(server.url + path, {
        redirect: 'manual',
        ...init,
        headers: { ...init.headers, 'x-forwarded-for': address },
      })
    const missing = await (await from('198.51.100.1', '/rien-ici')).text()
    const action = { method: 'POST', headers: { 'next-action': 'x' }, body: '[]' }
    const requests: [string, RequestInit?][] = [
      ['/admin'],
      ['/admin/login'],
      ['//admin/login'],
      ['/%61dmin/login'],
      ['/blog/../admin/login'],
      ['/admin/login?_rsc=x', { headers: { rsc: '1' } }],
      ['/admin/login', action],
    ]
    for (const [path, init] of requests) {
      for (const address of ['198.51.100.1', '203.0.113.8', '2001:db8:2::1', 'unknown']) {
        const answer = await from(address, path, init)
        expect([path, address, answer.status, (await answer.text()) === missing]).toEqual([path, address, 404, true])
      }
    }
    for (const address of ['203.0.113.7', '2001:db8:1::9']) {
      expect([address, (await from(address, '/admin/login')).status]).toEqual([address, 200])
    }
    for (const path of ['/', '/api/articles?limit=1']) expect((await from('198.51.100.1', path)).status).toBe(200)
  })

  test('two pages of the admin have two nonces, and each script of a page has it', async () => {
    const nonces = await Promise.all(['/admin/login', '/admin/forgot'].map(nonceOf))
    expect(new Set(nonces).size).toBe(2)
  })
})

// Last: it takes the pictures away.
test('a reader of the page for a failure breaks no policy', async () => {
  const picture = await firstOf('/media', ({ mimeType }) => mimeType === 'image/png')
  const article = await firstOf('/articles')
  const body = { cover: picture.id, _status: 'published' }
  expect((await server.api(`/articles/${article.id}`, { method: 'PATCH', token: admin.token, body })).status).toBe(200)
  await rm(`${server.folder}/media`, { recursive: true })
  const response = await page.goto(`${server.url}/blog/${article.slug}/opengraph-image`)
  expect([response?.status(), response?.headers()['cache-control']]).toEqual([500, 'no-store'])
  await openEverything()
  expect(broken).toEqual([])
})

async function nonceOf(path: string) {
  const response = await fetch(server.url + path)
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
  const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
  return nonce
}

async function slugOfVideo() {
  const articles = await all('/articles')
  return articles.find(({ body }) => JSON.stringify(body).includes('"blockType":"video"'))?.slug
}

async function firstOf(path: string, isWanted: (row: Row) => boolean = () => true): Promise<Row> {
  const found = (await all(path)).find(isWanted)
  if (!found) throw new Error(`${path} has no such row`)
  return found
}

async function all(path: string) {
  return ((await (await server.api(`${path}?limit=50&depth=0`, { token: admin.token })).json()) as { docs: Row[] }).docs
}

interface Row {
  id: string
  slug?: string
  mimeType?: string
  body?: unknown
}

/** Opens every folded part, and scrolls to the end so that lazy parts load. */
async function openEverything() {
  for (const summary of await page.locator('summary:visible').all()) await summary.click()
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await page.waitForLoadState('networkidle')
}

test('the tab, search engines and shared links are told of each admin page in French, and not of Payload', async () => {
  const metadata = await metadataOfAdmin()
  expect([...metadata.keys()]).toEqual(
    expect.arrayContaining(['/admin', '/admin/login', '/admin/collections/articles', '/admin/collections/articles/ID']),
  )
  const wrong = [...metadata].flatMap(([path, texts]) =>
    texts.filter((text) => NOT_FRENCH.test(text)).map((text) => `${path}: ${text}`),
  )
  expect(wrong).toEqual([])
  for (const [path, texts] of metadata) {
    expect([path, ...texts]).toEqual(expect.arrayContaining([path, 'og:site_name: Skorann Actualités']))
  }
})

const NOT_FRENCH =
  /payload|\bcms\b|\b(the|and|with|is|of|for|your|login|log (in|out)|dashboard|account|creating|editing|edit|view|not found|app|framework)\b/i

/** The title and metadata of every kind of page that links lead to from the admin's, by address; ids are « ID ». */
async function metadataOfAdmin(): Promise<Map<string, string[]>> {
  const metadata = new Map<string, string[]>()
  const waiting = ['/admin', '/admin/login', '/admin/forgot', '/admin/reset/jeton', '/admin/rien-ici']
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path.replace(/[0-9a-f-]{36}|[0-9a-f]{24}/g, 'ID')
    if (metadata.has(kind)) continue
    const isPublic = /login|forgot|reset/.test(path)
    const headers = isPublic ? undefined : { authorization: `JWT ${admin.token}`, accept: 'text/html' }
    const html = await (await fetch(server.url + path, { headers })).text()
    metadata.set(kind, metadataIn(html))
    for (const [, href = ''] of html.matchAll(/href="(\/admin[^"?#]*)/g)) waiting.push(href)
  }
  return metadata
}

/** `title: …`, `description: …`, `og:title: …` */
function metadataIn(html: string): string[] {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? []
  const metas = [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)]
  return [`title: ${title}`, ...metas.map(([, name, content]) => `${name}: ${content}`)]
}
