import type { Browser, Page } from 'playwright-core'
import { blockOf, focusOn, formListens, hasCursor, logInByForm } from '../support/admin-page'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { startServer, type TestServer } from '../support/server'
import { expectSoon, waitUntil } from '../support/wait-until'

/* What stands around a text while it is written: its toolbar, « / », and the line at the foot. */

let server: TestServer
let browser: Browser
let page: Page
let token: string

beforeAll(async () => {
  server = await startServer()
  const admin = await server.createAdmin()
  token = admin.token
  browser = await launchBrowser()
  page = await openPage(browser, { viewport: { width: 1366, height: 768 } })
  await logInByForm(page, server, admin)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const body = () => page.locator('.rich-text-lexical [contenteditable="true"]').first()
const toolbar = () => page.getByRole('toolbar', { name: 'Mise en forme du texte' })
const foot = () => page.getByRole('region', { name: 'Outils d’écriture' })
const words = () => body().evaluate((element) => (element as HTMLElement).innerText)

const element = { version: 1, direction: 'ltr', format: '', indent: 0 }
const [paragraph] = bodyOf('').root.children
const text = (line: string, format = 0) => ({
  type: 'text',
  version: 1,
  text: line,
  format,
  mode: 'normal',
  style: '',
  detail: 0,
})
const line = (...children: object[]) => ({ ...paragraph, children })
const heading = (level: number, line: string) => ({
  ...element,
  type: 'heading',
  tag: `h${level}`,
  children: [text(line)],
})

const TEXT = [
  line(text('Une coopérative d’intérim, en Bretagne.')),
  heading(2, 'La gouvernance'),
  line(text('La coopé'), text('rative', 1), text(' appartient à ceux qui y travaillent.')),
  heading(4, 'Une voix chacun'),
  ...Array.from({ length: 12 }, (_, index) => line(text(`Ligne ${index + 1} du texte.`))),
  {
    type: 'block',
    version: 2,
    format: '',
    fields: { id: '6512bd43d9caa6e02c990b0a', blockType: 'quote', text: 'COOPERATIVE' },
  },
]

/** Opens a draft with this text. */
async function openDraft(children: object[] = TEXT) {
  const draft = { title: 'Un titre', excerpt: 'Un chapô.', body: { root: { ...bodyOf('').root, children } } }
  const made = await server.api('/articles?draft=true', { method: 'POST', token, body: draft })
  const { doc } = (await made.json()) as { doc: { id: string } }
  await page.goto(`${server.url}/admin/collections/articles/${doc.id}`)
  await formListens(page)
  await body().waitFor()
  // The keys of the text come with its toolbar, a moment after the text.
  await toolbar().waitFor()
}

/** Puts the cursor on a new line at the end of the first paragraph. */
async function newLine() {
  await body().locator('p').first().click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
}

test('every tool of a text has a French name and shows the state of the selection', async () => {
  await openDraft()
  const names = () =>
    toolbar()
      .locator('button, select')
      .evaluateAll((tools) => tools.map((tool) => tool.getAttribute('aria-label') ?? tool.textContent))
  await expectSoon(
    names,
    expect.arrayContaining(['Style du paragraphe', 'Gras', 'Exposant', 'Lien', 'Liste à puces', '+ Bloc']),
  )

  await body().getByText('rative', { exact: true }).click()
  await toolbar().getByRole('button', { name: 'Gras', pressed: true }).waitFor()
  await body().getByText('La gouvernance').click()
  await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('.sk-tools__style')?.value === 'h2')
  await page.keyboard.press('Control+Alt+Digit3')
  await body().locator('h3', { hasText: 'La gouvernance' }).waitFor()
  await expectNoAxeViolations(page, '.sk-tools')
  await expectNoAxeViolations(page, '.sk-foot')
})

test('the toolbar is reached and walked by keyboard', async () => {
  await openDraft()
  await body().locator('p').first().click()
  await hasCursor(page)
  await page.keyboard.press('Alt+F10')
  await focusOn(page, '.sk-tools__style')
  await page.keyboard.press('ArrowRight')
  await focusOn(page, '.sk-tools button')
  await page.keyboard.press('Enter')
  await focusOn(page, '[contenteditable="true"]')
  await page.keyboard.type('ici ')
  await body().locator('strong', { hasText: 'ici' }).waitFor()
})

test('words are marked as Breton by keys, seen so, and no longer by the same keys', async () => {
  await openDraft()
  await body()
    .locator('h2')
    .dblclick({ position: { x: 80, y: 12 } })
  // The editor hears of the selection a moment later: its keys mark nothing before.
  await expectSoon(() => toolbar().getByRole('button', { name: 'Langue' }).isEnabled(), true)
  await page.keyboard.press('Control+Alt+KeyB')
  const marked = body().locator('h2 [lang="br"]')
  await marked.waitFor()
  await toolbar().getByRole('button', { name: 'Breton' }).waitFor()
  await page.keyboard.press('Control+Alt+KeyB')
  await marked.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Alt+KeyG')
  await body().locator('h2 [lang="en"]').waitFor()
  await page.keyboard.press('Control+z')
  await body().locator('h2 [lang="en"]').waitFor({ state: 'detached' })
})

test('« / » finds a block without its accents, says when it finds nothing, and Échap leaves what was typed', async () => {
  await openDraft()
  await newLine()
  await page.keyboard.type('/nullepart')
  await page.getByText('Rien ne s’appelle « nullepart ».').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.sk-slash').waitFor({ state: 'detached' })
  expect(await words()).toContain('/nullepart')

  await page.keyboard.press('Enter')
  await page.keyboard.type('/encadre')
  const option = page.getByRole('option', { name: /Encadré/ })
  await option.waitFor()
  const isPointedTo = async () =>
    (await body().getAttribute('aria-activedescendant')) === (await option.getAttribute('id'))
  await waitUntil(isPointedTo, () => 'the option is the active descendant of the text')
  // Never over the line that is being written.
  const isBeside = async () => {
    const list = await page.locator('.sk-slash').boundingBox()
    const typed = await body().getByText('/encadre').boundingBox()
    return list && typed && (list.y >= typed.y + typed.height || list.y + list.height <= typed.y)
  }
  await expectSoon(isBeside, true)
  // Nor over the bar of the form, and not in the margin of the handles.
  await page.keyboard.press('Backspace')
  const isInPaper = async () => {
    const list = await page.locator('.sk-slash').boundingBox()
    const bar = await page.locator('.doc-controls').boundingBox()
    const typed = await body().getByText('/encadr').boundingBox()
    return list && bar && typed && list.y >= bar.y + bar.height && Math.abs(list.x - typed.x) < 2
  }
  await expectSoon(isInPaper, true)
  await expectNoAxeViolations(page, '.sk-slash')
  await page.keyboard.press('Enter')
  await blockOf(page, 'callout').waitFor()
  expect(await words()).not.toContain('/encadre')
})

test('the foot counts the words as the site does, and its plan leads to headings and shows the level that is skipped', async () => {
  await openDraft()
  // 5 + 2 + 8 + 3 words, 12 lines of 4, 1 in the block.
  await foot().getByText('67 mots').waitFor()
  await foot().getByText('1 min de lecture').waitFor()
  await foot().getByRole('button', { name: 'Plan' }).click()
  await foot().getByText('Il manque un intertitre 3 au-dessus').waitFor()
  await foot()
    .getByRole('button', { name: /Une voix chacun/ })
    .click()
  await focusOn(page, '[contenteditable="true"]')
  await page.keyboard.type(' !')
  await body().locator('h4', { hasText: 'Une voix chacun !' }).waitFor()
})

/** Waits until the search has sought again, and marks as the current one what is in so many pieces of text. */
const shown = (pieces: number) =>
  page.waitForFunction((wanted) => CSS.highlights.get('sk-found-current')?.size === wanted, pieces)

test('words are found whatever their accents, in blocks too, and are replaced there', async () => {
  await openDraft()
  await find('cooperative', '1 sur 3')
  await page.keyboard.press('Enter')
  await status().getByText('2 sur 3').waitFor()
  await expectNoAxeViolations(page, '.sk-foot')
  await foot().getByLabel('Respecter les accents').check()
  await status().getByText('Rien trouvé').waitFor()
  await foot().getByLabel('Respecter les accents').uncheck()
  await replaceAll('société', '3 remplacements')
  expect(await words()).toContain('La société appartient')
  await shown(0)
})

test('all replacements in a text and its blocks are undone at once, and Échap comes back to what was found', async () => {
  await openDraft()
  await find('cooperative', '1 sur 3')
  await page.keyboard.press('Enter')
  await status().getByText('2 sur 3').waitFor()
  const before = await words()
  await replaceAll('société', '3 remplacements')
  await shown(0)
  await page.keyboard.press('Control+z')
  await status().getByText('Le remplacement est annulé.').waitFor()
  await shown(2)
  expect(await words()).toBe(before)
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => getSelection()?.toString() === 'coopérative')
})

const status = () => foot().getByRole('status')

async function find(searched: string, sentence: string) {
  await body().locator('p').first().click()
  await page.keyboard.press('Control+f')
  await focusOn(page, '.sk-search input')
  await page.keyboard.type(searched)
  await status().getByText(sentence).waitFor()
}

async function replaceAll(by: string, sentence: string) {
  await foot().getByLabel('Remplacer par').fill(by)
  await foot().getByRole('button', { name: 'Tout remplacer' }).click()
  await status().getByText(sentence).waitFor()
}

test('concentration hides all but the text until Échap, and « ? » lists the shortcuts', async () => {
  await openDraft()
  await foot().getByRole('button', { name: 'Concentration' }).click()
  await page.locator('.nav').first().waitFor({ state: 'hidden' })
  await page.keyboard.press('Escape')
  await foot().getByRole('button', { name: 'Concentration', pressed: false }).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Raccourcis' }).waitFor()
  await expectNoAxeViolations(page, '.sk-shortcuts')
})
