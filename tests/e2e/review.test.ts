import type { Browser, Page } from 'playwright-core'
import { formListens, logInByForm, publishByForm } from '../support/admin-page'
import { expectNoAxeViolations, expectValue, launchBrowser, openPage } from '../support/browser'
import { complete } from '../support/newsroom'
import { type Account, startServer, type TestServer } from '../support/server'

/* A text from its writer to its readers: proposed, sent back, mended, proposed again, published. */

let server: TestServer
let browser: Browser
let admin: Account & { token: string }
let maelle: Page
let anne: Page
let form: string

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  admin = await server.createAdmin()
  const account = { name: 'Maëlle', email: 'maelle@exemple.fr', password: 'un-mot-de-passe-assez-long', role: 'writer' }
  await ask('POST', '/users', admin.token, account)
  const opened = await ask('POST', '/users/login', '', account)
  const { docs } = await ask('GET', '/categories?limit=1', admin.token)
  const text = { ...complete(docs[0].id), title: 'La fête au foyer' }
  const { doc } = await ask('POST', '/articles?draft=true', opened.token, text)
  form = `${server.url}/admin/collections/articles/${doc.id}`
  maelle = await openPage(browser, { viewport: { width: 1366, height: 768 } })
  anne = await openPage(browser, { viewport: { width: 1366, height: 768 } })
  await logInByForm(maelle, server, account)
  await logInByForm(anne, server, admin)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

// biome-ignore lint/suspicious/noExplicitAny: answers of REST, of which each test reads what it needs.
async function ask(method: string, path: string, token: string, body?: object): Promise<any> {
  const answer = await server.api(path, { method, token, ...(body && { body }) })
  return await answer.json()
}

async function open(page: Page) {
  await page.goto(form)
  await formListens(page)
}

const title = (page: Page) => page.locator('[name="title"]').first()

async function propose(note: string) {
  await maelle.getByRole('button', { name: 'Proposer à la relecture' }).click()
  await maelle.getByLabel('Note (facultative)').fill(note)
  await expectNoAxeViolations(maelle, '.sk-question')
  await maelle.locator('.sk-question').getByRole('button', { name: 'Proposer', exact: true }).click()
  await maelle.getByText(/^Proposé à la relecture le/).waitFor()
}

test('a writer proposes with what was typed last, and can write no more', async () => {
  await open(maelle)
  await title(maelle).fill('La fête au foyer, samedi')
  await propose('Avant jeudi, s’il vous plaît.')
  await maelle.locator('[name="title"][readonly]').first().waitFor()
  await maelle.getByRole('button', { name: 'Proposer à la relecture' }).waitFor({ state: 'detached' })
  await open(anne)
  await expectValue(title(anne), 'La fête au foyer, samedi')
})

test('an editor reads who proposes, and sends it back with a reason', async () => {
  await anne.getByText(/^Proposé par Maëlle le/).waitFor()
  await anne.getByText('Avant jeudi, s’il vous plaît.').waitFor()
  await anne.getByRole('button', { name: 'Renvoyer…' }).click()
  await expectNoAxeViolations(anne, '.sk-question')
  await anne.getByLabel('Pourquoi').fill('De quel mois ?')
  await anne.locator('.sk-question').getByRole('button', { name: 'Renvoyer' }).click()
  await anne.getByText(/^Renvoyé par/).waitFor()
})

test('the writer reads the reason, mends, and proposes again', async () => {
  await open(maelle)
  await maelle.getByText('De quel mois ?').waitFor()
  await title(maelle).fill('La fête au foyer, samedi 5 décembre')
  await propose('')
  await maelle.locator('[name="title"][readonly]').first().waitFor()
})

test('the editor publishes: the page is there, and the button is up to date', async () => {
  await open(anne)
  await publishByForm(anne)
  const link = anne.getByRole('link', { name: 'Voir la page' })
  await link.waitFor()
  await expectNoAxeViolations(anne, '.sk-online')
  const address = await link.getAttribute('href')
  const page = await (await fetch(`${server.url}${address}`)).text()
  expect(page).toContain('La fête au foyer, samedi 5')
  await anne.getByRole('button', { name: 'À jour' }).waitFor()
  await anne.getByText(/^Proposé par/).waitFor({ state: 'detached' })
})
