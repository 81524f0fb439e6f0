import type { Browser } from 'playwright-core'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { fillWithHardContent } from '../support/hard-content'
import { layoutFaults } from '../support/layout-faults'
import { startServer, type TestServer } from '../support/server'

/* What editors really write: nothing is wider than the window, over something else or cut, at any width and on paper. */

let server: TestServer
let browser: Browser
let paths: string[]

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const { token } = await server.createAdmin()
  paths = await fillWithHardContent(server, token)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

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
    // A sheet of A4 within its margins.
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 643, height: 986 })
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

test('the narrow space of numbers and quotation marks is seen in every font of the text', async () => {
  const page = await openPage(browser, { bypassCSP: true })
  await page.goto(server.url)
  const widths = await page.evaluate(async () => {
    const measured: number[] = []
    for (const font of [
      '400 100px Familjen',
      '700 100px Familjen',
      '400 100px Literata',
      'italic 400 100px Literata',
    ]) {
      await document.fonts.load(font, 'a\u202fb')
      const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
      context.font = font
      measured.push(Math.round(context.measureText('\u202f').width))
    }
    return measured
  })
  expect(widths).toEqual([18, 18, 18, 18])
  await page.context().close()
})

test('the menu closes by Escape and by a press outside', async () => {
  const page = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  await page.goto(server.url)
  const link = page.locator('[data-menu] li a').first()
  const menu = page.locator('[data-menu] summary')
  await menu.click()
  await link.waitFor()
  await page.keyboard.press('Escape')
  await link.waitFor({ state: 'hidden' })
  await menu.click()
  await link.waitFor()
  await page.locator('footer').dispatchEvent('pointerdown')
  await link.waitFor({ state: 'hidden' })
  await page.context().close()
})
