import type { Browser, Page } from 'playwright-core'
import { formListens, isSave, listening } from '../support/admin-page'
import { expectNoAxeViolations, expectValue, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { watchPolicy } from '../support/policy'
import { startServer, type TestServer } from '../support/server'
import { expectSoon } from '../support/wait-until'

/* What the lists and the trash do to the rows that are ticked. Each state, by every door: integration/places. */

let server: TestServer
let browser: Browser
let page: Page
let brokenPolicies: string[]
let token: string
let category: string

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const admin = await server.createAdmin()
  token = admin.token
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  category = String(docs[0]?.id)
  page = await openPage(browser, { viewport: { width: 1400, height: 1000 } })
  brokenPolicies = await watchPolicy(page)
  await page.request.post(`${server.url}/api/users/login`, { data: { email: admin.email, password: admin.password } })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})
afterEach(() => expect(brokenPolicies).toEqual([]))

interface Doc {
  id: string
  title: string
  _status: string
  body: unknown
}

async function rest(method: string, path: string, body?: object): Promise<Doc> {
  const answer = await server.api(path, { method, body, token })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  const json = (await answer.json()) as Doc & { doc?: Doc }
  return json.doc ?? json
}

const complete = (title: string, collection: string) =>
  collection === 'articles'
    ? { title, excerpt: 'Un chapô.', category, body: bodyOf(`Le texte de ${title}.`) }
    : { title, body: bodyOf(`Le texte de ${title}.`) }
const latest = (collection: string, id: string) => rest('GET', `/${collection}/${id}?draft=true&trash=true&depth=0`)
const isOnline = async (collection: string, id: string) => (await server.api(`/${collection}/${id}`)).ok
const publish = async (title: string, collection: string) =>
  await rest('POST', `/${collection}`, { ...complete(title, collection), _status: 'published' })

const toast = (words: RegExp) => page.locator('.payload-toast-item', { hasText: words }).first().waitFor()

async function openList(path: string) {
  await page.goto(`${server.url}/admin/collections/${path}`, { waitUntil: 'networkidle' })
}

async function tick(...titles: string[]) {
  for (const title of titles) {
    const box = page.locator('tbody tr', { hasText: title }).locator('input[type="checkbox"]')
    await (await listening(box)).check({ force: true })
  }
}

/** Asks for what a button of the list does, and says yes; `before` does something in the dialogue. */
async function ask(button: string, before = async () => {}) {
  await page.locator('.list-selection').getByRole('button', { name: button, exact: true }).click()
  await before()
  await page.locator('.confirmation-modal #confirm-action:visible').click()
}

test.each(['articles', 'pages'])(
  'a new document of %s, typed in the form, comes back whole from the trash',
  async (collection) => {
    const title = `Mots neufs, ${collection}`
    await page.goto(`${server.url}/admin/collections/${collection}/create`)
    await formListens(page)
    const saved = (words: RegExp) =>
      page.waitForResponse(
        (answer) => isSave(answer.request()) && answer.ok() && words.test(answer.request().postData() ?? ''),
      )
    const titleSaved = saved(/Mots neufs/)
    await page.locator('[name="title"]').first().fill(title)
    await titleSaved
    const textSaved = saved(/Personne ne me perd/)
    await page.locator('[contenteditable="true"]').first().click()
    await page.keyboard.type('Personne ne me perd.')
    await textSaved

    await openList(collection)
    await tick(title)
    await ask('Supprimer')
    await toast(collection === 'articles' ? /^1 article mis à la corbeille/ : /^1 page mise à la corbeille/)
    await openList(`${collection}/trash?search=neufs`)
    await tick(title)
    await ask('Sortir de la corbeille')
    await toast(collection === 'articles' ? /^1 article sorti de/ : /^1 page sortie de/)

    await openList(collection)
    await page.getByRole('link', { name: title }).click()
    await formListens(page)
    await expectValue(page.locator('[name="title"]').first(), title)
    await page.locator('[contenteditable="true"]').first().getByText('Personne ne me perd.').waitFor()
  },
)

test.each(['articles', 'pages'])(
  'what waits as a draft in %s outlives a withdrawal, and is what a publication shows',
  async (collection) => {
    const { id } = await publish(`Public, ${collection}`, collection)
    const pending = `En attente, ${collection}`
    await rest('PATCH', `/${collection}/${id}?draft=true`, complete(pending, collection))
    await openList(`${collection}?search=attente`)
    await tick(pending)
    await ask('Retirer du site')
    await toast(/^1 (article retiré|page retirée) du site/)
    expect(await isOnline(collection, id)).toBe(false)
    expect(await latest(collection, id)).toMatchObject({ title: pending, _status: 'draft' })

    await openList(`${collection}?search=attente`)
    await tick(pending)
    await ask('Publier')
    await toast(/^1 (article publié|page publiée)\./)
    expect(await isOnline(collection, id)).toBe(true)
    expect(await rest('GET', `/${collection}/${id}?depth=0`)).toMatchObject({ title: pending })
  },
)

