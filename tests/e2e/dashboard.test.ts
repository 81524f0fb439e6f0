import type { Browser, Page } from 'playwright-core'
import { formListens, listening } from '../support/admin-page'
import { expectNoAxeViolations, expectValue, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { watchPolicy } from '../support/policy'
import { startServer, type TestServer } from '../support/server'
import { expectSoon } from '../support/wait-until'

const PASSWORD = 'douze-caracteres-au-moins'
const PHONE = { width: 360, height: 740 }
const TABLET = { width: 768, height: 1000 }
const DESK = { width: 1280, height: 1000 }

let server: TestServer
let browser: Browser
let page: Page
let brokenPolicies: string[]
let adminToken: string
let category: string

beforeAll(async () => {
  // Nobody listens there: no message can be sent.
  server = await startServer({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'actualites@exemple.fr' })
  browser = await launchBrowser()
  adminToken = (await server.createAdmin({ email: emailOf('anne'), password: PASSWORD })).token
  for (const [name, role] of [
    ['yann', 'writer'],
    ['maelle', 'editor'],
  ]) {
    await write('POST', '/users', { name, email: emailOf(String(name)), password: PASSWORD, role }, adminToken)
  }
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  category = String(docs[0]?.id)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})
beforeEach(async () => {
  page = await openPage(browser, { viewport: DESK })
  brokenPolicies = await watchPolicy(page)
})
afterEach(async () => {
  await page.context().close()
  expect(brokenPolicies).toEqual([])
})

const emailOf = (name: string) => `${name}@exemple.fr`
const widget = (name: RegExp | string) => page.getByRole('region', { name })
const titles = async (name: RegExp | string) => await widget(name).locator('li > a').allTextContents()
const headings = async () =>
  (await page.locator('main h2, .dashboard h2').allTextContents()).map((words) => words.trim())
const rows = async () => await page.locator('.cell-title').allTextContents()

async function write(method: string, path: string, body: object, token: string) {
  const answer = await server.api(path, { method, body, token })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { doc: { id: string } }).doc
}

async function tokenOf(name: string) {
  const answer = await server.api('/users/login', {
    method: 'POST',
    body: { email: emailOf(name), password: PASSWORD },
  })
  return ((await answer.json()) as { token: string }).token
}

async function openDashboard(name: string) {
  await page.request.post(`${server.url}/api/users/login`, { data: { email: emailOf(name), password: PASSWORD } })
  await dashboard()
}

async function dashboard() {
  await page.goto(`${server.url}/admin`, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1, name: 'Rédaction' }).waitFor()
}

/** Follows a link that leads to this path of the admin. */
async function follow(link: ReturnType<Page['getByRole']>, path: RegExp) {
  await link.click()
  await page.waitForURL((url) => path.test(url.pathname))
}

async function expectReadable() {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const viewport of [PHONE, TABLET, DESK]) {
      await page.setViewportSize(viewport)
      await dashboard()
      await expectNoAxeViolations(page)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(viewport.width)
    }
  }
}

test.each([
  ['yann', ['Pour commencer', 'Mes brouillons', 'Programmés', 'Publiés récemment', 'À la corbeille']],
  ['maelle', ['Pour commencer', 'Mes brouillons', 'À relire', 'Programmés', 'Publiés récemment', 'À la corbeille']],
  [
    'anne',
    // A new site does not say yet who publishes it.
    ['Pour commencer', 'Mes brouillons', 'À relire', 'Programmés', 'Publiés récemment', 'À la corbeille', '1 Alertes'],
  ],
])(
  '%s, who is new, sees what to do first, with the rights to do it, and what is still empty says so',
  async (name, expected) => {
    await openDashboard(name)
    await expectSoon(headings, expected)
    await widget('Mes brouillons').getByText('Rien en cours. « Nouvel article » ouvre une page blanche.').waitFor()
    await widget('À la corbeille').getByText('Vide. Un article jeté attend ici').waitFor()
    await expectReadable()

    const steps = widget('Pour commencer').getByRole('link')
    const addresses = await steps.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    expect(addresses).toHaveLength(5)
    for (const address of addresses.filter((address) => !address.endsWith('/articles/create'))) {
      expect((await page.goto(address))?.status()).toBe(200)
      await page.waitForLoadState('networkidle')
      expect(page.url().split('?')[0]).toBe(address)
      expect(await page.getByText(/Connectez-vous avec un compte|Introuvable/).count()).toBe(0)
    }
  },
)

