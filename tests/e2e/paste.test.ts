import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { blockOf, editBlock, formListens, isSave, logInByForm } from '../support/admin-page'
import { expectValue, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { watchPolicy } from '../support/policy'
import { startServer, type TestServer } from '../support/server'
import { expectSoon, waitUntil } from '../support/wait-until'

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
  await logInByForm(page, server, admin)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const body = () => page.locator('.rich-text-lexical [contenteditable="true"]').first()
const line = () => page.locator('.sk-paste')

/** Autosave has put these words into the database. To be called before they are typed. */
const saved = (words: RegExp) =>
  page.waitForResponse(
    (response) => isSave(response.request()) && response.ok() && words.test(response.request().postData() ?? ''),
  )

/** Opens a draft that has everything but what is pasted into it. */
async function openDraft(data: object = {}) {
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  const draft = { title: 'Collé', excerpt: 'Un chapô.', category: docs[0]?.id, ...data }
  const made = await server.api('/articles?draft=true', { method: 'POST', token, body: draft })
  const { doc } = (await made.json()) as { doc: { id: string } }
  await page.goto(`${server.url}/admin/collections/articles/${doc.id}`)
  await formListens(page)
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

const pictureBytes = (colour: string) =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: colour } })
    .png()
    .toBuffer()
const picture = async (colour: string) => (await pictureBytes(colour)).toString('base64')

const paragraphs = (...words: string[]) => ({
  root: { ...bodyOf('').root, children: words.flatMap((line) => bodyOf(line).root.children) },
})

const figure = () => blockOf(page, 'figure')

/** Pictures wait, on their way to the library, until the function that it returns is called. */
async function holdPictures() {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/media?*pasted=true*', async (route) => {
    await held
    await route.continue().catch(() => undefined)
  })
  return release
}

/** Drops a file of the computer where an element is, as a mouse does. */
async function dropFile(target: Locator, name: string, bytes: Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'dropped-'))
  const file = join(folder, name)
  await writeFile(file, bytes)
  // Where it stays, once the form around it is drawn whole.
  await target.click({ trial: true, position: { x: 10, y: 10 } })
  const box = await target.boundingBox()
  const session = await page.context().newCDPSession(page)
  const place = { x: Number(box?.x) + 10, y: Number(box?.y) + 10 }
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place, data })
  }
  await session.detach()
}

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
  const release = await holdPictures()
  const kept = saved(/"image":"[0-9a-f-]{36}"/)
  await paste(body(), { picture: await picture('#ffc928') })
  const block = figure()
  await block.getByRole('progressbar').waitFor()
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
  const block = figure()
  await block.getByText(/Pas envoyée\. Le site ne répond pas/).waitFor()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  const kept = saved(/"image":"[0-9a-f-]{36}"/)
  await block.getByRole('button', { name: 'Réessayer' }).click()
  await kept
  await block.getByLabel('Que montre cette image ?').waitFor()
})

test('words typed into the block while its picture is sent stay, and so does the cursor', async () => {
  await openDraft({ body: bodyOf('Un texte.') })
  const release = await holdPictures()
  await paste(body(), { picture: await picture('#993366') })
  const caption = figure().locator('[name="caption"]')
  await caption.click()
  await page.keyboard.type('Une lég')
  const kept = saved(/"image":"[0-9a-f-]{36}".*Une légende entière|Une légende entière.*"image":"[0-9a-f-]{36}"/)
  release()
  await figure().getByLabel('Que montre cette image ?').waitFor()
  await page.keyboard.type('ende entière')
  await expectValue(caption, 'Une légende entière')
  await kept
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.reload()
  await figure().getByLabel('Que montre cette image ?').waitFor()
  await expectValue(figure().locator('[name="caption"]'), 'Une légende entière')
})

test('a block whose picture was on its way when the page was loaded again says so, and is not published', async () => {
  const id = await openDraft({ body: bodyOf('Un texte.') })
  const release = await holdPictures()
  const kept = saved(/"blockType":"figure"/)
  await paste(body(), { picture: await picture('#339966') })
  await figure().getByRole('progressbar').waitFor()
  await kept
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  release()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await figure()
    .getByText(/n’a pas d’image .* son envoi n’a pas abouti/)
    .waitFor()
  const refused = await server.api(`/articles/${id}`, { method: 'PATCH', token, body: { _status: 'published' } })
  expect([refused.status, JSON.stringify(await refused.json())]).toEqual([400, expect.stringContaining('Image')])
})

test('a picture dropped into the text goes to the library and below the block where it was dropped', async () => {
  await openDraft({ body: paragraphs('Un texte.', 'Un autre.') })
  const address = page.url()
  const kept = saved(/"image":"[0-9a-f-]{36}"/)
  await dropFile(body().getByText('Un texte.'), 'plan-du-port.png', await pictureBytes('#336666'))
  await figure().getByLabel('Que montre cette image ?').waitFor()
  await kept
  await figure().getByText('plan-du-port.png').waitFor()
  const order = await body().evaluate((root) => [...root.children].map(({ textContent }) => textContent?.slice(0, 9)))
  expect([order[0], order.at(-1)]).toEqual(['Un texte.', 'Un autre.'])
  expect(page.url()).toBe(address)
})

test('another file dropped into the text is refused in a line, and beside the text nothing takes the page away', async () => {
  await openDraft({ body: bodyOf('Un texte.') })
  const address = page.url()
  await dropFile(body().getByText('Un texte.'), 'archive.zip', Buffer.from('PK'))
  await line()
    .getByText(/Un fichier n’a pas été ajouté : seules les images/)
    .waitFor()
  await page.evaluate(() => {
    window.addEventListener('dragover', (event) => {
      document.body.dataset.drop = `${event.defaultPrevented} ${event.dataTransfer?.dropEffect}`
    })
  })
  await dropFile(page.locator('[name="title"]'), 'archive.zip', Buffer.from('PK'))
  await expectSoon(() => page.evaluate(() => document.body.dataset.drop), 'true none')
  await body().getByText('Un texte.').waitFor()
  expect([page.url(), await figure().count()]).toEqual([address, 0])
})

test.each([390, 1366])(
  'at %i pixels, what a paste left out stays above the line of what is not saved',
  async (width) => {
    await page.setViewportSize({ width, height: 800 })
    await openDraft({ body: paragraphs(...Array.from({ length: 30 }, (_, index) => `Paragraphe ${index}.`)) })
    await paste(body(), { html: '<p>Avant</p><p><img src="https://exemple.fr/image.png" width=300 height=200></p>' })
    await line().waitFor()
    await page.route('**/api/articles/**', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.continue(),
    )
    await body().getByText('Paragraphe 3.', { exact: true }).click()
    await page.keyboard.type('Non enregistré')
    const unsaved = page.locator('.sk-unsaved')
    await unsaved.waitFor()
    const isAbove = async () => {
      const [above, below] = await Promise.all([line().boundingBox(), unsaved.boundingBox()])
      return Number(above?.y) + Number(above?.height) <= Number(below?.y)
    }
    await waitUntil(isAbove, () => 'what a paste left out above what is not saved')
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await unsaved.waitFor({ state: 'detached' })
    await page.setViewportSize({ width: 1280, height: 1400 })
  },
)

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
  const inside = (await editBlock(page, 'callout')).locator('[contenteditable="true"]')
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
