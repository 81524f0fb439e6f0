import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { launchBrowser, openPage } from '../support/browser'
import { startServer, type TestServer } from '../support/server'

const ADMIN = { name: 'Anne Le Goff', email: 'anne@exemple.fr', password: 'douze-caracteres-au-moins' }

let server: TestServer
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  page = await openPage(browser, { viewport: { width: 1280, height: 1000 } })
  page.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const field = (name: string) => page.locator(`[name="${name}"]`).first()
const body = () => page.locator('[contenteditable="true"]').first()

/** Autosave has put what was typed into the database. */
const saved = () => page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok())

async function logIn(email: string, password: string) {
  await page.goto(`${server.url}/admin/login`)
  await field('email').fill(email)
  await field('password').fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByRole('heading', { name: 'Rédaction' }).waitFor()
}

async function publish() {
  const answer = page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' && response.request().postData()?.includes('"published"') === true,
  )
  await page.getByRole('button', { name: 'Publier les modifications' }).click()
  const response = await answer
  return `${response.status()} ${response.ok() ? '' : await response.text()}`.trim()
}

test('the first person who comes makes the first account, in French', async () => {
  await page.goto(`${server.url}/admin`)
  await page.getByRole('heading', { name: 'Bienvenue' }).waitFor()
  await field('name').fill(ADMIN.name)
  await field('email').fill(ADMIN.email)
  await field('password').fill(ADMIN.password)
  await field('confirm-password').fill(ADMIN.password)
  await page.getByRole('button', { name: 'Créer' }).click()
  await page.getByRole('heading', { name: 'Rédaction' }).waitFor()
  const groups = await page.locator('h2').allTextContents()
  expect(groups).toEqual(['Rédaction', 'Médiathèque', 'Site', 'Administration'])
})

test('somebody who knows no HTML writes, publishes, corrects and withdraws an article', async () => {
  await page.goto(`${server.url}/admin/collections/articles/create`)
  await field('title').fill('Une journée au foyer')
  await field('excerpt').fill('Ce que l’on voit quand on reste du matin au soir.')

  await body().click()
  await page.keyboard.type('Tout commence tôt.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('## Le matin')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- Ouvrir les volets')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Préparer le café')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('## L’après-midi')
  await page.keyboard.press('Enter')

  await addBlock('chif', 'keyFigures')
  const figures = page.locator('.LexicalEditorTheme__block-keyFigures')
  await figures.getByRole('button', { name: 'Ajouter' }).click()
  await figures.locator('[name="items.0.value"]').fill('12')
  await figures.locator('[name="items.0.unit"]').fill('résidents')
  await figures.locator('[name="items.0.label"]').fill('chaque jour')

  await addPicture()

  await page
    .getByRole('tab', { name: 'Classement' })
    .or(page.getByRole('button', { name: 'Classement' }))
    .first()
    .click()
  await page.locator('#field-category .rs__control').click()
  await page.getByText('Établissements', { exact: true }).last().click()
  await saved()
  expect(await publish()).toBe('200')

  const visitor = await openPage(browser)
  await visitor.goto(server.url)
  await visitor.getByRole('link', { name: 'Une journée au foyer' }).first().click()
  await visitor.waitForURL(`${server.url}/blog/une-journee-au-foyer`)
  expect(await visitor.locator('main h2').allTextContents()).toEqual(
    expect.arrayContaining(['Le matin', 'L’après-midi']),
  )
  expect(await visitor.locator('main li').allTextContents()).toEqual(
    expect.arrayContaining(['Ouvrir les volets', 'Préparer le café']),
  )
  expect((await visitor.locator('main').innerText()).replace(/\s+/g, ' ')).toContain('12 résidents')
  expect(await visitor.getByRole('img', { name: 'Un carré jaune' }).count()).toBe(1)

  const link = page.getByRole('link', { name: 'Voir sur le site' })
  await link.waitFor()
  expect(await link.getAttribute('href')).toBe('/blog/une-journee-au-foyer')

  await page
    .getByRole('button', { name: 'Texte', exact: true })
    .or(page.getByRole('tab', { name: 'Texte' }))
    .first()
    .click()
  await field('title').fill('Une journée entière au foyer')
  await saved()
  await visitor.reload()
  expect(await visitor.locator('h1').textContent()).toBe('Une journée au foyer')
  expect(await publish()).toBe('200')
  await visitor.reload()
  expect(await visitor.locator('h1').textContent()).toBe('Une journée entière au foyer')

  await page.locator('.doc-controls__popup button, .doc-controls__dots').first().click()
  await page.getByRole('button', { name: 'Annuler la publication' }).first().click()
  const asked = page.getByRole('dialog').or(page.locator('.confirmation-modal'))
  await asked.first().waitFor()
  expect((await visitor.reload())?.status()).toBe(200)
  const withdrawn = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await asked
    .getByRole('button', { name: /Confirmer/ })
    .first()
    .click()
  expect((await withdrawn).status()).toBe(200)
  expect((await visitor.reload())?.status()).toBe(404)
  await visitor.context().close()
})

test('publishing what is not complete says in French which fields and why, and loses nothing', async () => {
  await page.goto(`${server.url}/admin/collections/articles/create`)
  await field('title').fill('Sans chapô ni rubrique')
  await saved()
  expect(await publish()).toMatch(/^400/)
  const notice = page.locator('.payload-toast-container, [data-sonner-toast]').getByText(/Chapô/).first()
  await notice.waitFor()
  await page
    .locator('.field-error, .tooltip--show')
    .getByText(/requis/)
    .first()
    .waitFor()
  expect(await field('title').inputValue()).toBe('Sans chapô ni rubrique')
})

test('what is pasted from Word arrives as titles, lists, bold and links', async () => {
  await page.goto(`${server.url}/admin/collections/articles/create`)
  await field('title').fill('Collé depuis Word')
  await body().click()
  await body().evaluate((editor, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, WORD)
  await body().getByText('Deuxième point').waitFor()
  await saved()
  const { token } = (await (await server.api('/users/login', { method: 'POST', body: ADMIN })).json()) as {
    token: string
  }
  const found = await server.api('/articles?draft=true&depth=0&where[title][equals]=Collé depuis Word', { token })
  const { docs } = (await found.json()) as { docs: { body: { root: { children: Node[] } } }[] }
  const nodes = docs[0]?.body.root.children ?? []
  expect(nodes.map(({ type, tag }) => tag ?? type)).toEqual(['h2', 'paragraph', 'ul'])
  expect(nodes[2]?.children?.map(({ type }) => type)).toEqual(['listitem', 'listitem'])
  const words = JSON.stringify(nodes)
  expect(words).toContain('https://exemple.fr')
  expect(words).toMatch(/"format":1[^}]*"text":"gras"|"text":"gras"[^}]*"format":1/)
  expect(words).not.toContain('·')
})

