import type { Browser, Page } from 'playwright-core'
import { formListens, logInByForm } from '../support/admin-page'
import { expectNoAxeViolations, expectValue, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { startServer, type TestServer } from '../support/server'
import { expectSoon } from '../support/wait-until'

const LAPTOP = { width: 1366, height: 768 }
const PHONE = { width: 390, height: 844 }
/** Two lines of the paper. */
const EXCERPT = 'Un matin d’automne, six volontaires découvrent le foyer, ses habitants, ses bruits et ses habitudes.'

let server: TestServer
let browser: Browser
let page: Page
let token: string
let category: string | undefined

beforeAll(async () => {
  server = await startServer()
  const admin = await server.createAdmin()
  token = admin.token
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  category = docs[0]?.id
  browser = await launchBrowser()
  page = await openPage(browser, { viewport: LAPTOP })
  await logInByForm(page, server, admin)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const title = () => page.locator('#field-title')
const excerpt = () => page.locator('#field-excerpt')
const text = () => page.locator('.sk-field-body .ContentEditable__root')
const opener = () => page.locator('.sk-panel-opener button')
const panel = () => page.getByRole('region', { name: 'Avant de publier' })

/** Opens the form of a draft, with the editor in it. */
async function open(fields: object = {}) {
  const body = { title: 'Six volontaires au foyer', excerpt: EXCERPT, category, body: bodyOf('Le texte.'), ...fields }
  const answer = await server.api('/articles?draft=true&depth=0', { method: 'POST', token, body })
  const { id } = ((await answer.json()) as { doc: { id: string } }).doc
  await page.goto(`${server.url}/admin/collections/articles/${id}`)
  await formListens(page)
  await text().waitFor()
}

const top = async (of: ReturnType<typeof title>) => Math.round((await of.boundingBox())?.y ?? Number.NaN)
/** Waits until the cursor is in a place. */
const cursorIn = (place: string) => page.waitForFunction((selector) => document.activeElement?.matches(selector), place)

test('at 1366 × 768 the title and the text stand in the first screen', async () => {
  await open()
  await panel().waitFor()
  await opener().waitFor({ state: 'hidden' })
  const isInSight = async () => (await top(title())) <= 100 && (await top(text().locator('p').first())) <= 330
  await expectSoon(isInSight, true)
})

test('the cursor is in the title of a new article, and Enter leads from it to the chapô and the text', async () => {
  await open({ title: undefined, excerpt: undefined, body: undefined })
  await cursorIn('#field-title')
  await page.keyboard.type('Un titre')
  await page.keyboard.press('Enter')
  await cursorIn('#field-excerpt')
  await page.keyboard.type('Un chapô.')
  await page.keyboard.press('Enter')
  await cursorIn('.ContentEditable__root')
  await page.keyboard.type('Le texte')
  await expectValue(title(), 'Un titre')
  await expectValue(excerpt(), 'Un chapô.')
  await expectSoon(async () => (await text().innerText()).trim(), 'Le texte')
})

test('the count of a page’s title is above the toolbar of its text, at any width', async () => {
  const answer = await server.api('/pages', {
    method: 'POST',
    token,
    body: { title: 'Venir', body: bodyOf('Le bus.') },
  })
  const { id } = ((await answer.json()) as { doc: { id: string } }).doc
  await page.goto(`${server.url}/admin/collections/pages/${id}`)
  await formListens(page)
  await text().waitFor()
  for (const viewport of [LAPTOP, { width: 768, height: 1024 }, PHONE]) {
    await page.setViewportSize(viewport)
    const isAbove = async () => {
      const count = await page.locator('.sk-paper-words__count').boundingBox()
      return count !== null && count.y + count.height <= (await top(page.locator('.sk-tools').first()))
    }
    await expectSoon(isAbove, true)
  }
  await page.setViewportSize(LAPTOP)
})

test('the cursor is at the end of the text of an old article', async () => {
  await open({ body: bodyOf('Au début') })
  await cursorIn('.ContentEditable__root')
  await page.keyboard.type(', puis la fin')
  await expectSoon(async () => (await text().innerText()).trim(), 'Au début, puis la fin')
})

test.each([
  ['a laptop', LAPTOP, 'light'],
  ['a laptop', LAPTOP, 'dark'],
  ['a phone', PHONE, 'light'],
  ['a phone', PHONE, 'dark'],
] as const)('on %s of %j, %s, everything can be used by anybody', async (_, viewport, colorScheme) => {
  await page.setViewportSize(viewport)
  await page.emulateMedia({ colorScheme })
  await open()
  await expectNoAxeViolations(page)
  await page.setViewportSize(LAPTOP)
  await page.emulateMedia({ colorScheme: 'light' })
})

test('on a phone the settings are a drawer, which the keyboard opens and closes', async () => {
  await page.setViewportSize(PHONE)
  await open()
  await panel().waitFor({ state: 'hidden' })
  await opener().press('Enter')
  await panel().waitFor()
  await page.keyboard.press('Escape')
  await panel().waitFor({ state: 'hidden' })
  await cursorIn('.sk-panel-opener button')
  await page.setViewportSize(LAPTOP)
})

test.each([[PHONE], [{ width: 768, height: 1024 }]])(
  'at %j the settings of an article that changed since its publication are reached',
  async (viewport) => {
    await page.setViewportSize(viewport)
    await open({ _status: 'published' })
    await title().fill('Sept volontaires au foyer')
    await page.locator('.doc-controls .status__value', { hasText: 'modifié depuis' }).waitFor({ state: 'attached' })
    await opener().click()
    await panel().waitFor()
    const { x, width } = (await opener().boundingBox()) ?? { x: Number.NaN, width: 0 }
    const save = await page.locator('#action-save').boundingBox()
    expect(x + width).toBeLessThanOrEqual(save?.x ?? 0)
    await page.keyboard.press('Escape')
    await page.setViewportSize(LAPTOP)
  },
)
