import type { Browser } from 'playwright-core'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { startServer, type TestServer } from '../support/server'

/* A reader without JavaScript goes from an article to its keyword, its dossier, its month, and to everything there is. */

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

test('a reader goes from an article to its keyword, to the archives, to a month, and back to an article', async () => {
  const page = await openPage(browser, { javaScriptEnabled: false })
  await page.goto(`${server.url}/blog/economie-sociale-et-solidaire`)
  await page.getByRole('link', { name: 'ESS', exact: true }).click()
  expect(new URL(page.url()).pathname).toBe('/blog/mot-cle/ess')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('ESS')
  await page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'Archives' }).click()
  await page.getByRole('link', { name: 'novembre 2025' }).click()
  expect(new URL(page.url()).pathname).toBe('/blog/2025/11')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Novembre 2025')
  await page.getByRole('link', { name: /Comprendre l’économie sociale/ }).click()
  expect(new URL(page.url()).pathname).toBe('/blog/economie-sociale-et-solidaire')
  await page
    .getByRole('link', { name: /La suite du dossier|Avant, dans le dossier/ })
    .first()
    .click()
  expect(await page.getByText(/Dossier Mois de l’ESS, \d+\ssur\s\d+/).count()).toBe(1)
  await page.getByRole('contentinfo').getByRole('link', { name: 'S’abonner' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('S’abonner')
  await page.context().close()
})

test.each([
  '/blog/2025/13',
  '/blog/1999/12',
  '/blog/2025/11/page/99',
  '/blog/mot-cle/rien',
  '/blog/mot-cle/ess/page/x',
])('%s is not found, in French', async (path) => {
  const answer = await fetch(server.url + path)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('Cette page est introuvable')
})

const NEW_PAGES = [
  '/blog/mot-cle/ess',
  '/blog/2025/11',
  '/blog/dossier/mois-de-l-ess',
  '/blog/archives',
  '/plan-du-site',
  '/suivre',
]

test.each([
  ['light', 320],
  ['dark', 1366],
] as const)('axe finds nothing on lists and indexes, %s, at %d pixels', async (colorScheme, width) => {
  const page = await openPage(browser, { bypassCSP: true, colorScheme, viewport: { width, height: 900 } })
  for (const path of NEW_PAGES) {
    await page.goto(server.url + path)
    await expectNoAxeViolations(page)
  }
  await page.context().close()
})