interface Node {
  type: string
  tag?: string
  children?: Node[]
}

const POINT = (words: string) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span></span><![endif]>${words}<o:p></o:p></p>`
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><h1>Un titre<o:p></o:p></h1><p class=MsoNormal>Du <b>gras</b> et <a href="https://exemple.fr">un lien</a>.<o:p></o:p></p>${POINT('Premier point')}${POINT('Deuxième point')}<!--EndFragment--></body></html>`

test('a category in use is asked about, then kept, and the articles are named', async () => {
  await page.goto(`${server.url}/admin/collections/categories`)
  await page.getByRole('link', { name: 'Coopération' }).click()
  await page.locator('.doc-controls__popup button, .doc-controls__dots').first().click()
  await page.getByRole('button', { name: 'Supprimer' }).first().click()
  const answer = page.waitForResponse((response) => response.request().method() === 'DELETE')
  await page
    .locator('.confirmation-modal, [role=dialog]')
    .getByRole('button', { name: /Confirmer|Supprimer/ })
    .first()
    .click()
  expect((await answer).status()).toBe(403)
  await page
    .getByText(/Cette rubrique sert à .*Comprendre l’économie sociale/)
    .first()
    .waitFor()
  expect((await fetch(`${server.url}/blog/categorie/cooperation`)).status).toBe(200)
})

test('a writer keeps a draft, and finds no way to publish it', async () => {
  const { token } = (await (await server.api('/users/login', { method: 'POST', body: ADMIN })).json()) as {
    token: string
  }
  const writer = { name: 'Yann', email: 'yann@exemple.fr', password: 'douze-caracteres-aussi', role: 'writer' }
  await server.api('/users', { method: 'POST', token, body: writer })
  await page.context().clearCookies()
  await logIn(writer.email, writer.password)
  await page.goto(`${server.url}/admin/collections/articles/create`)
  await field('title').fill('Proposition de Yann')
  await saved()
  const button = page.getByRole('button', { name: 'Publier les modifications' })
  if (await button.isVisible()) expect(await publish()).toMatch(/^40[03]/)
  const { docs } = (await (await server.api('/articles?where[title][equals]=Proposition de Yann')).json()) as {
    docs: unknown[]
  }
  expect(docs).toEqual([])
  await page.goto(`${server.url}/admin/globals/site`)
  await page.getByRole('heading', { name: 'Réglages du site' }).waitFor()
  expect(await page.getByRole('button', { name: 'Sauvegarder' }).count()).toBe(0)
})

/** From the menu that « / » opens. */
async function addBlock(typed: string, block: string) {
  await page.keyboard.type(`/${typed}`)
  await page.locator(`.slash-menu-popup__item-block-${block}`).click()
}

async function addPicture() {
  await page.locator('[contenteditable="true"]').first().press('Control+End')
  await page.keyboard.press('Enter')
  await addBlock('ima', 'figure')
  await page.locator('.LexicalEditorTheme__block-figure').getByRole('button', { name: 'Créer' }).click()
  const drawer = page.locator('.drawer--is-open').last()
  const data = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#ffc928' } })
    .png()
    .toBuffer()
  await drawer.locator('input[type=file]').setInputFiles({ name: 'carre.png', mimeType: 'image/png', buffer: data })
  await drawer.locator('[name="alt"]').fill('Un carré jaune')
  // The block tells the editor a moment after it shows the picture: what counts is that it is saved.
  const kept = page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' && /"image":"[0-9a-f-]{36}"/.test(response.request().postData() ?? ''),
  )
  await drawer.getByRole('button', { name: 'Sauvegarder' }).click()
  await kept
}
