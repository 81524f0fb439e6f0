import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { comparable, essSentences, missingSentences } from '../support/ess-sentences'
import { startServer, type TestServer } from '../support/server'
import { waitUntil } from '../support/wait-until'

const ESS = '/blog/economie-sociale-et-solidaire'
const PAGE_TYPES = [
  ['home', '/'],
  ['all articles', '/blog'],
  ['their second page', '/blog/page/2'],
  ['a category', '/blog/categorie/cooperation'],
  ['a dossier', '/blog/dossier/mois-de-l-ess'],
  ['an author', '/blog/auteur/la-redaction-de-skorann'],
  ['the ESS article', ESS],
  ['an article with a gallery', '/blog/pourquoi-nos-articles-sont-dessines'],
  ['a page', '/a-propos'],
  ['an address where nothing is', '/rien-ici'],
] as const

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

describe('the ESS article', () => {
  test('is whole and readable with JavaScript off, every sentence of the original in it', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false })
    const response = await page.goto(server.url + ESS)
    expect(response?.status()).toBe(200)

    const original = readFileSync('tests/fixtures/economie-sociale-et-solidaire.txt', 'utf8')
    const sentences = essSentences(original)
    expect(sentences.length).toBeGreaterThan(40)
    const shown = await page.locator('main').innerText()
    expect(sentences.filter((sentence) => missingSentences([sentence], shown).length > 0)).toEqual([])
    await page.context().close()
  })

  test('has one title, sections, lists, and figures that read value, unit, label', async () => {
    const page = await openPage(browser)
    await page.goto(server.url + ESS)
    await expect(page.locator('h1').allInnerTexts()).resolves.toEqual([
      'ESS – Comprendre l’économie sociale et solidaire… et pourquoi Skorann en fait partie',
    ])
    const sections = await page.locator('main h2').allInnerTexts()
    expect(sections).toEqual(expect.arrayContaining(['L’ESS, notre ADN chez Skorann']))
    expect(await page.locator('main article li').count()).toBeGreaterThan(20)
    const words = comparable(
      (await page.locator('main').innerHTML()).replaceAll('&nbsp;', ' ').replace(/<[^>]+>/g, ' '),
    )
    expect(words).toContain('2,7 millions de salariés')
    expect(words).toContain('58 000 salariés')
    await page.context().close()
  })

  test('asks nothing of anybody else, runs no framework, and breaks no rule of its own policy', async () => {
    const page = await openPage(browser)
    const requests: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(server.url + ESS, { waitUntil: 'networkidle' })
    expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([])
    expect(requests.filter((url) => url.includes('/_next/') && url.endsWith('.js'))).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe.each(PAGE_TYPES)('%s', (_name, path) => {
  test.each(['light', 'dark'] as const)('has nothing that axe finds, %s, wide and narrow', async (colorScheme) => {
    const page = await openPage(browser, { colorScheme, bypassCSP: true, viewport: { width: 1280, height: 900 } })
    await page.goto(server.url + path)
    await expectNoAxeViolations(page)
    await page.setViewportSize({ width: 360, height: 800 })
    await expectNoAxeViolations(page)
    await page.context().close()
  })

  test('needs no sideways scrolling at 320 pixels, nor with text twice as large', async () => {
    const page = await openPage(browser, { viewport: { width: 320, height: 700 }, bypassCSP: true })
    await page.goto(server.url + path)
    expect(await overflow(page)).toBe(0)
    await page.addStyleTag({ content: 'html{font-size:200%}' })
    expect(await overflow(page)).toBe(0)
    await page.context().close()
  })

  test('says once what it is', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(server.url + path)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    await page.context().close()
  })
})

describe('finding one’s way', () => {
  test('a keyboard reader jumps past the menu first', async () => {
    const page = await openPage(browser)
    await page.goto(server.url)
    await page.keyboard.press('Tab')
    const first = page.locator(':focus')
    expect(await first.innerText()).toBe('Aller au contenu')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#contenu/)
    await page.context().close()
  })

  test('on a phone the menu opens without JavaScript and leads to a category', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
    await page.goto(server.url)
    await page.getByText('Menu', { exact: true }).click()
    await page.getByRole('banner').getByRole('link', { name: 'Territoire' }).click()
    await page.waitForURL(`${server.url}/blog/categorie/territoire`)
    await page.context().close()
  })

  test('from the home page to the article, its author and its dossier', async () => {
    const page = await openPage(browser)
    await page.goto(server.url)
    await page
      .getByRole('link', { name: /Comprendre l’économie sociale/ })
      .first()
      .click()
    await page.waitForURL(server.url + ESS)
    await page.getByRole('link', { name: 'Mois de l’ESS' }).first().click()
    await page.waitForURL(`${server.url}/blog/dossier/mois-de-l-ess`)
    await page.context().close()
  })

  test('with large letters on a phone, no word of a list is under a picture', async () => {
    const page = await openPage(browser, { viewport: { width: 360, height: 800 }, bypassCSP: true })
    await page.goto(`${server.url}/blog`)
    // Our fonts are optional: a page on a slow machine is read in others, which are wider, until it is loaded anew.
    await waitUntil(
      async () => {
        await page.reload()
        return await page.evaluate(areFontsUsed)
      },
      () => 'a page in the fonts of the site',
    )
    await page.addStyleTag({ content: 'html{font-size:200%}' })
    const covered = await page.locator('main li:has(h2)').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const edges = [...row.querySelectorAll('img, svg')].map((drawing) => drawing.getBoundingClientRect())
        const picture = edges.find(({ height }) => height > 40)
        const words = [...row.querySelectorAll('h2 a, time')]
        return words.filter((word) => !picture || word.getBoundingClientRect().right > picture.left).map(String)
      }),
    )
    expect(await page.locator('main li:has(h2)').count()).toBe(8)
    expect(covered).toEqual([])
    await page.context().close()
  })

  test('lists go on by pages, and nowhere beyond the last', async () => {
    const status = async (path: string) => (await fetch(server.url + path, { redirect: 'manual' })).status
    expect(await status('/blog/page/2')).toBe(200)
    expect(await status('/blog/page/1')).toBe(308)
    expect(await status('/blog/page/3')).toBe(404)
    expect(await status('/blog/page/deux')).toBe(404)
    expect(await status('/blog/categorie/nulle-part')).toBe(404)
    expect(await status('/blog/auteur/personne')).toBe(404)
    expect(await status('/%E0%A4%A')).toBe(400)
  })

  test('an address where nothing is says so whole, with JavaScript off and the right status', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false })
    const response = await page.goto(`${server.url}/blog/article-perdu`)
    expect(response?.status()).toBe(404)
    expect(await page.locator('h1').innerText()).toBe('Cette page est introuvable.')
    await page.getByRole('main').getByRole('link', { name: 'Revenir à l’accueil' }).click()
    await page.waitForURL(`${server.url}/`)
    await page.context().close()
  })
})

