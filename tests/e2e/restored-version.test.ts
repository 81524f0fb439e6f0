import type { Browser, Page } from 'playwright-core'
import { parisClock } from '@/payload/editorial/paris-time'
import { formListens, listening, logInByForm, publishByForm } from '../support/admin-page'
import { expectNoAxeViolations, expectValue, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { type Account, startServer, type TestServer } from '../support/server'
import { expectSoon } from '../support/wait-until'

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

test('an editor takes an older text up again as a draft, then publishes it', async () => {
  const { id, version } = await publishedTwice()
  await page.goto(`${server.url}/admin/collections/articles/${id}/versions/${version}`)
  const restore = page.getByRole('button', { name: 'Reprendre cette version comme brouillon' })
  await (await listening(restore)).click()
  const asked = page.getByRole('dialog')
  await asked.getByText('les lecteurs ne le verront qu’une fois publié').waitFor()
  await expectNoAxeViolations(page, '.confirmation-modal__wrapper')
  expect(await page.getByText('Restaurer').filter({ visible: true }).count()).toBe(0)
  await asked.getByRole('button', { name: 'Confirmer' }).click()
  await page.getByText('Cette version est reprise comme brouillon : publiez-la').waitFor()
  await formListens(page)
  await expectValue(page.locator('#field-title').first(), 'Le premier titre')
  expect(await publicTitle(id)).toBe('Le second titre')

  await publishByForm(page)
  await page.getByText('En ligne', { exact: true }).waitFor()
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

test('the history says who wrote each version and what was done, and its last step can be undone after a reload', async () => {
  const { id } = await publishedTwice()
  const figures = (value: string) => ({ blockType: 'keyFigures', items: [{ value, label: 'de salariés' }] })
  for (const value of ['2,7', '3,1']) {
    const body = { title: `Avec ${value}`, body: bodyOf('Un texte.', figures(value)) }
    await server.api(`/articles/${id}?draft=true`, { method: 'PATCH', token: admin.token, body })
  }
  await page.goto(`${server.url}/admin/collections/articles/${id}/versions`)
  const rows = page.locator('main.versions tbody tr')
  await rows.first().waitFor()
  const steps = () => rows.locator('td:nth-child(3)').allInnerTexts()
  await expectSoon(steps, ['Brouillon, en cours', 'Brouillon', 'Publié, en ligne', 'Publié'])
  expect(new Set(await rows.locator('td:nth-child(2)').allInnerTexts())).toEqual(new Set([admin.name]))
  await expectNoAxeViolations(page, 'main.versions')

  await rows.first().getByRole('link').click()
  const comparison = page.locator('.lexical-diff')
  await comparison.getByText('Chiffres clés').first().waitFor()
  expect(await comparison.innerText()).toMatch(/2,7.*3,1/s)
  expect(await comparison.innerText()).not.toContain('keyFigures')

  await page.goto(`${server.url}/admin/collections/articles/${id}`)
  await formListens(page)
  await page.locator('.doc-controls__popup button').first().click()
  await page.locator('#action-undo-last-step').click()
  const asked = page.getByRole('dialog').filter({ hasText: 'Ce qu’il remplace reste dans l’onglet Versions' })
  await asked.getByRole('button', { name: 'Revenir au texte d’avant' }).click()
  await expectValue(page.locator('#field-title').first(), 'Avec 2,7')
  const latest = async () =>
    await (await server.api(`/articles/${id}?draft=true&depth=0`, { token: admin.token })).json()
  await expectSoon(async () => (await latest()).title, 'Avec 2,7')
  expect(await latest()).toMatchObject({ title: 'Avec 2,7', body: bodyOf('Un texte.', figures('2,7')) })
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
