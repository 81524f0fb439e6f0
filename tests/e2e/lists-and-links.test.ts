import type { Browser, Page } from 'playwright-core'
import { formListens, isSave, logInByForm } from '../support/admin-page'
import { launchBrowser, openPage } from '../support/browser'
import { startServer, type TestServer } from '../support/server'

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
    expect(await page.locator('#field-title').inputValue()).toBe('Quatre mots tapés vite, et deux')
  },
)

test('what is typed first without an answer of the site is kept, and creates the article when the page is opened again', async () => {
  await openNew()
  const id = idOfForm()
  await page.route('**/first-save*', (route) => route.abort())
  await page.locator('#field-title').fill('Tapé dans un tunnel')
  await page.getByText('Le site ne répond pas').first().waitFor()
  expect((await draft(id)).errors).toBeDefined()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  page.once('dialog', (dialog) => void dialog.accept())
  const kept = saved('Tapé dans un tunnel')
  await page.reload()
  await kept
  expect(await draft(id)).toMatchObject({ title: 'Tapé dans un tunnel' })
})

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
  await page.locator('#field-title').fill('La réponse est perdue')
  await page.waitForRequest('**/first-save*')
  await page.locator('#field-title').fill('La réponse est perdue, la suite vient')
  await kept
  expect(await count('articles')).toBe(before + 1)
  expect(await draft(id)).toMatchObject({ title: 'La réponse est perdue, la suite vient' })
})
