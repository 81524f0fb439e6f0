import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { blockOf, editBlock, focusOn, formListens, logInByForm, publishByForm } from '../support/admin-page'
import { expectNoAxeViolations, expectValue, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { startServer, type TestServer } from '../support/server'
import { expectSoon, waitUntil } from '../support/wait-until'

let server: TestServer
let browser: Browser
let page: Page
let token: string
let picture: string
let category: string
let undescribed: string

beforeAll(async () => {
  server = await startServer()
  const admin = await server.createAdmin()
  token = admin.token
  const first = async (path: string) =>
    ((await (await server.api(path, { token })).json()) as { docs: { id: string }[] }).docs[0]?.id ?? ''
  picture = await first('/media?where[mimeType][contains]=image&limit=1')
  category = await first('/categories?limit=1')
  undescribed = await sendPicture()
  browser = await launchBrowser()
  page = await openPage(browser, { viewport: { width: 1366, height: 1000 } })
  page.on('dialog', (leave) => void leave.accept())
  await logInByForm(page, server, admin)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const block = (type: string) => blockOf(page, type)
const action = (inside: Locator, word: string) => inside.getByRole('button', { name: new RegExp(`^${word} le bloc`) })
const editor = () => page.locator('.rich-text-lexical [contenteditable="true"]').first()
const order = () =>
  page.locator('.sk-block').evaluateAll((blocks) => blocks.map((one) => one.getAttribute('data-block')))

const QUOTE = { blockType: 'quote', id: 'a1', text: 'Une phrase', author: 'Anne' }
const FIGURES = { blockType: 'keyFigures', id: 'a2', items: [{ value: '12', unit: 'milliers', label: 'de lits' }] }
const CALL = { blockType: 'callToAction', id: 'a3', title: 'Venez', label: 'Voir', url: '/blog' }
const CALLOUT = {
  blockType: 'callout',
  id: 'a4',
  kind: 'information',
  title: 'À savoir',
  content: bodyOf('À retenir.'),
}
const VIDEO = { blockType: 'video', id: 'a5', url: 'https://vimeo.com/123456789', title: 'Une visite' }

async function openDraft(...blocks: Record<string, unknown>[]) {
  const body = {
    title: 'Un titre',
    slug: `un-titre-${crypto.randomUUID()}`,
    excerpt: 'Un chapô.',
    category,
    body: bodyOf('Le texte.', ...blocks),
  }
  const answer = await server.api('/articles?draft=true', { method: 'POST', token, body })
  const { id } = ((await answer.json()) as { doc: { id: string } }).doc
  await page.goto(`${server.url}/admin/collections/articles/${id}`)
  await formListens(page)
  await page.locator('.sk-block').last().waitFor()
  return id
}

/** A picture that nobody described, as a paste sends it. */
async function sendPicture(): Promise<string> {
  const bytes = await sharp({ create: { width: 90, height: 140, channels: 3, background: '#7fb9c2' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), `${'un-nom-bien-long-'.repeat(6)}.png`)
  form.append('_payload', '{}')
  const headers = { authorization: `JWT ${token}` }
  const answer = await fetch(`${server.url}/api/media?pasted=true`, { method: 'POST', body: form, headers })
  return ((await answer.json()) as { doc: { id: string } }).doc.id
}

async function untilSaved(id: string, words: string[], without: string[] = []): Promise<void> {
  let draft = ''
  const isSaved = async () => {
    draft = JSON.stringify(await (await server.api(`/articles/${id}?draft=true&depth=0`, { token })).json())
    return words.every((word) => draft.includes(word)) && !without.some((word) => draft.includes(word))
  }
  await waitUntil(isSaved, () => `${words.join(', ')}, without ${without.join(', ')}, in ${draft}`)
}

test('a text shows its blocks as readers see them, and the form of the one that is opened', async () => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (/\/api\/media\?.*limit=100/.test(request.url())) asked.push(request.url())
  })
  const figure = { blockType: 'figure', id: 'a6', image: picture, caption: 'Une légende' }
  await openDraft(QUOTE, FIGURES, CALL, CALLOUT, VIDEO, figure, {
    ...figure,
    blockType: 'gallery',
    id: 'a7',
    images: [{ image: picture }],
  })
  await block('figure').locator('img').waitFor()
  await block('gallery').locator('img').waitFor()
  expect(asked).toHaveLength(1)
  await block('callout').getByText('À retenir.').waitFor()
  await block('video')
    .getByText(/^Vidéo sur Vimeo/)
    .waitFor()
  expect(await page.locator('.sk-block .render-fields').count()).toBe(0)
  await expectNoAxeViolations(page, '.sk-block')

  await action(block('callout'), 'Modifier').click()
  await block('callout').locator('[name="title"]').waitFor()
  await action(block('video'), 'Modifier').click()
  await block('video').locator('[name="url"]').waitFor()
  await block('callout').locator('.sk-block__form').waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await block('video')
    .getByText(/^Vidéo sur Vimeo/)
    .waitFor()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'title')
})

