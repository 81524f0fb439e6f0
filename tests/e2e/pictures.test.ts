import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { editBlock, formListens, isSave, listening, logInByForm } from '../support/admin-page'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { watchPolicy } from '../support/policy'
import { startServer, type TestServer } from '../support/server'
import { expectSoon } from '../support/wait-until'

/* Pictures of the computer: on the cover, in a gallery, in the library. */

let server: TestServer
let browser: Browser
let page: Page
let token: string
let folder: string
let brokenPolicies: string[]
const thrown: string[] = []

beforeAll(async () => {
  server = await startServer()
  const admin = await server.createAdmin()
  token = admin.token
  folder = await mkdtemp(join(tmpdir(), 'pictures-'))
  browser = await launchBrowser()
  page = await openPage(browser, { viewport: { width: 1366, height: 768 } })
  brokenPolicies = await watchPolicy(page)
  page.on('pageerror', ({ message }) => thrown.push(message))
  await logInByForm(page, server, admin)
})
afterEach(() => page.unrouteAll({ behavior: 'ignoreErrors' }))
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const picture = (background: string) =>
  sharp({ create: { width: 300, height: 200, channels: 3, background } })
    .png()
    .toBuffer()

async function file(name: string, content: Buffer | string) {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function openDraft(data: object = {}) {
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  const draft = { title: 'Illustré', excerpt: 'Un chapô.', category: docs[0]?.id, body: bodyOf('Un texte.'), ...data }
  const made = await server.api('/articles?draft=true', { method: 'POST', token, body: draft })
  const { doc } = (await made.json()) as { doc: { id: string } }
  await page.goto(`${server.url}/admin/collections/articles/${doc.id}`)
  await formListens(page)
  return doc.id
}

const saved = (words: RegExp) =>
  page.waitForResponse(
    (response) => isSave(response.request()) && response.ok() && words.test(response.request().postData() ?? ''),
  )

const cover = () => page.locator('.sk-files:has(#field-cover)')
const line = (name: string, where: Locator | Page = page) => where.locator('.sk-file', { hasText: name })

/** What is sent to the library waits until the function that it returns is called. */
async function holdFiles() {
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

test('a cover chosen on the computer is shown at once, sent while one writes, and described in place', async () => {
  const id = await openDraft()
  const release = await holdFiles()
  await cover()
    .locator('input[type="file"]')
    .setInputFiles(await file('quai.png', await picture('#336699')))
  await line('quai.png').locator('img[src^="blob:"]').waitFor()
  await line('quai.png').getByRole('progressbar').waitFor()

  const words = saved(/Un titre écrit pendant l’envoi/)
  await page.locator('[name="title"]').fill('Un titre écrit pendant l’envoi')
  await words
  await page.locator('.step-nav').getByRole('link', { name: 'Articles' }).click()
  await page.getByRole('heading', { name: 'Quitter cette page ?' }).waitFor()
  await page.getByRole('button', { name: 'Rester sur la page' }).click()

  const kept = saved(/"cover":"[0-9a-f-]{36}"/)
  release()
  await kept
  const question = cover().getByLabel('Que montre cette image ?')
  await question.fill('Un quai au soleil')
  await expectNoAxeViolations(page, '.sk-files:has(#field-cover)')
  await cover().getByRole('button', { name: 'Enregistrer la description' }).click()
  await cover().getByText('La description est enregistrée').waitFor()
  const stored = (await (await server.api(`/articles/${id}?draft=true&depth=1`, { token })).json()) as {
    cover: { alt: string }
  }
  expect(stored.cover.alt).toBe('Un quai au soleil')
})

test('a file that is no cover stays with the reason, and so does one whose connection is lost until it is sent again', async () => {
  await openDraft()
  const input = cover().locator('input[type="file"]')
  await input.setInputFiles(await file('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'))
  await line('logo.svg')
    .getByText(/Pas envoyée\. Un dessin SVG n’est pas accepté/)
    .waitFor()
  await line('logo.svg').getByRole('button', { name: 'Retirer' }).click()

  await page.route('**/api/media?*pasted=true*', (route) => route.abort())
  await input.setInputFiles(await file('phare.png', await picture('#993333')))
  await line('phare.png')
    .getByText(/Le site ne répond pas/)
    .waitFor()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  const kept = saved(/"cover":"[0-9a-f-]{36}"/)
  await line('phare.png').getByRole('button', { name: 'Réessayer' }).click()
  await kept
})

test('pictures added to a gallery at once become its rows, in their order; the bad one says why', async () => {
  const body = bodyOf('Un texte.', { blockType: 'gallery', images: [] })
  const id = await openDraft({ body })
  const gallery = await editBlock(page, 'gallery')
  const files = [
    await file('un.png', await picture('#111111')),
    await file('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    await file('deux.png', await picture('#222222')),
    await file('trois.png', await picture('#333333')),
  ]
  const kept = saved(/("image":"[0-9a-f-]{36}".*){3}/)
  await gallery.locator('.sk-files:not(:has(.upload)) input[type="file"]').setInputFiles(files)
  await line('logo.svg', gallery).getByText(/SVG/).waitFor()
  await gallery.getByLabel('Que montre cette image ?').nth(2).waitFor()
  await kept
  const stored = (await (await server.api(`/articles/${id}?draft=true&depth=2`, { token })).json()) as {
    body: { root: { children: { fields?: { images: { image: { filename: string } }[] } }[] } }
  }
  const [block] = stored.body.root.children.filter(({ fields }) => fields?.images)
  expect(block?.fields?.images.map(({ image }) => image.filename)).toEqual(['un.png', 'deux.png', 'trois.png'])
})

test('pictures that are sent while their gallery is moved in the text arrive in it', async () => {
  const id = await openDraft({ body: bodyOf('Un texte.', { blockType: 'gallery', images: [] }) })
  const gallery = await editBlock(page, 'gallery')
  const release = await holdFiles()
  const files = [await file('est.png', await picture('#414141')), await file('ouest.png', await picture('#424242'))]
  await gallery.locator('.sk-files:not(:has(.upload)) input[type="file"]').setInputFiles(files)
  await line('ouest.png', gallery).waitFor()
  await gallery.getByRole('button', { name: /^Monter le bloc/ }).click()
  await page.locator('[data-lexical-editor] > :has([data-block="gallery"]) ~ p').waitFor()
  const kept = saved(/("image":"[0-9a-f-]{36}".*){2}/)
  release()
  await kept
  const stored = (await (await server.api(`/articles/${id}?draft=true&depth=2`, { token })).json()) as {
    body: { root: { children: { fields?: { images: { image: { filename: string } }[] } }[] } }
  }
  const [first] = stored.body.root.children
  expect(first?.fields?.images.map(({ image }) => image.filename)).toEqual(['est.png', 'ouest.png'])
})

test('the point that stays visible is moved by keys, shown in each shape of the site, and saved', async () => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(await picture('#434343'))], { type: 'image/png' }), 'cap.png')
  form.append('_payload', JSON.stringify({ alt: 'Un cap' }))
  const made = await fetch(`${server.url}/api/media`, {
    method: 'POST',
    body: form,
    headers: { authorization: `JWT ${token}` },
  })
  const { id, url } = ((await made.json()) as { doc: { id: string; url: string } }).doc
  const bytes = async () => Buffer.from(await (await server.api(url.replace('/api', ''), { token })).arrayBuffer())
  const before = await bytes()
  await page.goto(`${server.url}/admin/collections/media/${id}`)
  await formListens(page)
  await (await listening(page.getByRole('slider', { name: 'De gauche à droite' }))).press('ArrowLeft')
  await page.getByRole('slider', { name: 'De haut en bas' }).press('End')
  const shapes = page.locator('.sk-framing li img')
  await expectSoon(
    () => shapes.evaluateAll((all) => all.map((one) => getComputedStyle(one).objectPosition)),
    ['50% 50%', '25% 100%', '25% 100%', '25% 100%', '25% 100%'],
  )
  await expectNoAxeViolations(page, '.sk-framing')
  const answer = page.waitForResponse((response) => isSave(response.request()) && response.ok())
  await page.locator('#action-save').click()
  await answer
  const stored = (await (await server.api(`/media/${id}`, { token })).json()) as { focalX: number; focalY: number }
  expect([stored.focalX, stored.focalY]).toEqual([25, 100])
  // Nothing was cut: the file is as it was.
  expect(before.equals(await bytes())).toBe(true)
})

