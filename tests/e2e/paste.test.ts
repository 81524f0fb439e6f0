import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { watchPolicy } from '../support/policy'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser
let page: Page
let token: string
let brokenPolicies: string[]

beforeAll(async () => {
  server = await startServer()
  const admin = await server.createAdmin()
  token = admin.token
  browser = await launchBrowser()
  page = await openPage(browser, { viewport: { width: 1280, height: 1400 } })
  brokenPolicies = await watchPolicy(page)
  await page.goto(`${server.url}/admin/login`)
  await formListens()
  await page.locator('[name="email"]').fill(admin.email)
  await page.locator('[name="password"]').fill(admin.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByRole('heading', { name: 'Rédaction' }).waitFor()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const formListens = () => page.locator('form[data-form-ready="true"]').first().waitFor()
const body = () => page.locator('.rich-text-lexical [contenteditable="true"]').first()
const line = () => page.locator('.sk-paste')

/** Autosave has put these words into the database. To be called before they are typed. */
const saved = (words: RegExp) =>
  page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' && response.ok() && words.test(response.request().postData() ?? ''),
  )

/** Opens a draft that has everything but what is pasted into it. */
async function openDraft(data: object = {}) {
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  const draft = { title: 'Collé', excerpt: 'Un chapô.', category: docs[0]?.id, ...data }
  const made = await server.api('/articles?draft=true', { method: 'POST', token, body: draft })
  const { doc } = (await made.json()) as { doc: { id: string } }
  await page.goto(`${server.url}/admin/collections/articles/${doc.id}`)
  await formListens()
  return doc.id
}

interface Clipboard {
  html?: string
  text?: string
  /** A PNG, in base64. */
  picture?: string
}

/** A paste, as the browser tells the page of one. */
async function paste(editor: Locator, clipboard: Clipboard) {
  await editor.click()
  await editor.evaluate((element, { html, text, picture }) => {
    const clipboardData = new DataTransfer()
    if (html) clipboardData.setData('text/html', html)
    if (text) clipboardData.setData('text/plain', text)
    if (picture) {
      const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0))
      clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }))
    }
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, clipboard)
}

const picture = async (colour: string) =>
  (
    await sharp({ create: { width: 300, height: 200, channels: 3, background: colour } })
      .png()
      .toBuffer()
  ).toString('base64')

test('exponents, numbers and levels of a paste are those of its document, and a line says what stayed behind', async () => {
  await openDraft()
  const kept = saved(/fin du texte/)
  await paste(body(), {
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoNormal>10<sup>6</sup> m<sup>2</sup> de CO<sub>2</sub></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>3.<span>&nbsp; </span></span><![endif]>trois</p>
<p class=MsoNormal>Après <img src="file:///C:/Temp/image001.png" width=200 height=100> fin du texte</p></body></html>`,
  })
  await kept
  expect(await body().locator('sup').allTextContents()).toEqual(['6', '2'])
  expect(await body().locator('sub').allTextContents()).toEqual(['2'])
  expect(await body().locator('ol').getAttribute('start')).toBe('3')
  await body().getByText('Après fin du texte').waitFor()
  await line()
    .getByText(/restée dans Word/)
    .waitFor()
  await line().getByRole('button', { name: 'J’ai lu' }).click()
  await line().waitFor({ state: 'detached' })
})

test('a pasted screenshot goes to the library; its block asks what it shows, and the article waits for that', async () => {
  const id = await openDraft({ body: bodyOf('Un texte.') })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/media?*pasted=true*', async (route) => {
    await held
    await route.continue()
  })
  const kept = saved(/"image":"[0-9a-f-]{36}"/)
  await paste(body(), { picture: await picture('#ffc928') })
  const block = page.locator('.LexicalEditorTheme__block-figure')
  await block.getByText('L’image est envoyée à la médiathèque…').waitFor()
  release()
  await kept
  const question = block.getByLabel('Que montre cette image ?')
  await question.waitFor()
  const publish = { method: 'PATCH', token, body: { _status: 'published' } }
  expect((await server.api(`/articles/${id}`, publish)).status).toBe(400)
  await question.fill('Un carré jaune')
  await block.getByRole('button', { name: 'Enregistrer la description' }).click()
  await block.getByText('La description est enregistrée dans la médiathèque.').waitFor()
  expect((await server.api(`/articles/${id}`, publish)).status).toBe(200)
  const { slug } = (await (await server.api(`/articles/${id}`)).json()) as { slug: string }
  expect(await (await fetch(`${server.url}/blog/${slug}`)).text()).toContain('alt="Un carré jaune"')
})

test('a picture that cannot be sent stays in its block, with the reason, until it is sent again', async () => {
  await openDraft({ body: bodyOf('Un texte.') })
  await page.route('**/api/media?*pasted=true*', (route) => route.abort())
  await paste(body(), { html: `<p>Avant</p><p><img src="data:image/png;base64,${await picture('#336699')}"></p>` })
  const block = page.locator('.LexicalEditorTheme__block-figure')
  await block.getByText(/L’image collée n’a pas été envoyée\. Le site ne répond pas/).waitFor()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  const kept = saved(/"image":"[0-9a-f-]{36}"/)
  await block.getByRole('button', { name: 'Réessayer' }).click()
  await kept
  await block.getByLabel('Que montre cette image ?').waitFor()
})

test('a typed address in parentheses is a link without them, a year at the beginning of a line is no list', async () => {
  await openDraft()
  await body().click()
  const kept = saved(/Une année/)
  await page.keyboard.type('Voir (https://exemple.fr/page) ici.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('2025. Une année')
  await kept
  expect(await body().locator('a').allTextContents()).toEqual(['https://exemple.fr/page'])
  expect(await body().locator('ol').count()).toBe(0)
  await body().getByText('Voir (https://exemple.fr/page) ici.').waitFor()
})

test('a callout keeps the words of what it cannot hold, and says so', async () => {
  const callout = { blockType: 'callout', id: 'c', kind: 'information', title: 'Encadré', content: bodyOf('') }
  await openDraft({ body: bodyOf('Un texte.', callout) })
  const inside = page.locator('.LexicalEditorTheme__block-callout [contenteditable="true"]')
  const kept = saved(/Ville \| Emplois/)
  await paste(inside, {
    html: '<table><tr><td><b>Ville</b></td><td><b>Emplois</b></td></tr><tr><td>Lorient</td><td>12</td></tr></table>',
  })
  await kept
  await line()
    .getByText(/ligne par ligne/)
    .waitFor()
})

test('in all of this, nothing went against the admin’s policy', () => {
  expect(brokenPolicies).toEqual([])
})
