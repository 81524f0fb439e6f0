import type { Browser } from 'playwright-core'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { fillWithHardContent } from '../support/hard-content'
import { layoutFaults } from '../support/layout-faults'
import { startServer, type TestServer } from '../support/server'
import { expectSoon } from '../support/wait-until'

/* What editors really write: nothing is wider than the window, over something else or cut, at any width and on paper. */

let server: TestServer
let browser: Browser
let token: string
let paths: string[]

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  token = (await server.createAdmin()).token
  paths = await fillWithHardContent(server, token)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** A sheet of A4 within its margins, in pixels. */
const A4 = { width: 643, height: 986 }
const ESS = '/blog/economie-sociale-et-solidaire'
const WIDTHS = [320, 390, 768, 1280, 1920]
/** As WCAG 1.4.12 asks. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`

test('every page of hard content fits at every width, with text twice as large, with more space, and on paper', async () => {
  const page = await openPage(browser, { bypassCSP: true })
  const found: Record<string, string[]> = {}
  const look = async (what: string) => {
    const faults = await layoutFaults(page)
    if (faults.length > 0) found[what] = faults
  }
  for (const path of paths) {
    await page.emulateMedia({ media: 'screen' })
    await page.goto(server.url + path)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      await look(`${path} at ${width}`)
    }
    for (const [name, content] of [
      ['text twice as large', 'html { font-size: 200% }'],
      ['more space', SPACING],
    ] as const) {
      const style = await page.addStyleTag({ content })
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        await look(`${path} at ${width}, ${name}`)
      }
      await style.evaluate((element) => (element as Element).remove())
    }
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize(A4)
    await look(`${path} on paper`)
  }
  await page.context().close()
  expect(found).toEqual({})
})

test.each(['light', 'dark'] as const)('axe finds nothing in hard content, %s', async (colorScheme) => {
  const page = await openPage(browser, { bypassCSP: true, colorScheme, viewport: { width: 390, height: 900 } })
  for (const path of [...paths.slice(3, 5), '/', '/blog']) {
    await page.goto(server.url + path)
    await expectNoAxeViolations(page)
  }
  await page.context().close()
})

test('the boat of a missing page lies neither behind words nor behind what is pressed, at any width', async () => {
  const page = await openPage(browser)
  await page.goto(`${server.url}/rien-ici`)
  for (const width of [...WIDTHS, 600, 900, 991, 992, 1100, 1920]) {
    await page.setViewportSize({ width, height: 900 })
    const covered = await page.evaluate(() => {
      const box = (element: Element) => element.getBoundingClientRect()
      // Sky, sand and sea are as wide as the window.
      const boat = [...document.querySelectorAll('[data-motif="echouage"] svg *')].filter(
        (part) => box(part).width > 0 && box(part).width < window.innerWidth * 0.6,
      )
      const words = [...document.querySelectorAll('main :is(h1, a, label, input, button)')]
      return words
        .filter((word) =>
          boat.some((part) => {
            const [one, other] = [box(part), box(word)]
            return (
              one.left < other.right && one.right > other.left && one.top < other.bottom - 1 && one.bottom > other.top
            )
          }),
        )
        .map(({ textContent, localName }) => `${localName} ${textContent}`)
    })
    expect([width, covered]).toEqual([width, []])
  }
  await page.context().close()
})

test('below a page that is shorter than the window, the footer ends with it', async () => {
  const page = await openPage(browser, { viewport: { width: 1366, height: 2400 } })
  for (const path of ['/contact', '/rien-ici', '/recherche']) {
    await page.goto(server.url + path)
    const end = await page.locator('body > footer').evaluate((footer) => footer.getBoundingClientRect().bottom)
    expect([path, Math.round(end)]).toEqual([path, 2400])
  }
  await page.context().close()
})

test('on paper, the first sheet of an article holds its title, its chapô and its address', async () => {
  const page = await openPage(browser, { viewport: A4 })
  await page.emulateMedia({ media: 'print' })
  const ends: Record<string, number[]> = {}
  for (const path of [...paths.filter((one) => one.startsWith('/blog/')).slice(0, 5), ESS]) {
    await page.goto(server.url + path)
    const article = page.locator('article[aria-labelledby="titre"]')
    if ((await article.count()) === 0) continue
    const shown = [
      article.locator('h1'),
      article.locator('h1 + p'),
      article.getByText(server.url + path, { exact: true }),
    ]
    ends[path] = await Promise.all(
      shown.map(async (part) => {
        const box = await part.boundingBox()
        return box ? box.y + box.height : Number.POSITIVE_INFINITY
      }),
    )
  }
  expect(Object.keys(ends).length).toBeGreaterThan(2)
  expect(Object.entries(ends).filter(([, of]) => of.some((end) => end > A4.height))).toEqual([])
  await page.context().close()
})

const FONTS = ['400 100px Familjen', '700 100px Familjen', '400 100px Literata', 'italic 400 100px Literata']

test('the narrow space of numbers and quotation marks is seen in every font of the text', async () => {
  const page = await openPage(browser, { bypassCSP: true })
  await page.goto(server.url)
  const measure = () =>
    page.evaluate(async (fonts) => {
      const measured: number[] = []
      for (const font of fonts) {
        await document.fonts.load(font, 'a\u202fb')
        const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
        context.font = font
        measured.push(Math.round(context.measureText('\u202f').width))
      }
      return measured
    }, FONTS)
  await measure()
  // The fonts are optional: one that comes too late, on a busy machine, serves the next page.
  const ofNextPage = async () => {
    await page.reload()
    return await measure()
  }
  await expectSoon(ofNextPage, [18, 18, 18, 18])
  await page.context().close()
})

test.each([
  ['forty categories', ''],
  ['twelve short links', 'Vie'],
  ['twelve links of wide letters', 'MM'],
  ['twelve links in capitals', 'OO'],
  ['twelve links', 'Établissements'],
  ['twelve long links', 'Les métiers de l’accompagnement et du soin'],
])('a menu of %s stands on one line or under « Menu », which Escape and a press outside close', async (_, label) => {
  const links = Array.from({ length: 12 }, (__, index) => ({
    label: `${label} ${index + 1}`,
    url: `/page-${index + 1}`,
  }))
  const body = { name: 'Skorann Actualités', navigation: label ? links : [] }
  expect((await server.api('/globals/site', { method: 'POST', token, body })).status).toBe(200)
  const page = await openPage(browser, { bypassCSP: true })
  await page.goto(`${server.url}/blog`)
  const name = page.locator('header a').first()
  const menu = page.locator('nav [data-menu] summary')
  const link = page.locator('[data-menu] li a').first()
  const topOf = (element: Element) => Math.round(element.getBoundingClientRect().top)
  const found: Record<string, unknown> = {}
  for (const width of [320, 390, 768, 1056, 1280, 1366, 1920]) {
    await page.setViewportSize({ width, height: 900 })
    if (await menu.isHidden()) {
      const inLine = await page.locator('header nav li a').filter({ visible: true }).all()
      const tops = await Promise.all([name, ...inLine].map((one) => one.evaluate(topOf)))
      if (new Set(tops).size > 1 || inLine.length !== 12) found[`in line at ${width}`] = tops
      continue
    }
    const tops = await Promise.all([name, menu].map((one) => one.evaluate(topOf)))
    if (new Set(tops).size > 1) found[`« Menu » at ${width}`] = tops
    await menu.click()
    await link.waitFor()
    // What the open menu covers does not count.
    const faults = await layoutFaults(page, 'header')
    if (faults.length > 0) found[`open at ${width}`] = faults
    if (width === 390) await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await link.waitFor({ state: 'hidden' })
    await menu.click()
    await link.waitFor()
    // The header's own margin.
    await page.mouse.click(4, 36)
    await link.waitFor({ state: 'hidden' })
  }
  expect(found).toEqual({})
  await page.context().close()
})
