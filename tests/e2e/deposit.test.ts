import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { focusOn, formListens, listening, logInByForm } from '../support/admin-page'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { layoutFaults } from '../support/layout-faults'
import { watchPolicy } from '../support/policy'
import { startServer, type TestServer } from '../support/server'
import { expectSoon } from '../support/wait-until'

/* « Déposer »: from the file that came by mail to the published article, by mouse and by keyboard alone. */

const ESS = 'tests/fixtures/economie-sociale-et-solidaire.txt'
const TITLE = 'Comprendre l’économie sociale et solidaire… et pourquoi Skorann en fait partie'

let server: TestServer
let browser: Browser
let admin: Awaited<ReturnType<TestServer['createAdmin']>>
let page: Page
let brokenPolicies: string[]

beforeAll(async () => {
  server = await startServer()
  admin = await server.createAdmin()
  browser = await launchBrowser()
  page = await openPage(browser, { viewport: { width: 1366, height: 900 } })
  brokenPolicies = await watchPolicy(page)
  await logInByForm(page, server, admin)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

interface Dropped {
  name: string
  type: string
  text: string
}

/** Files that are held over an element of the page, and let go of there. */
async function drop(selector: string, files: Dropped[]) {
  await page
    .locator(selector)
    .first()
    .evaluate((element, dropped) => {
      const dataTransfer = new DataTransfer()
      for (const { name, text, type } of dropped) dataTransfer.items.add(new File([text], name, { type }))
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
      }
    }, files)
}

const essFile = async (): Promise<Dropped> => ({
  name: 'economie-sociale-et-solidaire.txt',
  type: 'text/plain',
  text: await readFile(ESS, 'utf8'),
})
const structure = () => page.getByRole('region', { name: 'La structure proposée' })
const kindOf = (lines: string) => page.getByRole('combobox', { name: `Genre, ${lines}`, exact: true })
const create = () => page.getByRole('button', { name: /^Créer (le|un second) brouillon$/ })

test('the file dropped on the first page is read, a choice is changed by keyboard, and the draft is made and published', async () => {
  await page.goto(`${server.url}/admin`)
  await listening(page.locator('.sk-dashboard-heading'))
  await drop('.sk-dashboard-heading', [await essFile()])
  await structure().waitFor()
  expect(new URL(page.url()).pathname).toBe('/admin/deposer')
  await focusOn(page, '.sk-deposit__bar h2')
  await page.getByText('0 caractère perdu').waitFor()
  await expectNoAxeViolations(page, '.sk-deposit')

  // From the bar to the first doubt, to a line and back, without a mouse.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await focusOn(page, '[data-doubt="3:tag"] input:checked')
  await page.keyboard.press('ArrowDown')
  await structure().getByText('ESS – Comprendre l’économie').waitFor()
  await page.keyboard.press('ArrowUp')
  await page.getByRole('link', { name: 'Lignes 14 à 17, voir dans le texte reçu' }).focus()
  await page.keyboard.press('Enter')
  await focusOn(page, '#sk-ligne-14')
  await page.keyboard.press('Enter')
  await focusOn(page, '#sk-bloc-14')
  await kindOf('l. 63').focus()
  await kindOf('l. 63').selectOption('heading:3')

  await create().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/admin\/collections\/articles\/[\w-]{36}$/)
  await page.getByText('Brouillon créé. Son texte d’origine est gardé avec lui.').waitFor()
  await formListens(page)
  await page.locator('.sk-origin', { hasText: 'economie-sociale-et-solidaire.txt' }).waitFor()
  const id = page.url().split('/').at(-1) ?? ''
  const read = async () => (await (await server.api(`/articles/${id}?depth=0`, { token: admin.token })).json()) as Made
  const { body, tags, title, _status } = await read()
  expect([title, tags.includes('ESS'), _status]).toEqual([TITLE, true, 'draft'])
  const kinds = body.root.children.map(({ fields, tag, type }) => fields?.blockType ?? tag ?? type)
  expect([kinds.includes('keyFigures'), kinds.filter((kind) => kind === 'h3').length]).toEqual([true, 2])
  // A second article of this title has an address of its own, and needs a category.
  const category = ((await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }).docs[0]?.id
  const published = { category, _status: 'published' }
  const { status } = await server.api(`/articles/${id}`, { method: 'PATCH', token: admin.token, body: published })
  expect(status).toBe(200)
  const { slug } = await read()
  await page.goto(`${server.url}/blog/${slug}`)
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  await page.getByRole('heading', { level: 3, name: 'C’est ça, l’intérim coopératif' }).waitFor()
  expect(await page.getByText('ESS mois interim').count()).toBe(0)
})

