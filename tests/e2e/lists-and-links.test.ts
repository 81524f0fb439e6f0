import type { Browser, Page } from 'playwright-core'
import { cutUntilLoaded, formListens, isSave, listening, logInByForm } from '../support/admin-page'
import { expectNoAxeViolations, expectValue, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { startServer, type TestServer } from '../support/server'
import { expectSoon, waitUntil } from '../support/wait-until'

/* What an officer meets around the text: the form of a new article, links, lists. */

let server: TestServer
let browser: Browser
let page: Page
let token: string

beforeAll(async () => {
  server = await startServer()
  const admin = await server.createAdmin()
  token = admin.token
  browser = await launchBrowser()
  page = await openPage(browser)
  await logInByForm(page, server, admin)
})
afterEach(() => page.unrouteAll({ behavior: 'ignoreErrors' }))
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const openNew = async (collection: 'articles' | 'pages' = 'articles') => {
  await page.goto(`${server.url}/admin/collections/${collection}/create`)
  await formListens(page)
}
const idOfForm = () => new URL(page.url()).pathname.split('/').at(-1)
const count = async (collection: string) => {
  const { totalDocs } = (await (await server.api(`/${collection}/count`, { token })).json()) as { totalDocs: number }
  return totalDocs
}
async function draft(id: string | undefined, collection = 'articles') {
  const response = await server.api(`/${collection}/${id}?draft=true&depth=0`, { token })
  return (await response.json()) as { title?: string; excerpt?: string; errors?: unknown }
}
/** Waits until the site answered a save that holds these words. */
const saved = (words: string) =>
  page.waitForResponse((answer) => {
    const request = answer.request()
    return isSave(request) && answer.ok() && request.postData()?.includes(words) === true
  })

test.each(['articles', 'pages'] as const)(
  '« Nouvel article » creates nothing until something is typed: %s',
  async (collection) => {
    const before = await count(collection)
    await openNew(collection)
    await page.locator('#field-title').focus()
    await page.reload()
    await formListens(page)
    expect(await count(collection)).toBe(before)

    const form = idOfForm()
    const kept = saved('Quatre mots tapés vite')
    await page.locator('#field-title').click()
    await page.keyboard.type('Quatre mots tapés vite', { delay: 150 })
    await kept
    // Nothing was mounted anew: the cursor is where it was, and what is typed goes on there.
    const more = saved('Quatre mots tapés vite, et deux')
    await page.keyboard.type(', et deux')
    await more
    expect(await count(collection)).toBe(before + 1)
    expect(await draft(form, collection)).toMatchObject({ title: 'Quatre mots tapés vite, et deux' })
    expect(page.url()).toBe(`${server.url}/admin/collections/${collection}/${form}`)
    await page.reload()
    await formListens(page)
    await expectValue(page.locator('#field-title'), 'Quatre mots tapés vite, et deux')
  },
)

test('what is typed first without an answer of the site is kept, and creates the article when the page is opened again', async () => {
  await openNew()
  const id = idOfForm()
  const mendOnLoad = await cutUntilLoaded(page, '**/first-save*')
  await page.locator('#field-title').fill('Tapé dans un tunnel')
  await page.getByText('Le site ne répond pas').first().waitFor()
  expect((await draft(id)).errors).toBeDefined()
  page.once('dialog', (dialog) => void dialog.accept())
  mendOnLoad()
  const kept = saved('Tapé dans un tunnel')
  await page.reload()
  await kept
  expect(await draft(id)).toMatchObject({ title: 'Tapé dans un tunnel' })
})

const body = () => page.locator('.rich-text-lexical [contenteditable="true"]').first()

test.each(['articles', 'pages'] as const)(
  'who goes on to the text while the first save is answered keeps the cursor and the words: %s',
  async (collection) => {
    await openNew(collection)
    let answer = () => {}
    const isTyped = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/first-save*', async (route) => {
      const response = await route.fetch()
      await isTyped
      await route.fulfill({ response })
    })
    const first = page.waitForRequest('**/first-save*')
    await page.locator('#field-title').fill('Le titre part le premier')
    await first
    await body().click()
    await page.keyboard.type('Avant. ')
    const answered = page.waitForResponse('**/first-save*')
    answer()
    await answered
    // The form takes the answer while one goes on.
    const kept = saved('Avant. Après un moment, la suite.')
    await page.keyboard.type('Après un moment, la suite.', { delay: 60 })
    await kept
    await body().getByText('Avant. Après un moment, la suite.').waitFor()
  },
)

