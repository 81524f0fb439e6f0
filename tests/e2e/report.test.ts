import type { Browser, Page } from 'playwright-core'
import { formListens, logInByForm, publishByForm } from '../support/admin-page'
import { expectNoAxeViolations, expectValue, launchBrowser, openPage } from '../support/browser'
import { layoutFaults } from '../support/layout-faults'
import { bodyOf } from '../support/newsroom'
import { startServer, type TestServer } from '../support/server'
import { expectSoon } from '../support/wait-until'

/* A text with faults, from its remarks to a text without: seen, gone to, mended, kept, and what blocks. */

const LAPTOP = { width: 1366, height: 768 }
const PHONE = { width: 390, height: 844 }
const LONG_WORD = 'anticonstitutionnellement'.repeat(3).slice(0, 60)
const LINES = [
  'Les voisins viennent avec les autresavec plaisir, et Mr Rolland de de Lannion aussi.',
  `Un mot trop long, deux fois : ${LONG_WORD} ${LONG_WORD}.`,
  'Il reste a ecrire la fin...',
]

let server: TestServer
let browser: Browser
let page: Page
let token: string
let category: string

beforeAll(async () => {
  server = await startServer()
  const admin = await server.createAdmin()
  token = admin.token
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  category = docs[0]?.id ?? ''
  browser = await launchBrowser()
  page = await openPage(browser, { viewport: LAPTOP })
  await logInByForm(page, server, admin)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})
beforeEach(async () => {
  await page.setViewportSize(LAPTOP)
  await page.evaluate(() => localStorage.removeItem('sk-panel'))
})

const panel = () => page.getByRole('region', { name: 'Relecture' })
const text = () => page.locator('.sk-field-body .ContentEditable__root')
const item = (words: string) => panel().locator('.sk-finding', { hasText: words })
const tab = () => page.getByRole('button', { name: /^Relecture/ })

/** A text of one paragraph for each line. */
function bodyOfLines(lines: string[], ...blocks: Record<string, unknown>[]) {
  const { root } = bodyOf('', ...blocks)
  const paragraphs = lines.flatMap((line) => bodyOf(line).root.children)
  return { root: { ...root, children: [...paragraphs, ...root.children.slice(1)] } }
}

/** Creates a draft, opens its form and « Relecture », and waits for what the site found. Returns its id. */
async function open(fields: object = {}): Promise<string> {
  const written = { title: 'Une fete au foyer', excerpt: 'Un chapô.', category, body: bodyOfLines(LINES), ...fields }
  const answer = await server.api('/articles?draft=true&depth=0', { method: 'POST', token, body: written })
  const { id } = ((await answer.json()) as { doc: { id: string } }).doc
  await page.goto(`${server.url}/admin/collections/articles/${id}`)
  await openReport()
  return id
}

async function openReport() {
  await formListens(page)
  await text().waitFor()
  await tab().click()
  await panel()
    .getByText(/^Relu à/)
    .waitFor()
}

const lines = () => text().locator('p').allInnerTexts()
const savedText = async (id: string) => await (await server.api(`/articles/${id}?draft=true&depth=0`, { token })).text()

test('the remarks stand by families, their words are marked, and the title of the tab counts them', async () => {
  await open()
  await item('autresavec').waitFor()
  await panel().getByRole('heading', { name: 'Français' }).waitFor()
  const count = Number(/\d+/.exec((await tab().textContent()) ?? '')?.[0])
  await panel()
    .getByRole('heading', { name: new RegExp(`^${count} remarques`) })
    .waitFor()
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('sk-report-advises') ?? [])].map((range) => String(range)))
  await expectSoon(async () => (await marked()).includes('de de'), true)
})

test('« Voir » leads to the words, selected, in the text and in the title', async () => {
  await open()
  await item('autresavec').getByRole('button', { name: /^Voir/ }).click()
  await expectSoon(() => page.evaluate(() => document.getSelection()?.toString()), 'autresavec')
  await page.waitForFunction(() => document.activeElement?.matches('.ContentEditable__root'))
  await item('fete').getByRole('button', { name: /^Voir/ }).click()
  await page.waitForFunction(() => {
    const { activeElement } = document
    if (!(activeElement instanceof HTMLTextAreaElement)) return false
    return activeElement.value.slice(activeElement.selectionStart, activeElement.selectionEnd) === 'fete'
  })
})

test('the settings stand on the other side of the panel, where « Voir » leads to the one that is missing', async () => {
  await open()
  const category = page.locator('.field-type.relationship', { hasText: 'Rubrique' })
  await category.waitFor({ state: 'hidden' })
  await item('Aucun mot-clé').getByRole('button', { name: /^Voir/ }).click()
  await page.waitForFunction(() => document.activeElement?.closest('.field-type')?.textContent?.includes('Mots-clés'))
  await category.waitFor()
  await panel().waitFor({ state: 'detached' })
})

