import type { Browser, Page } from 'playwright-core'
import { logInByForm } from '../support/admin-page'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { layoutFaults } from '../support/layout-faults'
import { startServer, type TestServer } from '../support/server'
import { expectSoon, waitUntil } from '../support/wait-until'

/* What a reader writes to the newsroom, from the page to the list in the admin. */

let server: TestServer
let browser: Browser
let admin: { email: string; password: string; token: string }

beforeAll(async () => {
  server = await startServer()
  admin = await server.createAdmin()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** A word that fits on no line, and more lines than a window has. */
const WORDS = `Le nombre de salariés a changé. ${'anticonstitutionnellement'.repeat(8)} ${'mot '.repeat(500)}`.trim()
const ESS = '/blog/economie-sociale-et-solidaire'

/** The form takes nothing in its first three seconds: no person is as fast. */
async function sendLikeAPerson(page: Page) {
  const shownAt = Number((await page.locator('[name="instant"]').getAttribute('value'))?.split('.')[0])
  await waitUntil(
    async () => Date.now() - shownAt > 3_000,
    () => 'the form is three seconds old',
  )
  await page.getByRole('button', { name: 'Envoyer' }).click()
}

test('a reader reports an error from the article, without JavaScript; what is refused is shown again; editors find it', async () => {
  const page = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  await page.goto(server.url + ESS)
  await page.getByRole('link', { name: 'Signaler une erreur' }).click()
  await page.getByRole('heading', { level: 1, name: 'Signaler une erreur' }).waitFor()
  await page.getByRole('link', { name: /^ESS\s–\sComprendre/ }).waitFor()
  await page.getByLabel('Qu’est-ce qui est faux, et où').fill(WORDS)
  // As a browser that does not look at addresses.
  await page.getByLabel('Votre adresse électronique').evaluate((field) => field.setAttribute('type', 'text'))
  await page.getByLabel('Votre adresse électronique').fill('lea')
  await sendLikeAPerson(page)

  await page.getByText('Cette adresse n’a pas la forme nom@exemple.fr.').waitFor()
  const email = page.getByLabel('Votre adresse électronique')
  expect(await email.getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByLabel('Qu’est-ce qui est faux, et où').inputValue()).toBe(WORDS)
  await email.fill('lea@exemple.fr')
  await sendLikeAPerson(page)
  await page.waitForURL(/\/ecrire\/merci$/)
  await page.getByRole('heading', { level: 1, name: 'Message envoyé' }).waitFor()
  await page.context().close()

  const desk = await openPage(browser)
  await logInByForm(desk, server, admin)
  await desk.goto(`${server.url}/admin/collections/messages`)
  await desk.getByRole('link', { name: /^Le nombre de salariés a changé\./ }).click()
  await desk.getByRole('checkbox', { name: 'Traité' }).check()
  await desk.setViewportSize({ width: 390, height: 844 })
  // The menu closes first, as in any window that becomes narrow.
  await expectSoon(() => layoutFaults(desk, 'body', { mayBeShortened: true }), [])
  await expectNoAxeViolations(desk)
  await desk.getByRole('button', { name: 'Enregistrer' }).click()
  await waitUntil(
    async () => {
      const answer = await server.api('/messages?where[isDone][equals]=true', { token: admin.token })
      return ((await answer.json()) as { totalDocs: number }).totalDocs === 1
    },
    () => 'the message is marked as dealt with',
  )
  await desk.context().close()
})

test.each([
  ['the form', '/ecrire'],
  ['the report of an error', `/ecrire?page=${ESS}`],
  ['the report of an error on a page with a long name', `/ecrire?page=/${'a'.repeat(250)}`],
  ['the thanks', '/ecrire/merci'],
  ['the legal notice', '/mentions-legales'],
  ['the contact page', '/contact'],
  ['the page on personal data', '/donnees-personnelles'],
  ['the statement on accessibility', '/accessibilite'],
])('%s is accessible and fits in', async (_what, path) => {
  for (const width of [320, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openPage(browser, { viewport: { width, height: 800 }, colorScheme })
      await page.goto(server.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectNoAxeViolations(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await page.context().close()
    }
  }
})

test('the form bears the moment of each reader, is kept nowhere, and no search engine lists it', async () => {
  const shown = async () => {
    const answer = await fetch(`${server.url}/ecrire`)
    const page = await answer.text()
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(page).toContain('noindex')
    return /name="instant" value="(\d+\.[\w-]{43})"/.exec(page)?.[1]
  }
  const first = await shown()
  expect(first).toBeDefined()
  expect(await shown()).not.toBe(first)
})

test('what the settings say of the publisher is on the pages at the next request', async () => {
  const { ok } = await server.api('/globals/site', {
    method: 'POST',
    token: admin.token,
    body: { publisher: { name: 'Skorann', address: '1 rue du Port\n35000 Rennes', host: 'Un hébergeur' } },
  })
  expect(ok).toBe(true)
  expect(await (await fetch(`${server.url}/mentions-legales`)).text()).toMatch(/Un hébergeur/)
  expect(await (await fetch(`${server.url}/contact`)).text()).toMatch(/1 rue du Port/)
})