test('a first save whose answer is lost creates one article, and the next one changes it', async () => {
  const before = await count('articles')
  await openNew()
  const id = idOfForm()
  await page.route(
    '**/first-save*',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  const kept = saved('La réponse est perdue, la suite vient')
  // Asked for before the words: the save may leave before `fill` comes back.
  const first = page.waitForRequest('**/first-save*')
  await page.locator('#field-title').fill('La réponse est perdue')
  await first
  await page.locator('#field-title').fill('La réponse est perdue, la suite vient')
  await kept
  expect(await count('articles')).toBe(before + 1)
  expect(await draft(id)).toMatchObject({ title: 'La réponse est perdue, la suite vient' })
})

const finder = () => page.locator('.sk-finder input')
const choices = () => page.locator('.sk-finder [role="option"]')

async function publish(title: string) {
  const category = (await (await server.api('/categories?limit=1', { token })).json()) as { docs: { id: string }[] }
  const data = {
    title,
    excerpt: 'Un chapô.',
    category: category.docs[0]?.id,
    body: bodyOf('Un texte.'),
    _status: 'published',
  }
  const made = await server.api('/articles', { method: 'POST', token, body: data })
  return ((await made.json()) as { doc: { id: string; slug: string } }).doc
}

/** Opens a draft whose text is one line, and puts the cursor at its end. */
async function openText(line: string) {
  const draftOf = { title: 'Un titre', body: bodyOf(line) }
  const made = await server.api('/articles?draft=true', { method: 'POST', token, body: draftOf })
  const { doc } = (await made.json()) as { doc: { id: string } }
  await page.goto(`${server.url}/admin/collections/articles/${doc.id}`)
  await formListens(page)
  await body().locator('p').first().click()
  await page.keyboard.press('End')
  return doc.id
}

/** The links of a draft as they are stored, once there are so many. */
async function linksOf(id: string, many = 1) {
  const read = async () => {
    const { body: stored } = (await draft(id)) as { body?: object }
    return (JSON.stringify(stored).match(/"type":"link"/g) ?? []).length
  }
  await waitUntil(
    async () => (await read()) >= many,
    () => `${many} links in ${id}`,
  )
  return (await draft(id)) as { body?: object }
}

test('Ctrl+K in a text makes a link to an article found by its title, without accents', async () => {
  const { id } = await publish('Élire sa déléguée, mode d’emploi')
  const text = await openText('Voyez le vote')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Lien' }).waitFor()
  await expectValue(finder(), 'vote')
  await finder().fill('elire deleguee')
  await choices().filter({ hasText: 'Élire sa déléguée' }).waitFor()
  await expectNoAxeViolations(page, '.sk-find-dialog')
  await page.keyboard.press('Enter')
  await body()
    .locator('a', { hasText: /^vote$/ })
    .waitFor()
  await page.keyboard.type(' à venir')
  const stored = await linksOf(text)
  expect(JSON.stringify(stored.body)).toContain(`"doc":{"relationTo":"articles","value":"${id}"}`)
  await expectSoon(() => body().innerText(), expect.stringContaining('Voyez le vote à venir'))
})

test('without a word the link gets the title, and an address that is typed is a link', async () => {
  await publish('Le bilan de l’année')
  await openText('Lire : ')
  await page.keyboard.type(' ')
  await page.keyboard.press('Control+k')
  await finder().fill('bilan annee')
  await page.keyboard.press('Enter')
  await body().locator('a', { hasText: 'Le bilan de l’année' }).waitFor()
  await page.keyboard.type(' ou ailleurs')
  await page.keyboard.press('Control+k')
  await finder().fill('exemple.fr/rapport')
  await page.keyboard.press('Enter')
  await body().locator('a[href="https://exemple.fr/rapport"]', { hasText: 'ailleurs' }).waitFor()
  // Changed, then taken away.
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Changer le lien' })
  await dialog.getByRole('button', { name: 'Retirer le lien' }).click()
  await body().locator('a', { hasText: 'ailleurs' }).waitFor({ state: 'detached' })
  await expectSoon(() => body().innerText(), expect.stringContaining('ailleurs'))
})

/** A browser without windows has no clipboard. */
const paste = (words: string) =>
  page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data })
    document.activeElement?.dispatchEvent(event)
  }, words)