test('of several that are published together, the list counts those done, and names the other with its reason', async () => {
  const whole = await rest('POST', '/articles?draft=true', complete('Lot entier', 'articles'))
  const short = await rest('POST', '/articles?draft=true', { ...complete('Lot sans chapô', 'articles'), excerpt: '' })
  await openList('articles?search=lot')
  await tick('Lot entier', 'Lot sans chapô')
  await ask('Publier')
  await toast(/^1 article publié\.$/)
  await toast(/« Lot sans chapô » : .*Chapô/)
  expect([await isOnline('articles', whole.id), await isOnline('articles', short.id)]).toEqual([true, false])
})

test('rows of other collections that are refused are named with the reason, and the others are counted', async () => {
  const [used] = [await rest('POST', '/categories', { title: 'Rubrique employée' })]
  await rest('POST', '/categories', { title: 'Rubrique libre' })
  await rest('POST', '/articles', { ...complete('Qui s’en sert', 'articles'), category: used.id, _status: 'published' })
  await openList('categories')
  await tick('Rubrique employée', 'Rubrique libre')
  await ask('Supprimer')
  await toast(/^1 rubrique supprimée\.$/)
  await toast(/« Rubrique employée » : Cette rubrique .*« Qui s’en sert »/)

  await rest('POST', '/users', {
    name: 'Béa',
    email: 'bea@example.fr',
    password: 'douze-caracteres-ou-plus',
    role: 'editor',
  })
  await openList('users')
  await tick('Anne Admin', 'Béa')
  await ask('Supprimer')
  await toast(/^1 compte supprimé\.$/)
  await toast(/« Anne Admin » : .*dernier compte d’administration/)
})

test('« Remettre en ligne » puts back what is complete, from the list of the trash and from the document’s own page', async () => {
  const [listed, opened] = [await publish('Revenant', 'articles'), await publish('Revenante', 'pages')]
  const short = await rest('POST', '/articles?draft=true', {
    ...complete('Revenant sans chapô', 'articles'),
    excerpt: '',
  })
  for (const [collection, { id }] of [
    ['articles', listed],
    ['articles', short],
    ['pages', opened],
  ] as const) {
    await rest('PATCH', `/${collection}/${id}`, { deletedAt: new Date().toISOString() })
  }
  const backOnline = () => page.getByText('Remettre en ligne').locator('visible=true').click()
  await openList('articles/trash?search=revenant')
  await tick('Revenant sans chapô')
  const other = page.locator('tbody tr').filter({ hasNotText: 'sans chapô' }).locator('input[type="checkbox"]')
  await (await listening(other)).check({ force: true })
  await ask('Sortir de la corbeille', backOnline)
  await toast(/^1 article remis en ligne\.$/)
  await toast(/« Revenant sans chapô » : .*reste à la corbeille/)
  expect([await isOnline('articles', listed.id), await isOnline('articles', short.id)]).toEqual([true, false])

  await openList(`pages/trash/${opened.id}`)
  await (await listening(page.getByRole('button', { name: 'Sortir de la corbeille' }))).click()
  await backOnline()
  await page.locator('.confirmation-modal #confirm-action:visible').click()
  await toast(/c’est sorti de la corbeille/)
  expect(await isOnline('pages', opened.id)).toBe(true)
})

test('on a phone, the trash has its own actions, and all are on the screen', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  const thrown = await rest('POST', '/articles?draft=true', complete('Jeté du téléphone', 'articles'))
  await rest('POST', '/articles?draft=true', complete('Gardé au téléphone', 'articles'))
  await rest('PATCH', `/articles/${thrown.id}`, { deletedAt: new Date().toISOString() })
  const buttons = page.locator('.list-selection button')
  const labels = () => buttons.allInnerTexts()
  const areOnScreen = async () => {
    for (const button of await buttons.all()) {
      const sides = async () => {
        const { x = -1, y = -1, width = 0, height = 0 } = (await button.boundingBox()) ?? {}
        return [x >= 0, x + width <= 390, y >= 0, y + height <= 844]
      }
      await expectSoon(sides, [true, true, true, true])
    }
  }
  await openList('articles?search=téléphone')
  await tick('Gardé au téléphone')
  await expectSoon(labels, ['Modifier', 'Publier', 'Retirer du site', 'Supprimer'])
  await areOnScreen()
  await openList('articles/trash?search=téléphone')
  await tick('Jeté du téléphone')
  await expectSoon(labels, ['Sortir de la corbeille', 'Supprimer'])
  await areOnScreen()
  await expectNoAxeViolations(page, '.list-selection')
  await ask('Sortir de la corbeille')
  await toast(/^1 article sorti de la corbeille\.$/)
  expect(await latest('articles', thrown.id)).toMatchObject({ deletedAt: null })
})
