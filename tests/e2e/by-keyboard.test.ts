import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { editBlock, formListens, hasCursor, listening, logInByForm } from '../support/admin-page'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { startServer, type TestServer } from '../support/server'
import { expectSoon, waitUntil } from '../support/wait-until'

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

async function openArticle(children: object[]) {
  const draft = { title: 'Un titre', excerpt: 'Un chapô.', body: { root: { ...bodyOf('').root, children } } }
  const made = await server.api('/articles?draft=true', { method: 'POST', token, body: draft })
  const { doc } = (await made.json()) as { doc: { id: string } }
  await page.goto(`${server.url}/admin/collections/articles/${doc.id}`)
  await formListens(page)
  await page.locator('.sk-field-body .ContentEditable__root').first().waitFor()
  return doc.id
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

test('the links of a menu are moved by their own menu', async () => {
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
})

test('the side menu is open, and stays as it was left', async () => {
  const list = `${server.url}/admin/collections/articles`
  const isOpen = () => page.locator('.template-default--nav-hydrated.template-default--nav-open').count()
  const press = async () => {
    const kept = page.waitForResponse(
      (answer) => answer.url().includes('/payload-preferences/nav') && answer.request().method() === 'POST',
    )
    await (await listening(page.locator('.template-default__nav-toggler'))).click()
    await kept
  }
  await page.goto(list)
  await expectSoon(isOpen, 1)
  await press()
  await expectSoon(isOpen, 0)
  await page.goto(list)
  await page.locator('.template-default--nav-hydrated').waitFor()
  await expectSoon(isOpen, 0)
  await press()
  await page.goto(list)
  await expectSoon(isOpen, 1)
})

test('the rows of a block are moved by their menu', async () => {
  await openArticle([line('Un mot.'), figures])
  const form = (await editBlock(page, 'keyFigures')).locator('.sk-block__form')
  const fields = '.sk-block__form input[name$=".value"], .sk-block__form input[name="value"]'
  await (await listening(form.locator('.array-actions .popup-button').first())).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Déplacer vers le bas' }).press('Enter')
  await holds(fields, ['deux', 'un', 'trois'])
  expect(await values(fields)).toEqual(['deux', 'un', 'trois'])
})

test('a row is taken by Space, moved by arrows, and put down where the page had to scroll for it', async () => {
  await page.goto(`${server.url}/admin/globals/site`)
  await formListens(page)
  await page.getByRole('button', { name: 'Menus' }).click()
  const labels = '#field-navigation input[name$=".label"]'
  await page.locator(labels).first().waitFor()
  const [first] = await values(labels)
  await (
    await listening(page.locator('#field-navigation').getByRole('button', { name: 'Place de la ligne 1' }))
  ).focus()
  await page.keyboard.press('Space')
  await page
    .getByText(/^Pris : 1 sur/)
    .first()
    .waitFor({ state: 'attached' })
  // The rows are measured a moment after one is taken: an arrow before that moves nothing.
  await waitUntil(
    async () => {
      await page.keyboard.press('ArrowDown')
      return (await page.getByText(/^Déplacé : [2-9] sur/).count()) > 0
    },
    () => 'the row is moved',
  )
  await page.keyboard.press('Space')
  await expectSoon(async () => (await values(labels)).indexOf(first ?? '') > 0, true)
})

test('a line and a block of a text are moved, and the keys stay where they were', async () => {
  await openArticle([line('Première.'), line('Deuxième.'), figures])
  const root = page.locator('.sk-field-body .ContentEditable__root').first()
  await root.locator('p').nth(1).click()
  await hasCursor(page)
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await page.waitForFunction(() =>
    document.querySelector('.sk-field-body .ContentEditable__root p')?.textContent?.startsWith('Deuxième.'),
  )
  const block = root.locator('.sk-block')
  await block.locator('textarea').first().focus()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await page.waitForFunction(() => {
    const lines = [...(document.querySelector('.sk-field-body .ContentEditable__root')?.children ?? [])]
    const placeOf = (isIt: (line: Element) => boolean) => lines.findIndex(isIt)
    return placeOf((one) => one.querySelector('.sk-block') !== null) < placeOf((one) => one.localName === 'p')
  })
  await page.waitForFunction(() => document.activeElement?.closest('.sk-block'))
})

const part = (type: string, children: object[], more: object = {}) => ({
  type,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  ...more,
  children,
})
const cell = (words: string) => part('tablecell', [line(words)], { headerState: 0, colSpan: 1, rowSpan: 1 })
const table = part('table', [part('tablerow', [cell('a'), cell('b')])])

test('Tab goes from cell to cell, and makes a row after the last one, undone at once', async () => {
  await openArticle([line('Un mot.'), table])
  const cells = page.locator('.sk-field-body td')
  await cells.first().click()
  await hasCursor(page)
  await page.keyboard.press('Tab')
  await page.waitForFunction(() => getSelection()?.anchorNode?.parentElement?.closest('td')?.textContent === 'b')
  await page.keyboard.press('Tab')
  await cells.nth(3).waitFor()
  await page.keyboard.type('c')
  await cells.nth(2).filter({ hasText: 'c' }).waitFor()
  expect(await cells.allInnerTexts()).toEqual(['a', 'b', 'c', expect.stringMatching(/^\s*$/)])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await cells.nth(2).waitFor({ state: 'detached' })
})

test('Maj+Tab in the first cell leads to the caption of its table, which is typed, saved and undone', async () => {
  const id = await openArticle([line('Un mot.'), table])
  await page.locator('.sk-field-body td').first().click()
  await hasCursor(page)
  await page.keyboard.press('Shift+Tab')
  const caption = page.getByRole('textbox', { name: 'Légende du tableau' })
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Légende du tableau')
  await page.keyboard.type('Les postes')
  const stored = async () => {
    const answer = await server.api(`/articles/${id}?draft=true&depth=0`, { token })
    const { body } = (await answer.json()) as { body: { root: { children: { $?: object }[] } } }
    return body.root.children.find((node) => node.$)?.$
  }
  await expectSoon(stored, { caption: 'Les postes' })
  expect(await caption.inputValue()).toBe('Les postes')
  await expectNoAxeViolations(page, '.sk-caption')
  await page.keyboard.press('Control+z')
  await expectSoon(() => caption.inputValue(), '')
  await page.keyboard.press('Control+y')
  await expectSoon(() => caption.inputValue(), 'Les postes')
  // Back to the cells.
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => getSelection()?.anchorNode?.parentElement?.closest('td')?.textContent === 'a')
  await page.reload()
  await expectSoon(() => caption.inputValue(), 'Les postes')
})

test('the menu of a cell opens, is walked and left by keys', async () => {
  await openArticle([line('Un mot.'), table])
  await page.locator('.sk-field-body td').first().click()
  await hasCursor(page)
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu', { name: 'Cellule' })
  await menu.waitFor()
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  await page.keyboard.press('Shift+F10')
  await menu.getByRole('menuitem', { name: 'Faire de la ligne un en-tête' }).press('Enter')
  await page.locator('.sk-field-body th').first().waitFor()
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
