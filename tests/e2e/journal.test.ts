import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { logInByForm } from '../support/admin-page'
import { launchBrowser, openPage } from '../support/browser'
import { type Account, startServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser
let page: Page
let admin: Account & { token: string }

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  admin = await server.createAdmin()
  page = await openPage(browser, { viewport: { width: 1280, height: 1000 } })
  await logInByForm(page, server, admin)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('an admin filters who did what, goes on to its document, exports these lines, and can add none', async () => {
  await server.api('/categories', { method: 'POST', token: admin.token, body: { title: 'Soins' } })
  const filter = 'where[or][0][and][0][event][in][0]=created&where[or][0][and][1][title][equals]=Soins'
  await page.goto(`${server.url}/admin/collections/journal?${filter}`, { waitUntil: 'networkidle' })
  const row = page.locator('tbody tr').filter({ hasText: `${admin.name} a ajouté la rubrique « Soins »` })
  expect(await page.locator('tbody tr').count()).toBe(1)
  expect(await row.getByRole('link', { name: 'Soins', exact: true }).getAttribute('href')).toContain('/categories/')
  expect(await page.getByRole('link', { name: /^Créer/ }).count()).toBe(0)
  const exported = page.getByRole('link', { name: 'Exporter ces lignes pour un tableur (CSV)' })
  expect(await exported.getAttribute('href')).toMatch(/^\/api\/journal\/csv\?where.+=created/)
})

test('`npm run journal:verify` says that the journal of the running site is whole', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'journal:verify'], {
    env: { ...process.env, ...server.settings, NODE_OPTIONS: '' },
  })
  expect(stdout).toMatch(/^Le journal est entier : \d+ lignes, de la 1 à la \d+\.\n$/)
})