interface Made {
  title: string
  slug: string
  tags: string[]
  _status: string
  body: { root: { children: { type: string; tag?: string; fields?: { blockType?: string } }[] } }
}

test('the same file, dropped on the list of articles, is said to have been brought', async () => {
  await page.goto(`${server.url}/admin/collections/articles`)
  await listening(page.locator('.sk-list-deposit'))
  await drop('.sk-list-deposit', [await essFile()])
  await page.getByText(/^Déjà déposé le/).waitFor()
  await page.locator('.sk-same-file').getByRole('link', { name: TITLE }).waitFor()
  await page.getByRole('button', { name: 'Créer un second brouillon' }).waitFor()
})

test('lines of plain text pasted into an article become its structure, and one press takes them back', async () => {
  const made = await server.api('/articles?draft=true', { method: 'POST', token: admin.token, body: { title: 'Vide' } })
  const { doc } = (await made.json()) as { doc: { id: string } }
  await page.goto(`${server.url}/admin/collections/articles/${doc.id}`)
  await formListens(page)
  const editor = page.locator('.rich-text-lexical [contenteditable="true"]').first()
  await editor.click()
  await editor.evaluate(
    (element, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    await readFile(ESS, 'utf8'),
  )
  await editor.getByRole('heading', { name: 'L’ESS, un modèle économique qui mise sur le sens' }).waitFor()
  expect(await editor.locator('ul').count()).toBeGreaterThan(5)
  await editor.press('ControlOrMeta+z')
  await expectSoon(async () => (await editor.innerText()).trim(), '')
})

test('on the page of an article a text opens « Déposer », and a picture stays in the text', async () => {
  const made = await server.api('/articles?draft=true', {
    method: 'POST',
    token: admin.token,
    body: { title: 'Un texte' },
  })
  const { doc } = (await made.json()) as { doc: { id: string } }
  await page.goto(`${server.url}/admin/collections/articles/${doc.id}`)
  await formListens(page)
  const editor = '.rich-text-lexical [contenteditable="true"]'
  await page.locator(editor).first().click()
  await drop(editor, [{ name: 'photo.png', type: 'image/png', text: 'x' }])
  await page.locator('.sk-block[data-block="figure"]').waitFor()
  expect(new URL(page.url()).pathname).toContain(doc.id)
  await drop(editor, [{ name: 'suite.md', type: '', text: '# Un titre\n\nUne suite, avec des mots.' }])
  await structure().getByText('Une suite, avec des mots.').waitFor()
  expect(new URL(page.url()).pathname).toBe('/admin/deposer')
})

test('hard content fits at every width, and what is refused says why beside what is read', async () => {
  const word = 'a'.repeat(300)
  const lines = [
    `Un titre ${word}`,
    '',
    ...Array.from({ length: 400 }, (_, at) => `• Le point ${at} ${at % 40 === 0 ? word : 'de la liste'}`),
  ]
  const found: Record<string, unknown> = {}
  for (const [width, colorScheme] of [
    [320, 'light'],
    [390, 'dark'],
    [768, 'light'],
    [1366, 'dark'],
  ] as const) {
    // Opened at its width: the menu of the admin stays open when a window is made smaller.
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await page.goto(`${server.url}/admin/deposer`)
    await listening(page.getByRole('button', { name: 'Choisir des fichiers' }))
    await drop('.sk-deposit h1', [
      { name: `${'très-long-nom-de-fichier-'.repeat(8)}.txt`, type: 'text/plain', text: lines.join('\n') },
      { name: 'vide.docx', type: '', text: '' },
      { name: 'vide.txt', type: 'text/plain', text: '' },
    ])
    await expectSoon(() => page.locator('.sk-deposits__refusal').count(), 2)
    await structure().waitFor()
    const faults = await layoutFaults(page, '.sk-deposit', { mayBeShortened: true })
    if (faults.length > 0) found[width] = faults
    await expectNoAxeViolations(page, '.sk-deposit')
  }
  expect(found).toEqual({})
})

test('no policy of a page was broken', () => {
  expect(brokenPolicies).toEqual([])
})
