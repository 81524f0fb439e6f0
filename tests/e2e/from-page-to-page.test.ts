import type { Browser, Page } from 'playwright-core'
import { launchBrowser, openPage } from '../support/browser'
import { startServer, type TestServer } from '../support/server'
import { expectSoon } from '../support/wait-until'

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

test.each([
  ['no-preference', true],
  ['reduce', false],
] as const)('with motion set to %s, the change of page is drawn as a transition: %s', async (reducedMotion, drawn) => {
  const page = await openPage(browser, { reducedMotion })
  await page.addInitScript(noteTransition)
  do {
    await page.goto(`${server.url}/blog`)
    await followFirstArticle(page)
    // Chromium draws none when the next page is longer than four seconds on its way.
  } while (await page.evaluate(() => ((window as Noting).revealedAfter ?? 0) > 3_000))
  expect(await page.evaluate(() => (window as Noting).hadTransition)).toBe(drawn)
  await page.context().close()
})

test('a reader begins an article at its top, and finds the list again where they left it', async () => {
  const page = await openPage(browser, { viewport: { width: 360, height: 800 } })
  await page.goto(`${server.url}/blog`)
  await page.locator('h2 a').last().scrollIntoViewIfNeeded()
  const left = await page.evaluate(() => Math.round(scrollY))
  expect(left).toBeGreaterThan(400)

  await page.locator('h2 a').last().click()
  await page.waitForURL(/\/blog\/[^/]+$/)
  await expectSoon(() => page.evaluate(() => scrollY), 0)
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').innerText()).toBe('Aller au contenu')

  await page.goBack()
  await page.waitForFunction((before) => Math.abs(scrollY - before) < 2, left)
  await page.context().close()
})

async function followFirstArticle(page: Page) {
  await page.locator('h2 a').first().click()
  await page.waitForURL(/\/blog\/[^/]+$/)
  await page.waitForFunction(() => (window as Noting).hadTransition !== undefined)
}

/** `revealedAfter` in milliseconds, from the press of the link. */
type Noting = typeof window & { hadTransition?: boolean; revealedAfter?: number }

/** Run in the page before anything else. */
function noteTransition() {
  addEventListener('pagereveal', (event) => {
    ;(window as Noting).hadTransition = (event as Event & { viewTransition: unknown }).viewTransition !== null
    ;(window as Noting).revealedAfter = performance.now()
  })
}