test('words of a block are typed in place, saved, and undone as words are', async () => {
  const id = await openDraft(QUOTE)
  await block('quote').getByRole('textbox', { name: 'Qui parle' }).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Le Goff')
  await untilSaved(id, ['Anne Le Goff'])
  const author = block('quote').getByRole('textbox', { name: 'Qui parle' })
  // More than one step, when a busy machine types slowly.
  do await page.keyboard.press('Control+z')
  while ((await author.inputValue()) !== 'Anne')
  await untilSaved(id, ['"Anne"'], ['Le Goff'])
  do await page.keyboard.press('Control+Shift+z')
  while ((await author.inputValue()) !== 'Anne Le Goff')
  await untilSaved(id, ['Anne Le Goff'])
})

test('what is typed in place last is in the publication asked for at once', async () => {
  const id = await openDraft(QUOTE)
  await block('quote').getByRole('textbox', { name: 'Phrase' }).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' entière')
  const answer = page.waitForResponse(
    (response) => response.request().method() === 'PATCH' && !response.url().includes('autosave'),
  )
  await publishByForm(page)
  expect((await answer).status()).toBe(200)
  expect(JSON.stringify(await (await server.api(`/articles/${id}?depth=0`)).json())).toContain('Une phrase entière')
})

test('Tab in the last cell of key figures makes a row more, up to five', async () => {
  const id = await openDraft(FIGURES)
  await block('keyFigures').locator('[name="items.0.label"]').click()
  for (const number of [2, 3, 4, 5]) {
    await page.keyboard.press('Tab')
    await focusOn(page, `[name="items.${number - 1}.value"]`)
    await page.keyboard.type(String(number))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type(`chiffre ${number}`)
  }
  await untilSaved(id, ['chiffre 2', 'chiffre 5'])
  await block('keyFigures').getByRole('button', { name: '+ Chiffre', disabled: true }).waitFor()
})

test('a block is moved, duplicated and removed by the keyboard, and each is undone', async () => {
  await openDraft(QUOTE, CALL)
  await action(block('callToAction'), 'Monter').focus()
  await page.keyboard.press('Enter')
  await expectSoon(order, ['callToAction', 'quote'])
  await action(block('callToAction'), 'Dupliquer').press('Enter')
  await expectSoon(order, ['callToAction', 'callToAction', 'quote'])
  await action(block('quote'), 'Retirer').press('Enter')
  await expectSoon(order, ['callToAction', 'callToAction'])
  for (const before of [
    ['callToAction', 'callToAction', 'quote'],
    ['callToAction', 'quote'],
    ['quote', 'callToAction'],
  ]) {
    await editor().press('Control+z')
    await expectSoon(order, before)
  }
})

test('a refused publication marks the block at fault, and leads to its field', async () => {
  const id = await openDraft(QUOTE, { ...QUOTE, id: 'b1', text: '' }, { ...CALL, url: '' })
  await page.locator('#field-title').first().fill('Un autre titre')
  await untilSaved(id, ['Un autre titre'])
  await publishByForm(page)
  const refused = page.locator('.sk-block[data-refused]')
  await refused.nth(1).waitFor()
  await expectSoon(() => refused.count(), 2)
  await expectValue(refused.first().locator('[name="text"]'), '')
  await refused
    .nth(1)
    .getByRole('button', { name: /^Adresse du bouton/ })
    .click()
  const field = block('callToAction').locator('[name="url"]')
  await field.waitFor()
  await focusOn(page, '[name="url"]')
  await field.fill('/blog')
  await block('quote').nth(1).locator('[name="text"]').fill('Une autre phrase')
  await refused.first().waitFor({ state: 'detached' })
})