test('one press mends, all of a family another, « Tout annuler » takes that back, and the draft is saved', async () => {
  const id = await open()
  await item('de de')
    .getByRole('button', { name: /^Corriger/ })
    .click()
  await panel().getByText('1 correction faite').waitFor()
  await expectSoon(async () => (await lines())[0]?.includes('Rolland de Lannion'), true)
  await item('de de').waitFor({ state: 'detached' })
  // What had the focus is gone: it is on what came in its place.
  await page.waitForFunction(() => document.activeElement?.closest('.sk-report'))
  const before = await lines()
  await panel()
    .getByRole('button', { name: /^Tout corriger \(\d+\) : Français/ })
    .click()
  await panel()
    .getByText(/^\d+ corrections faites/)
    .waitFor()
  await expectSoon(async () => (await lines())[0]?.includes('M. Rolland'), true)
  await panel().getByRole('button', { name: 'Tout annuler' }).click()
  await expectSoon(lines, before)
  await panel()
    .getByRole('button', { name: /^Tout corriger \(\d+\) : Français/ })
    .click()
  await expectSoon(async () => (await savedText(id)).includes('M. Rolland'), true)
  await page.reload()
  await openReport()
  await expectSoon(async () => (await lines())[0]?.includes('M. Rolland'), true)
  await expectSoon(() => item('Mr').count(), 0)
})

test('a remark that is kept stays so after the form is opened again, until it is taken back', async () => {
  await open()
  await item(LONG_WORD)
    .getByRole('button', { name: /^Garder/ })
    .click()
  await page.getByRole('dialog', { name: 'Garder ces mots' }).getByRole('radio', { name: 'C’est voulu' }).check()
  await expectNoAxeViolations(page, '.sk-question')
  await page.getByRole('dialog').getByRole('button', { name: 'Garder', exact: true }).click()
  await item(LONG_WORD).waitFor({ state: 'detached' })
  await page.reload()
  await openReport()
  await panel().getByText('Gardées').click()
  await panel()
    .getByText(/^C’est voulu/)
    .waitFor()
  await expectSoon(() => item(LONG_WORD).count(), 0)
  await panel()
    .getByRole('button', { name: /^Ne plus garder/ })
    .click()
  await item(LONG_WORD).waitFor()
})

test('a word goes into the lexicon in one press, and no text is asked about it again', async () => {
  await open({ body: bodyOfLines(['La fonctionnalitude est là.']) })
  await item('fonctionnalitude')
    .getByRole('button', { name: /^Ajouter au lexique/ })
    .click()
  await item('fonctionnalitude').waitFor({ state: 'detached' })
  await open({ body: bodyOfLines(['Encore la fonctionnalitude.', 'Une fautte.']) })
  await item('fautte').waitFor()
  await expectSoon(() => item('fonctionnalitude').count(), 0)
})

test('a publication that a remark blocks says which, and goes through once it is mended', async () => {
  const [first] = bodyOf('').root.children
  const heading = { ...first, type: 'heading', tag: 'h2', children: [] }
  const { root } = bodyOfLines(['Le foyer ouvre.'])
  const id = await open({ title: 'Une fête', body: { root: { ...root, children: [...root.children, heading] } } })
  await panel()
    .getByRole('region', { name: 'À régler pour publier' })
    .getByText(/^Empêche de publier : Intertitre vide/)
    .waitFor()
  await page.getByRole('button', { name: 'Publier…' }).click()
  const dialog = page.locator('.sk-question')
  await dialog.getByText(/^Relecture : \d+ remarques?.* à régler pour publier\.$/).waitFor()
  await dialog.getByText('Intertitre vide').waitFor()
  await dialog.getByRole('button', { name: 'Publier', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page
    .locator('.payload-toast-item, .sk-field-body .sk-refused-field, .sk-field-body .field-error')
    .first()
    .waitFor()
  expect((await server.api(`/articles/${id}`)).status).toBe(404)
  await item('Intertitre vide').getByRole('button', { name: /^Voir/ }).click()
  await page.waitForFunction(() => document.activeElement?.matches('.ContentEditable__root'))
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await item('Intertitre vide').waitFor({ state: 'detached' })
  await publishByForm(page)
  await page.getByRole('link', { name: 'Voir la page' }).waitFor()
})

test.each([
  ['a laptop', LAPTOP, 'light'],
  ['a laptop', LAPTOP, 'dark'],
  ['a phone', PHONE, 'light'],
  ['a phone', PHONE, 'dark'],
] as const)('on %s of %j, %s, the report can be read and used by anybody', async (_, viewport, colorScheme) => {
  await page.setViewportSize(LAPTOP)
  await page.emulateMedia({ colorScheme })
  await open()
  await page.setViewportSize(viewport)
  const opener = page.locator('.sk-panel-opener button')
  if (viewport === PHONE) await opener.click()
  await item(LONG_WORD).waitFor()
  await expectNoAxeViolations(page)
  expect(await layoutFaults(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
})

test('on a phone, « Voir » closes the drawer on the words', async () => {
  await open()
  await page.setViewportSize(PHONE)
  await page.locator('.sk-panel-opener button').click()
  await item('autresavec').getByRole('button', { name: /^Voir/ }).click()
  await panel().waitFor({ state: 'hidden' })
  await expectSoon(() => page.evaluate(() => document.getSelection()?.toString()), 'autresavec')
})

test('the title is mended in its field', async () => {
  await open({ title: 'Mr Rolland au foyer' })
  await item('Mr')
    .first()
    .getByRole('button', { name: /^Corriger/ })
    .click()
  await expectValue(page.locator('#field-title'), 'M. Rolland au foyer')
})
