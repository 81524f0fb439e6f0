import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { formListens, logInByForm } from '../support/admin-page'
import { launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { startServer, type TestServer } from '../support/server'

/* What is moved with the mouse is moved with the keyboard, and what moves by itself stands still. */

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

const values = (selector: string) =>
  page.locator(selector).evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))

/** Waits until the fields hold these words, in their order. */
const holds = (selector: string, words: string[]) =>
  page.waitForFunction(
    ([found, wanted]) =>
      [...document.querySelectorAll<HTMLInputElement>(found as string)].map(({ value }) => value).join() === wanted,
    [selector, words.join()],
  )

/** Waits until dnd-kit reads out that what is moved is over its own place, or over another. */
const isOver = (place: 'its own' | 'another') =>
  page.waitForFunction((wanted) => {
    const said = [...document.querySelectorAll('[id^="DndLiveRegion"]')].map((one) => one.textContent).join(' ')
    const [, item, area] = /item (\S+) was moved over droppable area (\S+)\./.exec(said) ?? []
    return item !== undefined && (item === area) === (wanted === 'its own')
  }, place)

/** Moves what has the focus to the next place. */
async function dragOn(arrow: 'ArrowDown' | 'ArrowRight') {
  await page.keyboard.press('Space')
  await isOver('its own')
  await page.keyboard.press(arrow)
  await isOver('another')
  await page.keyboard.press('Space')
}

async function openArticle(children: object[]) {
  const draft = { title: 'Un titre', excerpt: 'Un chapô.', body: { root: { ...bodyOf('').root, children } } }
  const made = await server.api('/articles?draft=true', { method: 'POST', token, body: draft })
  const { doc } = (await made.json()) as { doc: { id: string } }
  await page.goto(`${server.url}/admin/collections/articles/${doc.id}`)
  await formListens(page)
  await page.locator('.sk-field-body .ContentEditable__root').first().waitFor()
}

const figures = {
  type: 'block',
  version: 2,
  format: '',
  fields: {
    id: '6512bd43d9caa6e02c990b0a',
    blockType: 'keyFigures',
    items: ['un', 'deux', 'trois'].map((value, index) => ({
      id: `6512bd43d9caa6e02c990b1${index}`,
      value,
      label: 'mot',
    })),
  },
}
const line = (words: string) => bodyOf(words).root.children[0] as object

test('the links of a menu are moved by their menu, and by their handle', async () => {
  const links = ['Un', 'Deux', 'Trois'].map((label) => ({ label, url: '/a' }))
  await server.api('/globals/site', { method: 'POST', token, body: { navigation: links } })
  await page.goto(`${server.url}/admin/globals/site`)
  await formListens(page)
  await page.getByRole('button', { name: 'Menus' }).click()
  const labels = '[id^="field-navigation__"][id$="__label"]'
  const row = page.locator('#navigation-row-0')
  await row.waitFor()
  await row.locator('.array-actions .popup-button').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Déplacer vers le bas' }).press('Enter')
  await holds(labels, ['Deux', 'Un', 'Trois'])
  await page.locator('#navigation-row-1 .collapsible__drag').first().focus()
  await dragOn('ArrowDown')
  await holds(labels, ['Deux', 'Trois', 'Un'])
})

test('the rows of a block are moved by their menu', async () => {
  await openArticle([line('Un mot.'), figures])
  const fields = '.LexicalEditorTheme__block input[name$=".value"], .LexicalEditorTheme__block input[name="value"]'
  const menu = page.locator('.LexicalEditorTheme__block .array-actions .popup-button').first()
  await menu.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Déplacer vers le bas' }).press('Enter')
  await holds(fields, ['deux', 'un', 'trois'])
  expect(await values(fields)).toEqual(['deux', 'un', 'trois'])
})

