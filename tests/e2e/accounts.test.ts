import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import type { Browser, Page } from 'playwright-core'
import { formListens, listening } from '../support/admin-page'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { passwordLink } from '../support/mail-server'
import { startServer, type TestServer } from '../support/server'
import { waitUntil } from '../support/wait-until'

const ADMIN = { name: 'Anne Le Goff', email: 'anne@exemple.fr', password: 'douze-caracteres-au-moins' }
/** Our components in Payload's pages. */
const OURS = '.sk-account, .sk-password'
const CHOSEN = 'un-autre-mot-de-passe'
const NEXT = 'encore-un-autre-mot-de-passe'

let server: TestServer
let browser: Browser
let page: Page
/** The admin's, as the journeys change it. */
let password = ADMIN.password

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  await server.createAdmin(ADMIN)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})
beforeEach(async () => {
  page = await openPage(browser, { viewport: { width: 1280, height: 1000 } })
})
afterEach(() => page.context().close())

const field = (name: string) => page.locator(`[name="${name}"]`).first()
const button = (name: string) => page.getByRole('button', { name, exact: true })
/** Opens a page and waits until its form is hydrated: before that, it loses typed text. */
async function visit(address: string) {
  await page.goto(address, { waitUntil: 'networkidle' })
  await formListens(page)
}
const inside = () => page.getByRole('heading', { name: 'Rédaction' }).waitFor()

async function logIn(email: string, words: string) {
  await visit(`${server.url}/admin/login`)
  await field('email').fill(email)
  await field('password').fill(words)
  await button('Se connecter').click()
}

/** The link of the message to `email` that the site without a mail server wrote down, once it is there. */
async function linkSentTo(email: string): Promise<string> {
  let link = ''
  const isThere = async () => {
    for (const file of await mailFiles()) {
      const message = await simpleParser(await readFile(join(server.folder, 'mail', file)))
      if (message.text?.includes('/admin/reset/') && (message.to as { text: string }).text.includes(email)) {
        link = passwordLink(message).href
        return true
      }
    }
    return false
  }
  await waitUntil(isThere, () => `a message to ${email}`)
  return link
}

/** The link that confirms a new address, in the message that went to it. */
async function addressLinkSentTo(email: string): Promise<string> {
  for (;;) {
    for (const file of await mailFiles()) {
      const { text = '', to } = await simpleParser(await readFile(join(server.folder, 'mail', file)))
      const [link] = /http\S+\/admin\/adresse\/\S+/.exec(text) ?? []
      if (link && (to as { text: string }).text.includes(email)) return link
    }
    await page.waitForTimeout(100)
  }
}

async function mailFiles() {
  return (await readdir(join(server.folder, 'mail')).catch(() => [])).sort().reverse()
}

async function choosePassword(link: string, words: string) {
  await visit(link)
  await page.getByRole('heading', { name: 'Choisir un mot de passe' }).waitFor()
  await field('password').fill('court')
  await field('confirm-password').fill('court')
  await button('Choisir un mot de passe').click()
  await page.locator('.field-error', { hasText: 'au moins 12 caractères' }).first().waitFor()
  await field('password').fill(words)
  await field('confirm-password').fill(words)
  await button('Choisir un mot de passe').click()
}

test('a person with a forgotten password asks for another on the login page, follows the link, and is logged in', async () => {
  await visit(`${server.url}/admin/login`)
  await page.getByRole('link', { name: /Mot de passe oublié/ }).click()
  await page.getByRole('heading', { name: 'Mot de passe oublié' }).waitFor()
  await formListens(page)
  await field('email').fill(ADMIN.email)
  await button('Envoyer').click()
  await page.getByText('Si un compte a cette adresse, un message vient de partir').waitFor()

  await choosePassword(await linkSentTo(ADMIN.email), CHOSEN)
  await inside()
  password = CHOSEN
  await page.context().clearCookies()
  await logIn(ADMIN.email, password)
  await inside()
})