describe('a video', () => {
  test('is asked of its host only after the reader agreed, and leaves when the agreement is withdrawn', async () => {
    const list = (await (await server.api('/articles?limit=50&depth=0')).json()) as {
      docs: { slug: string; body: unknown }[]
    }
    const article = list.docs.find(({ body }) => JSON.stringify(body).includes('"blockType":"video"'))
    const page = await openPage(browser)
    const foreign: string[] = []
    await page.route(/vimeo|youtube/, (route) => {
      foreign.push(route.request().url())
      return route.fulfill({ body: '<p>Lecteur</p>', contentType: 'text/html' })
    })
    await page.goto(`${server.url}/blog/${article?.slug}`, { waitUntil: 'networkidle' })
    expect(foreign).toEqual([])
    await page.getByRole('button', { name: /Lire la vidéo/ }).click()
    await page.frameLocator('iframe').getByText('Lecteur').waitFor()
    expect(foreign).toHaveLength(1)
    await page.getByRole('button', { name: /Retirer mon accord/ }).click()
    await page.locator('iframe').waitFor({ state: 'detached' })
    await page.context().close()
  })
})

/** Run in the page: whether the letters of the titles and of the text are those of the site’s fonts. */
async function areFontsUsed(): Promise<boolean> {
  const fonts = ['400 100px Familjen', '700 100px Familjen', '400 100px Literata']
  await Promise.all(fonts.map((font) => document.fonts.load(font, 'mi')))
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
  const widthIn = (font: string) => {
    context.font = font
    return context.measureText('mmmiii').width
  }
  const other = widthIn('100px monospace')
  return fonts.every((font) => widthIn(`${font}, monospace`) !== other)
}

/** Pixels by which the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