test('the library takes many files at once, knows those that it has, and asks what each shows', async () => {
  await page.goto(`${server.url}/admin/collections/media`)
  const place = page.locator('.sk-library')
  const input = await listening(place.locator('input[type="file"]'))
  const file1 = await file('atelier.png', await picture('#abcdef'))
  await input.setInputFiles([file1, await file('logo.svg', '<svg/>'), await file('cour.png', await picture('#fedcba'))])
  await line('logo.svg').getByText(/SVG/).waitFor()
  await place.getByText('2 sur 3 dans la médiathèque').waitFor()
  const question = line('atelier.png').getByLabel('Que montre cette image ?')
  await question.fill('Un atelier')
  await question.press('Enter')
  await line('atelier.png').getByText('La description est enregistrée').waitFor()
  await line('cour.png').getByRole('button', { name: 'Elle n’apporte aucune information' }).click()
  await line('cour.png').getByText('La description est enregistrée').waitFor()
  await expectNoAxeViolations(page, '.sk-library')
  await line('logo.svg').getByRole('button', { name: 'Retirer' }).click()
  await place.getByRole('button', { name: 'Terminé' }).click()

  await input.setInputFiles(file1)
  const twin = line('atelier.png')
  await twin.getByText('Déjà dans la médiathèque').waitFor()
  const address = await twin.getByRole('link', { name: 'atelier.png' }).getAttribute('href')
  await twin.getByRole('button', { name: 'Utiliser celle-ci' }).click()
  await page.goto(`${server.url}${address}`)
  await page.getByRole('heading', { name: 'Où sert ce fichier ?' }).waitFor()
  await page.getByText('Nulle part : ni en ligne, ni dans un brouillon.').waitFor()
})