test('an admin invites a person, who chooses a password, changes their name, and is then logged out', async () => {
  await logIn(ADMIN.email, password)
  await inside()
  await visit(`${server.url}/admin/collections/users/create`)
  await field('email').fill('nolwenn@exemple.fr')
  await field('name').fill('Nolwenn Le Bris')
  expect(await field('invite').isChecked()).toBe(true)
  await field('password').waitFor({ state: 'hidden' })
  await button('Enregistrer').click()
  await page.getByText(/Le compte est créé\. Ce site n’envoie pas de courriel/).waitFor()
  await page.getByText(/N’a pas encore choisi son mot de passe\. L’invitation vaut jusqu’au/).waitFor()
  await expectNoAxeViolations(page, OURS)

  const first = await linkSentTo('nolwenn@exemple.fr')
  await button('Renvoyer l’invitation').click()
  await page.getByRole('status').filter({ hasText: 'l’invitation est écrite' }).waitFor()
  const link = await linkSentTo('nolwenn@exemple.fr')
  // The first one stays good.
  expect(link).toBe(first)
  const adminPage = page

  page = await openPage(browser)
  await choosePassword(link, CHOSEN)
  await inside()
  await visit(`${server.url}/admin/account`)
  await field('name').fill('Nolwenn Le Bris-Kervella')
  await button('Enregistrer').click()
  await page.getByText('C’est enregistré.').waitFor()

  await adminPage.reload()
  await (await listening(adminPage.getByRole('button', { name: 'Fermer ses sessions' }))).click()
  await adminPage.getByRole('status').filter({ hasText: 'La session est fermée.' }).waitFor()
  await page.goto(`${server.url}/admin/account`)
  await button('Se connecter').waitFor()
  await adminPage.context().close()
})

test('somebody changes their own password in their account, with the present one', async () => {
  await logIn(ADMIN.email, password)
  await inside()
  await visit(`${server.url}/admin/account`)
  await button('Changer le mot de passe').click()
  await page.getByLabel('Mot de passe actuel').fill('pas-le-bon-du-tout')
  await page.getByLabel(/^Nouveau mot de passe/).fill(NEXT)
  await page.getByLabel('Le nouveau, encore une fois').fill(NEXT)
  await button('Enregistrer ce mot de passe').click()
  await page.getByText('Ce n’est pas votre mot de passe actuel.').first().waitFor()
  await expectNoAxeViolations(page, OURS)
  await page.getByLabel('Mot de passe actuel').fill(password)
  await button('Enregistrer ce mot de passe').click()
  await page.getByRole('status').filter({ hasText: 'Le mot de passe est changé.' }).waitFor()
  password = NEXT
  await page.reload()
  await button('Changer le mot de passe').waitFor()
  await page.context().clearCookies()
  await logIn(ADMIN.email, password)
  await inside()
})

test('an admin gives a person a password, and wrong ones of strangers do not keep this person out', async () => {
  const email = 'loeiz@exemple.fr'
  await logIn(ADMIN.email, password)
  await inside()
  await visit(`${server.url}/admin/collections/users/create`)
  await field('email').fill(email)
  await field('invite').uncheck()
  await field('password').fill(CHOSEN)
  await field('confirm-password').fill(CHOSEN)
  await field('name').fill('Loeiz')
  await button('Enregistrer').click()
  await page.getByText('Ce compte n’est ouvert sur aucun appareil.').waitFor()
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await server.api('/users/login', { method: 'POST', body: { email, password: 'faux-mot-de-passe' } })
  }
  expect((await server.api('/users/login', { method: 'POST', body: { email, password: CHOSEN } })).status).toBe(200)
  await page.reload()
  const sessions = page.getByRole('region', { name: 'Ses sessions' })
  await sessions.getByRole('button', { name: /^Fermer la session / }).click()
  await page.getByRole('status').filter({ hasText: 'La session est fermée.' }).waitFor()
})

test('the link to a new address confirms it for who is not logged in, by a button, and serves once', async () => {
  const email = 'nouvelle-adresse@exemple.fr'
  const account = { email: 'yann@exemple.fr', name: 'Yann', role: 'writer', password: CHOSEN }
  await logIn(ADMIN.email, password)
  await inside()
  const { id } = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch('/api/users', { method: 'POST', headers, body: JSON.stringify(body) })
    return (await answer.json()).doc as { id: string }
  }, account)
  await page.evaluate(
    async ([path, address]) => {
      const headers = { 'content-type': 'application/json' }
      await fetch(`${path}`, { method: 'PATCH', headers, body: JSON.stringify({ email: address }) })
    },
    [`/api/users/${id}`, email],
  )
  const link = await addressLinkSentTo(email)
  await page.context().clearCookies()

  await page.goto(link)
  await page.getByRole('heading', { name: 'Votre nouvelle adresse' }).waitFor()
  await expectNoAxeViolations(page, 'main')
  await (await listening(button('Confirmer cette adresse'))).click()
  await page.getByText(`L’adresse de votre compte est maintenant ${email}.`).waitFor()
  await page.goto(link)
  await (await listening(button('Confirmer cette adresse'))).click()
  await page.getByText('Ce lien n’est plus valable').waitFor()
  await logIn(email, CHOSEN)
  await inside()
})
