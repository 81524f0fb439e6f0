import type { Browser, Page } from 'playwright-core'
import { formListens, listening, logInByForm } from '../support/admin-page'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { startServer, type TestServer } from '../support/server'

const ADMIN = { name: 'Anne Le Goff', email: 'anne@exemple.fr', password: 'douze-caracteres-au-moins' }

let server: TestServer
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  await server.createAdmin(ADMIN)
  page = await openPage(browser, { viewport: { width: 1280, height: 1000 } })
  await logInByForm(page, server, ADMIN)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('an admin makes a key, sees it once, uses it in a program and revokes it', async () => {
  await page.goto(`${server.url}/admin/collections/api-keys/create`)
  await formListens(page)
  await page.locator('[name="name"]').fill('Import de l’agenda')
  const nextMonth = new Date(Date.now() + 30 * 86_400_000).toLocaleDateString('fr-FR')
  await page.locator('#field-expiresAt input').fill(nextMonth)
  await page.keyboard.press('Tab')
  await page.locator('#action-save').click()
  await page.getByRole('button', { name: 'Montrer la clé, une seule fois' }).click()
  const key = String(await page.locator('.sk-key').textContent())
  await expectNoAxeViolations(page, '.sk-account')

  const asProgram = async (path: string) =>
    (await fetch(server.url + path, { headers: { authorization: `Bearer ${key}` }, redirect: 'manual' })).status
  expect([await asProgram('/api/articles'), await asProgram('/api/users/me')]).toEqual([200, 403])

  await page.goto(`${server.url}/admin/collections/api-keys`)
  const row = page.locator('tbody tr').first()
  await row.getByText('Active').waitFor()
  await row.getByText('Lire ce qui est publié').first().waitFor()
  await row.locator('a').first().click()
  await (await listening(page.getByRole('button', { name: 'Révoquer la clé' }))).click()
  await page.getByText('Elle est révoquée : elle n’ouvre plus rien.').waitFor()
  expect(await page.locator('.sk-key').count()).toBe(0)
})