test('the pasted address of an article of this site becomes a link with its title, or on the selected words', async () => {
  const { id, slug } = await publish('Une adresse collée')
  const text = await openText('Voir ')
  await paste(`${server.url}/blog/${slug}`)
  await body().locator('a', { hasText: 'Une adresse collée' }).waitFor()
  await page.keyboard.type(' puis ici')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  // The editor hears of it after the key.
  await page.waitForFunction(() => getSelection()?.toString() === 'ici')
  await paste(`${server.url}/blog/${slug}`)
  await body().locator('a', { hasText: /^ici$/ }).waitFor()
  await page.keyboard.type(' même')
  const stored = JSON.stringify((await linksOf(text, 2)).body)
  expect(stored.split(`"value":"${id}"`)).toHaveLength(3)
})

test('Ctrl+K elsewhere goes to a document, to a list and to a page of the admin', async () => {
  const { id } = await publish('Où aller maintenant')
  await page.goto(`${server.url}/admin/collections/categories`)
  await (await listening(page.getByRole('button', { name: /^Aller à…/ }))).click()
  await page.getByRole('dialog', { name: 'Aller à…' }).waitFor()
  await finder().fill('ou aller maint')
  await choices().filter({ hasText: 'Où aller maintenant' }).waitFor()
  await expectNoAxeViolations(page, '.sk-find-dialog')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/collections/articles/${id}`)
  await formListens(page)
  await page.locator('#field-title').click()
  await page.keyboard.press('Control+k')
  await finder().fill('mediath')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/admin/collections/media**')
})

const rows = () => page.locator('.collection-list .row-1, .collection-list tbody tr')
const titlesShown = () => page.locator('.collection-list .cell-title').allInnerTexts()

test('chips above the list of articles show a state at a time, and narrow it by category', async () => {
  const { id } = await publish('Modifié depuis sa parution')
  await server.api(`/articles/${id}?draft=true`, { method: 'PATCH', token, body: { excerpt: 'Un autre chapô.' } })
  await page.goto(`${server.url}/admin/collections/articles`)
  const chip = (name: string | RegExp) => page.getByRole('group', { name: 'État' }).getByRole('button', { name })
  await (await listening(chip(/^Modifiés depuis/))).click()
  await page.waitForURL(/modifie-depuis/)
  await expectSoon(titlesShown, ['Modifié depuis sa parution'])
  await expectNoAxeViolations(page, '.sk-chips')
  await chip('Publiés').click()
  await page.waitForURL(/en-ligne/)
  await rows().filter({ hasText: 'Une adresse collée' }).waitFor()
  await expectSoon(titlesShown, expect.arrayContaining(['Modifié depuis sa parution']))
  await chip('Brouillons').click()
  await page.waitForURL(/jamais-en-ligne/)
  await rows().filter({ hasText: 'Un titre' }).first().waitFor()
  await expectSoon(titlesShown, expect.not.arrayContaining(['Modifié depuis sa parution']))
  await page.reload()
  await listening(page.getByRole('button', { name: 'Brouillons', pressed: true }))
  await page.getByLabel('Mois', { exact: true }).selectOption({ index: 1 })
  await page.waitForURL(/publishedAt/)
  await page.getByRole('button', { name: 'Tous', exact: true }).click()
  await page.waitForURL((url) => !url.search.includes('jamais-en-ligne') && url.search.includes('publishedAt'))
})

test('the title of a new article lists what is published on it, and a link to it goes into the text by the keyboard', async () => {
  await openNew()
  const id = idOfForm()
  await page.locator('#field-title').fill('Comprendre l’économie sociale et solidaire')
  const near = page.getByRole('region', { name: 'Déjà publié' })
  const title = await near.getByRole('link').first().textContent()
  await expectNoAxeViolations(page)
  await near.getByRole('button', { name: 'Insérer un lien' }).first().press('Enter')
  const [heading = ''] = (title ?? '').split(' (nouvel onglet)')
  await body().locator('a', { hasText: heading }).waitFor()
  expect(JSON.stringify((await linksOf(String(id))).body)).toContain('"doc":{"relationTo":"articles"')
})

test('the search above a list finds an article by a word of its text', async () => {
  const body = bodyOf('Le mot rare est cristallographie.')
  await server.api('/articles?draft=true', { method: 'POST', token, body: { title: 'Trouvé par son texte', body } })
  await page.goto(`${server.url}/admin/collections/articles`)
  const search = await listening(page.locator('.search-filter input'))
  await search.fill('cristallographie')
  await expectSoon(titlesShown, ['Trouvé par son texte'])
})
