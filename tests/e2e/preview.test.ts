import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { formListens, isSave, logInByForm } from '../support/admin-page'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { watchPolicy } from '../support/policy'
import { startServer, type TestServer } from '../support/server'
import { expectSoon } from '../support/wait-until'

const ESS = '/blog/economie-sociale-et-solidaire'
const DESK = { viewport: { width: 1600, height: 1000 } }

let server: TestServer
let browser: Browser
let page: Page
let token: string
let broken: string[]

beforeAll(async () => {
  server = await startServer()
  const admin = await server.createAdmin()
  token = admin.token
  browser = await launchBrowser()
  page = await openPage(browser, DESK)
  broken = await watchPolicy(page)
  await page.addInitScript(notePreviewThatListens)
  await logInByForm(page, server, admin)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const band = (where: Pick<Page, 'getByRole'>) => where.getByRole('region', { name: 'Aperçu', exact: true })
const frame = () => page.frameLocator('iframe[title="Aperçu"]')

async function draftOf(collection: 'articles' | 'pages', fields: object) {
  const answer = await server.api(`/${collection}?draft=true&depth=0`, { method: 'POST', token, body: fields })
  return ((await answer.json()) as { doc: { id: string } }).doc.id
}

async function essId() {
  const slug = ESS.split('/').at(-1)
  const found = await server.api(`/articles?depth=0&where[slug][equals]=${slug}`, { token })
  return ((await found.json()) as { docs: { id: string }[] }).docs[0]?.id
}

/** Opens the form of a draft, with its live preview as it was the last time. */
async function openForm(collection: 'articles' | 'pages', id: string | undefined) {
  await page.goto(`${server.url}/admin/collections/${collection}/${id}`)
  await formListens(page)
}

async function openBeside() {
  const toggler = page.locator('#live-preview-toggler')
  if ((await toggler.getAttribute('aria-label')) !== 'Fermer l’aperçu') await toggler.click()
  await band(frame()).waitFor()
  // What is sent or pressed before is lost.
  await page.waitForFunction(() => 'previewListens' in window)
}

/** Run in each page before anything else: the preview in a frame of it says when it listens. */
function notePreviewThatListens() {
  addEventListener('message', ({ data }) => {
    if (data?.type === 'payload-live-preview' && data.ready) Object.assign(window, { previewListens: true })
  })
}

/** Makes the live preview reload its draft, as a save does. */
async function askAnew() {
  await frame()
    .locator('html')
    .evaluate(() => window.postMessage({ type: 'payload-document-event' }, location.origin))
}

test('the form of a draft leads to its preview, which is nobody else’s, is kept nowhere and leads back', async () => {
  const body = bodyOf('Le texte qui se prépare.', { blockType: 'quote', text: 'Une phrase.' }, { blockType: 'video' })
  const id = await draftOf('articles', { title: 'Un article à voir', body })
  await openForm('articles', id)
  const opened = page.context().waitForEvent('page')
  await page.getByRole('link', { name: 'Prévisualiser' }).click()
  const seen = await opened
  await seen.getByRole('heading', { level: 1, name: 'Un article à voir' }).waitFor()
  expect(seen.url()).toBe(`${server.url}/preview/articles/${id}`)
  expect(await band(seen).innerText()).toContain('Cet article n’est pas publié.')
  await seen.getByText('Le texte qui se prépare.').waitFor()
  expect(await seen.locator('link[rel="canonical"], meta[property^="og:"], script[type*="ld+json"]').count()).toBe(0)
  expect(await seen.locator('meta[name="robots"]').first().getAttribute('content')).toBe('noindex, nofollow')
  expect((await fetch(`${server.url}/blog/un-article-a-voir`)).status).toBe(404)

  const stranger = await openPage(browser)
  const { headers } = await fetch(seen.url(), { redirect: 'manual' })
  expect(headers.get('location')).toBe(`/admin/login?redirect=%2Fpreview%2Farticles%2F${id}`)
  await stranger.goto(seen.url())
  await stranger.getByRole('button', { name: 'Se connecter' }).waitFor()
  expect(await stranger.content()).not.toContain('Le texte qui se prépare')
  await stranger.context().close()

  await seen.getByRole('link', { name: 'Quitter l’aperçu' }).click()
  await seen.locator('#field-title').waitFor()
  expect(seen.url()).toBe(`${server.url}/admin/collections/articles/${id}`)
  await seen.close()
  expect(broken).toEqual([])
})

test('the picture of a shared link is drawn from the draft, for whoever may read it', async () => {
  const id = await draftOf('articles', { title: 'Un article à partager' })
  const address = `${server.url}/preview/articles/${id}/partage`
  await openForm('articles', id)
  // From the page, as the form asks for it: a session counts for requests of the site alone.
  const answer = (url: string) =>
    page.evaluate(async (asked) => {
      const got = await fetch(asked)
      const [type, cache] = ['content-type', 'cache-control'].map((name) => got.headers.get(name))
      return { status: got.status, type, cache, bytes: [...new Uint8Array(await got.arrayBuffer())] }
    }, url)
  const { bytes, ...drawn } = await answer(address)
  expect(drawn).toEqual({ status: 200, type: 'image/png', cache: 'private, no-store' })
  expect(await sharp(Buffer.from(bytes)).metadata()).toMatchObject({ width: 1200, height: 630 })
  expect((await fetch(address)).status).toBe(404)
  const missing = `${server.url}/preview/articles/0192f5aa-0000-7000-8000-000000000000/partage`
  expect((await answer(missing)).status).toBe(404)

  await page.locator('.collapsible', { hasText: 'Référencement' }).locator('.collapsible__toggle').first().click()
  await page.locator('.sk-shared-link__picture').scrollIntoViewIfNeeded()
  const picture = page.getByAltText('La carte telle qu’un réseau la montre')
  await picture.evaluate((image: HTMLImageElement) => image.decode())
})

test('an article that was only just begun can be previewed too', async () => {
  await page.goto(`${server.url}/admin/collections/articles/create`)
  await formListens(page)
  const kept = page.waitForResponse((answer) => {
    const request = answer.request()
    return isSave(request) && answer.ok() && request.postData()?.includes('À peine commencé') === true
  })
  await page.locator('#field-title').fill('À peine commencé')
  await kept
  const path = await page.getByRole('link', { name: 'Prévisualiser' }).getAttribute('href')
  await page.goto(String(new URL(String(path), server.url)))
  await page.getByRole('heading', { level: 1, name: 'À peine commencé' }).waitFor()
  expect(await band(page).innerText()).toContain('Cet article n’est pas publié.')
})

test('a published article with a draft on top is previewed, and its page stays kept as it is', async () => {
  const id = await essId()
  await server.api(`/articles/${id}?draft=true`, { method: 'PATCH', token, body: { title: 'Un titre qui se cherche' } })
  const before = await (await fetch(server.url + ESS)).text()
  await page.goto(`${server.url}/preview/articles/${id}`)
  await page.getByRole('heading', { level: 1, name: 'Un titre qui se cherche' }).waitFor()
  expect(await band(page).innerText()).toContain('Des modifications ne sont pas publiées.')
  const after = await fetch(server.url + ESS)
  expect([after.headers.get('x-cache'), await after.text()]).toEqual(['hit', before])
  expect(before).not.toContain('Un titre qui se cherche')
})

test('a preview has the look of the page, and adds nothing but its band', async () => {
  // In the fonts of the machine: ours are optional, and one that comes late serves the next page only.
  await page.route('**/*.woff2', (route) => route.abort())
  const { docs } = (await (await server.api('/pages?where[slug][equals]=a-propos', { token })).json()) as Found
  const response = await page.goto(`${server.url}/preview/pages/${docs[0]?.id}`)
  const look = () =>
    page.locator('main').evaluate((main) => [(main as HTMLElement).innerText, main.getBoundingClientRect().height])
  const preview = await look()
  expect(await band(page).innerText()).toContain('Cette page est publiée telle quelle.')
  expect(response?.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow',
  })
  expect(response?.headers()['x-cache']).toBeUndefined()
  await page.goto(`${server.url}/a-propos`)
  expect(await look()).toEqual(preview)
  await page.unroute('**/*.woff2')
})

describe('requests that get no preview', () => {
  test.each([
    ['a draft that was never there', '/preview/articles/0192f5aa-0000-7000-8000-000000000000'],
    ['an address that somebody made up', '/preview/articles/%2e%2e%5Cadmin?redirect=https://exemple.fr'],
    ['a page among the articles', '/preview/users/1'],
    ['no document', '/preview'],
    ['more than a document', '/preview/articles/1/2'],
  ])('%s is the site’s own 404', async (_what, path) => {
    const response = await page.goto(server.url + path)
    expect(response?.status()).toBe(404)
    await page.getByRole('heading', { name: 'Cette page est introuvable.' }).waitFor()
  })

  test('a draft in the trash', async () => {
    const id = await draftOf('articles', { title: 'Un article jeté' })
    const deletedAt = new Date().toISOString()
    await server.api(`/articles/${id}?draft=true`, { method: 'PATCH', token, body: { deletedAt } })
    expect((await page.goto(`${server.url}/preview/articles/${id}`))?.status()).toBe(404)
    await page.goto(`${server.url}/admin/collections/articles/trash/${id}`)
    await page.locator('#field-title').waitFor()
    expect(await page.getByRole('link', { name: 'Prévisualiser' }).count()).toBe(0)
  })

  test('something that is sent', async () => {
    const path = `/preview/articles/${await draftOf('articles', { title: 'Un article' })}`
    expect((await fetch(server.url + path, { method: 'POST', body: 'x' })).status).toBe(405)
  })
})

describe('the live preview next to the form', () => {
  test('the preview follows the typed text, keeps its scroll position, and has the width of three devices', async () => {
    const id = await draftOf('articles', { title: 'Un article long', body: LONG })
    await openForm('articles', id)
    await openBeside()
    for (const [device, width] of [
      ['Téléphone', 390],
      ['Tablette', 820],
      ['Ordinateur', 1280],
    ] as const) {
      await page.locator('.live-preview-toolbar-controls__breakpoint button').click()
      await page.getByRole('button', { name: device }).click()
      await expectInFrame((wanted) => innerWidth === wanted, width)
    }
    const place = await frame()
      .locator('html')
      .evaluate(() => {
        scrollTo({ top: 900, behavior: 'instant' })
        return scrollY
      })
    expect(place).toBe(900)
    await page.locator('#field-title').click()
    await page.keyboard.press('End')
    await page.keyboard.type(', puis deux mots')
    await frame().getByRole('heading', { level: 1, name: 'Un article long, puis deux mots' }).waitFor()
    const scrolled = () =>
      frame()
        .locator('html')
        .evaluate(() => scrollY)
    await expectSoon(scrolled, 900)
    expect((await fetch(`${server.url}/blog/un-article-long`)).status).toBe(404)
    expect(broken).toEqual([])
  })

  test('the way out closes it, and a link opens elsewhere', async () => {
    const { docs } = (await (await server.api('/pages?where[slug][equals]=a-propos', { token })).json()) as Found
    await openForm('pages', docs[0]?.id)
    await openBeside()
    const opened = page.context().waitForEvent('page')
    await frame().locator('header a').first().click()
    await (await opened).close()
    await band(frame()).getByRole('link', { name: 'Quitter l’aperçu' }).click()
    await page.getByRole('button', { name: 'Voir l’aperçu à côté du texte' }).waitFor()
    expect(page.url()).toContain('/admin/collections/pages/')
  })

  test('a draft that somebody trashes meanwhile is there no more', async () => {
    const id = await draftOf('articles', { title: 'Un article jeté ailleurs' })
    await openForm('articles', id)
    await openBeside()
    const deletedAt = new Date().toISOString()
    await server.api(`/articles/${id}?draft=true`, { method: 'PATCH', token, body: { deletedAt } })
    await askAnew()
    await frame().getByRole('heading', { name: 'Cette page est introuvable.' }).waitFor()
    expect(await frame().locator('html').innerText()).not.toContain('Un article jeté ailleurs')
    expect(broken).toEqual([])
  })

  test('who was logged out meanwhile is shown nothing of the draft any more, and the way to the login', async () => {
    const id = await draftOf('articles', { title: 'Un article quitté' })
    await openForm('articles', id)
    await openBeside()
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await askAnew()
    await frame().getByRole('heading', { name: 'Votre session est terminée.' }).waitFor()
    expect(await frame().locator('html').innerText()).not.toContain('Un article quitté')
    await frame().getByRole('link', { name: 'Se reconnecter' }).click()
    await frame().getByRole('button', { name: 'Se connecter' }).waitFor()
    await page.context().addCookies(cookies)
    expect(broken).toEqual([])
  })
})

describe('the preview can be read by everybody', () => {
  test.each([
    [360, 'light'],
    [768, 'light'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('at %i px, %s', async (width, colorScheme) => {
    const id = await essId()
    const reader = await page.context().newPage()
    await reader.setViewportSize({ width, height: 900 })
    await reader.emulateMedia({ colorScheme })
    await reader.goto(`${server.url}/preview/articles/${id}`)
    await band(reader).waitFor()
    expect(await reader.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await expectNoAxeViolations(reader)
    for (const _link of ['Aller au contenu', 'Quitter l’aperçu']) await reader.keyboard.press('Tab')
    await expectSoon(() => reader.evaluate(() => document.activeElement?.textContent), 'Quitter l’aperçu')
    await reader.close()
  })
})

interface Found {
  docs: { id: string }[]
}

const LONG = bodyOf('')
LONG.root.children = Array.from({ length: 40 }, (_, index) => bodyOf(`Le paragraphe ${index}.`).root.children).flat()

/** Waits until something is true in the frame of the preview. */
async function expectInFrame(isTrue: (wanted: number) => boolean, wanted: number) {
  const inside = page.frame({ url: /\/preview\// })
  if (!inside) throw new Error('No preview is open.')
  await inside.waitForFunction(isTrue, wanted)
}