test('an address of a video that is pasted alone on a line is a video, until it is undone', async () => {
  const id = await openDraft(QUOTE)
  await editor().locator('> p').first().click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await editor().evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'https://vimeo.com/987654321')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await block('video').locator('[name="title"]').fill('Une visite')
  await untilSaved(id, ['vimeo.com/987654321', 'Une visite'])
})

test('a block chosen from the « / » menu has the caret in its first words', async () => {
  const id = await openDraft(CALL)
  await editor().locator('> p').first().click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/exergue')
  await page.getByRole('option', { name: /Exergue/ }).waitFor()
  await page.keyboard.press('Enter')
  await block('quote').waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'text')
  await page.keyboard.type('On décide ensemble')
  await untilSaved(id, ['On décide ensemble'])
})

test('an inserted block stands where the cursor is, and after a block that is chosen', async () => {
  const id = await openDraft(QUOTE, CALL)
  await block('quote').getByRole('textbox', { name: 'Phrase' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Image', exact: true }).click()
  await block('figure').waitFor()
  await expectSoon(order, ['quote', 'figure', 'callToAction'])
  await block('figure').locator('.sk-block__form').waitFor()
  await untilSaved(id, ['"blockType":"figure"'])
})

test('a block is chosen, moved, entered and left by keys alone', async () => {
  await openDraft(QUOTE, CALL)
  await editor().locator('> p').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Puis')
  await editor().getByText('Le texte. Puis').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.locator('.decorator-selected').waitFor()
  await page.keyboard.press('Alt+ArrowDown')
  await page.waitForFunction(() => document.querySelector('.sk-block')?.getAttribute('data-block') === 'callToAction')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'text')
  await page.keyboard.press('Alt+ArrowUp')
  await page.waitForFunction(() => document.querySelector('.sk-block')?.getAttribute('data-block') === 'quote')
  await focusOn(page, '[name="text"]')
  await page.keyboard.press('Escape')
  await focusOn(page, '[contenteditable="true"]')
  await page.keyboard.press('Tab')
  await focusOn(page, '[aria-label="Modifier le bloc Exergue"]')
  await page.keyboard.press('Escape')
  await focusOn(page, '[contenteditable="true"]')
  await page.keyboard.press('Delete')
  await page.waitForFunction(() => document.querySelectorAll('.sk-block').length === 1)
  await page.keyboard.press('Control+z')
  await page.waitForFunction(() => document.querySelectorAll('.sk-block').length === 2)
  await expectSoon(order, ['quote', 'callToAction'])
})

test('the pictures of a gallery change places by arrows and by dragging, and their captions follow', async () => {
  const images = ['Un', 'Deux', 'Trois'].map((caption) => ({ image: picture, caption }))
  const id = await openDraft({ blockType: 'gallery', id: 'a7', images })
  const captions = () =>
    block('gallery')
      .locator('[name$=".caption"]')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
  await block('gallery').locator('img').nth(2).waitFor()
  await block('gallery')
    .getByRole('button', { name: /^Déplacer l’image 1/ })
    .press('ArrowRight')
  await block('gallery').getByText('Image 1 déplacée : 2 sur 3.').waitFor()
  await expectSoon(captions, ['Deux', 'Un', 'Trois'])
  await block('gallery').scrollIntoViewIfNeeded()
  await block('gallery')
    .getByRole('button', { name: /^Déplacer l’image 3/ })
    .dragTo(block('gallery').locator('li').first().locator('img'))
  await block('gallery').getByText('Image 3 déplacée : 1 sur 3.').waitFor()
  await expectSoon(captions, ['Trois', 'Deux', 'Un'])
  await untilSaved(id, ['Trois'])
  await editor().press('Control+z')
  await expectSoon(captions, ['Deux', 'Un', 'Trois'])
})

test('a picture without a description asks for it in the text, where « Avant de publier » leads', async () => {
  await openDraft({ blockType: 'figure', id: 'a6', image: undescribed, caption: 'Une légende' })
  await page.getByRole('button', { name: /Une image sans texte de remplacement/ }).click()
  const question = block('figure').getByLabel('Que montre cette image ?')
  await page.waitForFunction(() => document.activeElement?.closest('.sk-picture__question'))
  await question.fill('Quelqu’un debout')
  await page.keyboard.press('Enter')
  await block('figure').getByText('Texte de remplacement : Quelqu’un debout').waitFor()
})

test('what somebody else wrote in another block is drawn, and what is typed here stays', async () => {
  const id = await openDraft(QUOTE, CALL)
  const { body, revision } = (await (await server.api(`/articles/${id}?draft=true&depth=0`, { token })).json()) as {
    body: ReturnType<typeof bodyOf>
    revision: number
  }
  const theirs = JSON.parse(JSON.stringify(body).replace('Venez', 'Venez nombreux'))
  const answer = await server.api(`/articles/${id}?draft=true`, {
    method: 'PATCH',
    token,
    body: { body: theirs, revision },
  })
  expect(answer.status).toBe(200)
  await block('quote').getByRole('textbox', { name: 'Qui parle' }).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Le Goff')
  await untilSaved(id, ['Anne Le Goff', 'Venez nombreux'])
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLTextAreaElement>('[data-block="callToAction"] [name="title"]')?.value ===
      'Venez nombreux',
  )
  await expectValue(block('quote').locator('[name="author"]'), 'Anne Le Goff')
})