test('the list shows what is never used, as a grid that stays, and a file leads to what shows it', async () => {
  const { docs } = (await (await server.api('/media?where[filename][equals]=cour.png', { token })).json()) as {
    docs: { id: string }[]
  }
  const image = docs[0]?.id
  await page.goto(`${server.url}/admin/collections/media`)
  const filter = (name: string) => page.locator('.sk-library-filters').getByRole('button', { name, exact: true })
  const cells = page.locator('.cell-filename')
  await (await listening(filter('Jamais utilisés'))).click()
  await cells.getByText('atelier.png').waitFor()
  await cells.getByText('quai.png').waitFor({ state: 'detached' })
  await filter('Documents').click()
  await cells.getByText('atelier.png').waitFor({ state: 'detached' })
  await filter('Tout').click()
  await cells.getByText('cour.png').waitFor()

  await server.api('/articles?draft=true', { method: 'POST', token, body: { title: 'Dans la cour', cover: image } })
  await filter('Utilisés').click()
  await cells.getByText('cour.png').waitFor()
  await filter('Grille').click()
  await page.locator('.collection-list[data-grid]').waitFor()
  await expectNoAxeViolations(page, '.sk-library-filters')
  await page.reload()
  await page.locator('.collection-list[data-grid]').waitFor()
  await cells.getByRole('link', { name: 'cour.png' }).click()
  await page.getByRole('link', { name: 'Dans la cour' }).click()
  await page.waitForURL(/collections\/articles\//)
})

test('no page broke its policy, or threw', () => {
  expect([brokenPolicies, thrown]).toEqual([[], []])
})