test('a line and a block of a text are moved, and the keys stay where they were', async () => {
  await openArticle([line('Première.'), line('Deuxième.'), figures])
  const root = page.locator('.sk-field-body .ContentEditable__root').first()
  const first = () => root.evaluate((element) => element.firstElementChild?.textContent?.slice(0, 9))
  await root.locator('p').nth(1).click()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  expect(await first()).toBe('Deuxième.')
  const input = root.locator('.LexicalEditorTheme__block input[type="text"]').first()
  await input.focus()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await page.waitForFunction(() => {
    const lines = [...(document.querySelector('.sk-field-body .ContentEditable__root')?.children ?? [])]
    const placeOf = (isIt: (line: Element) => boolean) => lines.findIndex(isIt)
    return placeOf((one) => one.querySelector('input') !== null) < placeOf((one) => one.localName === 'p')
  })
  expect(await input.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('the menu of a cell opens, is walked and left by keys', async () => {
  const cell = (words: string) => ({
    type: 'tablecell',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    headerState: 0,
    colSpan: 1,
    rowSpan: 1,
    children: [line(words)],
  })
  const part = (type: string, children: object[]) => ({
    type,
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children,
  })
  await openArticle([line('Un mot.'), part('table', [part('tablerow', [cell('a'), cell('b')])])])
  await page.locator('.sk-field-body td').first().click()
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu', { name: 'Cellule' })
  await menu.waitFor()
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  await page.keyboard.press('Shift+F10')
  await menu.getByRole('menuitem', { name: 'Faire de la ligne un en-tête' }).press('Enter')
  await page.locator('.sk-field-body th').first().waitFor()
  await menu.waitFor({ state: 'detached' })
  await page.waitForFunction(() => document.activeElement?.matches('.ContentEditable__root'))
  await page.keyboard.type('c')
  expect(await page.locator('.sk-field-body th').first().textContent()).toContain('c')
})

test('a column of a list is hidden by Enter, and moved after Space', async () => {
  await page.goto(`${server.url}/admin/collections/categories`)
  await page.getByRole('button', { name: /^Colonnes/ }).press('Enter')
  const columns = page.locator('.pill-selector button')
  const [shown] = [columns.locator('xpath=self::*[@aria-checked="true"]').nth(1)]
  const name = (await shown.innerText()).trim()
  const column = page.locator('.pill-selector button', { hasText: name }).first()
  await column.press('Enter')
  await page.waitForFunction(
    (label) =>
      [...document.querySelectorAll('.pill-selector button')].some(
        (one) => one.textContent?.trim() === label && one.getAttribute('aria-checked') === 'false',
      ),
    name,
  )
  const names = () => columns.evaluateAll((all) => all.map(({ textContent }) => textContent?.trim() ?? ''))
  const before = await names()
  await columns.first().focus()
  await dragOn('ArrowRight')
  await page.waitForFunction(
    (first) => document.querySelector('.pill-selector button')?.textContent?.trim() !== first,
    before[0],
  )
  expect((await names()).sort()).toEqual([...before].sort())
})

test('an animation of the library stands still in the admin', async () => {
  const frames = ['red', 'blue'].map((background) =>
    sharp({ create: { width: 64, height: 64, channels: 3, background } })
      .png()
      .toBuffer(),
  )
  const gif = await sharp(await Promise.all(frames), { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer()
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(gif)], { type: 'image/gif' }), 'fete.gif')
  form.append('_payload', JSON.stringify({ alt: 'Un carré rouge, puis bleu' }))
  const sent = await fetch(`${server.url}/api/media`, {
    method: 'POST',
    headers: { authorization: `JWT ${token}` },
    body: form,
  })
  expect(sent.status).toBe(201)
  await page.goto(`${server.url}/admin/collections/media`)
  const picture = page.locator('tr', { hasText: 'fete.gif' }).locator('img')
  await picture.waitFor()
  await page.waitForFunction(
    () => [...document.images].filter(({ src }) => src.startsWith('data:image/png')).length > 0,
  )
})