test('a writer sees her drafts and nobody else’s, opens one, and goes on to the list of all hers', async () => {
  const yann = await tokenOf('yann')
  await write('POST', '/articles?draft=true', { title: 'Les relèves de nuit' }, yann)
  await write('POST', '/articles?draft=true', {}, yann)
  await write('POST', '/articles?draft=true', { title: 'Celui de l’admin' }, adminToken)

  await openDashboard('yann')
  await expectSoon(headings, ['2 Mes brouillons', 'Programmés', 'Publiés récemment', 'À la corbeille'])
  await expectSoon(() => titles(/Mes brouillons/), ['Sans titre', 'Les relèves de nuit'])
  await widget(/Mes brouillons/)
    .getByText(/^Modifié (aujourd’hui|hier) à \d\d:\d\d$/)
    .first()
    .waitFor()
  await follow(page.getByRole('link', { name: 'Les relèves de nuit' }), /\/articles\/[0-9a-f-]{36}$/)
  await formListens(page)
  await expectValue(page.locator('[name="title"]'), 'Les relèves de nuit')

  await dashboard()
  await follow(page.getByRole('link', { name: /^Tout voir : Mes brouillons/ }), /\/collections\/articles$/)
  await expectSoon(rows, ['Sans titre', 'Les relèves de nuit'])
})

test('an editor finds what is proposed to her, then its page, then the trash', async () => {
  const yann = await tokenOf('yann')
  const whole = { excerpt: 'Un chapô.', category, body: bodyOf('Un texte.') }
  const { id } = await write('POST', '/articles?draft=true', { title: 'De nuit à l’EHPAD', ...whole }, yann)
  const thrown = await write('POST', '/articles?draft=true', { title: 'Un essai' }, yann)
  await write('PATCH', `/articles/${thrown.id}`, { deletedAt: new Date().toISOString() }, yann)
  await write('POST', `/articles/${id}/propose`, { note: 'À paraître lundi' }, yann)

  await openDashboard('maelle')
  await expectSoon(() => titles(/À relire/), ['De nuit à l’EHPAD'])
  await widget(/À relire/)
    .getByText(/^Proposé par yann (aujourd’hui|hier) à \d\d:\d\d\s: «\sÀ paraître lundi\s»$/)
    .waitFor()
  await expectReadable()
  await follow(page.getByRole('link', { name: /^Tout voir : À relire/ }), /\/collections\/articles$/)
  await expectSoon(rows, ['De nuit à l’EHPAD'])

  await write('PATCH', `/articles/${id}`, { _status: 'published' }, await tokenOf('maelle'))
  await dashboard()
  await widget('À relire')
    .getByText(/Rien à relire/)
    .waitFor()
  await expectSoon(async () => (await titles('Publiés récemment'))[0], 'De nuit à l’EHPAD')
  const opened = page.context().waitForEvent('page')
  await page.getByRole('link', { name: 'Voir la page : De nuit à l’EHPAD' }).click()
  const seen = await opened
  await seen.getByRole('heading', { level: 1, name: 'De nuit à l’EHPAD' }).waitFor()
  await seen.close()
  await follow(page.getByRole('link', { name: /^Tout voir : Publiés récemment/ }), /\/collections\/articles$/)
  await expectSoon(async () => (await rows())[0], 'De nuit à l’EHPAD')

  await dashboard()
  await expectSoon(() => titles(/À la corbeille/), ['Un essai'])
  await follow(page.getByRole('link', { name: /^Tout voir : .*À la corbeille/ }), /\/collections\/articles\/trash$/)
  await expectSoon(rows, ['Un essai'])
  await dashboard()
  await follow(page.getByRole('link', { name: 'Un essai' }), /\/articles\/trash\/[0-9a-f-]{36}$/)
  await page.getByRole('button', { name: 'Sortir de la corbeille' }).first().waitFor()
})

test('an admin, and nobody else, sees that an invitation could not be sent', async () => {
  await write('POST', '/users', { name: 'Nolwenn', email: emailOf('nolwenn'), role: 'writer' }, adminToken)
  await openDashboard('anne')
  const alert = widget(/Alertes/).getByRole('link', { name: 'Invitation sans suite : Nolwenn' })
  await alert.waitFor()
  await expectReadable()
  await follow(alert, /\/collections\/users\/[0-9a-f-]{36}$/)
  await page.getByRole('button', { name: 'Envoyer une invitation' }).waitFor()
})

test('with the keyboard alone, one goes from the title to each article in order, and opens one', async () => {
  await openDashboard('maelle')
  await page.getByRole('link', { name: 'Nouvel article' }).focus()
  const links = page.locator('.modular-dashboard a')
  for (let number = 0; number < (await links.count()); number += 1) {
    await page.keyboard.press('Tab')
    const link = links.nth(number)
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await link.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none')
  }
  await widget('Publiés récemment').getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/collections\/articles\/[0-9a-f-]{36}$/)
})

test('on a phone the menu still leads to the collections', async () => {
  await page.setViewportSize(PHONE)
  await openDashboard('yann')
  await (await listening(page.getByRole('button', { name: 'Ouvrir Menu' }).filter({ visible: true }))).click()
  await page.locator('.nav').getByRole('link', { name: 'Fichiers' }).click()
  await page.waitForURL(/\/collections\/media/)
})