test('a text that may not be written shows its blocks, without their actions', async () => {
  const writer = { email: 'writer@example.fr', password: 'douze-caracteres-au-moins' }
  const account = { name: 'Rozenn', role: 'writer', ...writer }
  expect((await server.api('/users', { method: 'POST', token, body: account })).status).toBe(201)
  const id = await openDraft(QUOTE, FIGURES, VIDEO)
  const hers = await openPage(browser)
  await logInByForm(hers, server, writer)
  await hers.goto(`${server.url}/admin/collections/articles/${id}`)
  await blockOf(hers, 'quote').getByText('Une phrase').waitFor()
  await blockOf(hers, 'keyFigures').getByText('12').waitFor()
  await blockOf(hers, 'video').getByText('Une visite').first().waitFor()
  expect(await hers.locator('.sk-block').getByRole('button').count()).toBe(0)
  await hers.context().close()
})

test.each([
  ['light', 1366],
  ['dark', 390],
] as const)('the eight blocks have no fault that axe finds, %s, at %i pixels', async (colorScheme, width) => {
  const figure = { blockType: 'figure', id: 'a6', image: undescribed }
  const gallery = { blockType: 'gallery', id: 'a7', images: [{ image: picture }, { image: undescribed }] }
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 900 })
  await openDraft(QUOTE, FIGURES, CALL, CALLOUT, VIDEO, figure, gallery, { blockType: 'download', id: 'a8' })
  await block('gallery').locator('img').nth(1).waitFor()
  await expectNoAxeViolations(page, '.sk-block')
  for (const type of ['figure', 'gallery', 'callToAction']) {
    const open = await editBlock(page, type)
    expect([type, await open.evaluate((element) => element.scrollWidth - element.clientWidth)]).toEqual([type, 0])
    await page.keyboard.press('Escape')
    await block(type).locator('.sk-block__form').waitFor({ state: 'detached' })
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1366, height: 1000 })
})

test('a figure is shared in one press, and is a figure of this text alone again in one more', async () => {
  const id = await openDraft({
    ...FIGURES,
    items: [{ value: '12', unit: 'milliers', label: `de lits ${'x'.repeat(60)}` }],
  })
  const figures = block('keyFigures')
  await figures.getByRole('button', { name: 'Mettre en commun le chiffre 1' }).click()
  await figures.getByText('Chiffre 1 mis en commun.').waitFor()
  await figures.locator('[data-shared]').getByText('milliers').waitFor()
  await untilSaved(id, ['"figure":"', '"value":null'])
  await expectNoAxeViolations(page, '.sk-block')

  await figures.getByRole('button', { name: 'Détacher le chiffre 1' }).click()
  await expectValue(figures.locator('[name="items.0.value"]'), '12')
  await untilSaved(id, ['"value":"12"', '"figure":null'])

  // The same words again: the figure that says so is taken.
  await figures.getByRole('button', { name: 'Mettre en commun le chiffre 1' }).click()
  await untilSaved(id, ['"figure":"'])
  const { totalDocs } = (await (await server.api('/figures', { token })).json()) as { totalDocs: number }
  expect(totalDocs).toBe(1)
})
