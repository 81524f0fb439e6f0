import type { Browser, Page } from 'playwright-core'
import { parisClock } from '@/payload/editorial/paris-time'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
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
  page.setDefaultTimeout(40_000)
  await page.goto(`${server.url}/admin/login`)
  await formListens()
  await page.locator('[name="email"]').fill(admin.email)
  await page.locator('[name="password"]').fill(admin.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByRole('heading', { name: 'Rédaction' }).waitFor()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const formListens = () => page.locator('form[data-form-ready="true"]').first().waitFor()

test('an editor takes an older text up again as a draft, then publishes it', async () => {
  const { id, version } = await publishedTwice()
  await page.goto(`${server.url}/admin/collections/articles/${id}/versions/${version}`)
  const restore = page.getByRole('button', { name: 'Reprendre cette version comme brouillon' })
  await restore.click()
  const asked = page.getByRole('dialog')
  await asked.getByText('les lecteurs ne le verront qu’une fois publié').waitFor()
  await expectNoAxeViolations(page, '.confirmation-modal__wrapper')
  expect(await page.getByText('Restaurer').filter({ visible: true }).count()).toBe(0)
  await asked.getByRole('button', { name: 'Confirmer' }).click()
  await page.getByText('Cette version est reprise comme brouillon : publiez-la').waitFor()
  await formListens()
  expect(await page.locator('#field-title').first().inputValue()).toBe('Le premier titre')
  expect(await publicTitle(id)).toBe('Le second titre')

  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await page.getByText('C’est enregistré.').waitFor()
  expect(await publicTitle(id)).toBe('Le premier titre')
})

test('the hour of a version is that of Paris, wherever the server is', async () => {
  const { id, version } = await publishedTwice()
  const answer = await server.api(`/articles/versions/${version}`, { token: admin.token })
  const { updatedAt } = (await answer.json()) as { updatedAt: string }
  await page.goto(`${server.url}/admin/collections/articles/${id}/versions/${version}`)
  const [, hour] = parisClock(updatedAt).split('T')
  await page.locator('.step-nav').getByText(String(hour)).waitFor()
})

async function publishedTwice(): Promise<{ id: string; version: string }> {
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  const { token } = admin
  const body = {
    title: 'Le premier titre',
    excerpt: 'Un chapô.',
    category: docs[0]?.id,
    body: bodyOf('Un texte.'),
    _status: 'published',
  }
  const answer = await server.api('/articles', { method: 'POST', token, body })
  const { id } = ((await answer.json()) as { doc: { id: string } }).doc
  const second = { title: 'Le second titre', _status: 'published' }
  await server.api(`/articles/${id}`, { method: 'PATCH', token, body: second })
  const path = `/articles/versions?where[parent][equals]=${id}&where[version.title][equals]=Le premier titre`
  const versions = (await (await server.api(path, { token })).json()) as { docs: { id: string }[] }
  return { id, version: String(versions.docs[0]?.id) }
}

async function publicTitle(id: string): Promise<string> {
  return ((await (await server.api(`/articles/${id}?depth=0`)).json()) as { title: string }).title
}
