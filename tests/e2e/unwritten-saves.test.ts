import type { Browser, Cookie, Page, Route } from 'playwright-core'
import { formListens, logInByForm } from '../support/admin-page'
import { expectNoAxeViolations, expectValue, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { type Account, startServer, type TestServer } from '../support/server'
import { expectSoon, waitUntil } from '../support/wait-until'

/*
 * The real form, with some of each answer, moment and editor; every cell of their product is tried without a browser in
 * tests/unit/components/admin/save-guard/unwritten-saves.test.tsx.
 */

const EDITOR = { name: 'Maëlle', email: 'maelle@exemple.fr', password: 'douze-caracteres-au-moins', role: 'editor' }

let server: TestServer
let browser: Browser
let page: Page
let admin: Account & { token: string }
let token: string
let category: string
/** Anne's, which some tests take away. */
let session: Cookie[]

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  admin = await server.createAdmin({ name: 'Anne' })
  token = admin.token
  await server.api('/users', { method: 'POST', token, body: EDITOR })
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  category = docs[0]?.id ?? ''
  page = await openPage(browser, { viewport: { width: 1366, height: 1000 } })
  page.on('dialog', (leave) => void leave.accept())
  await logInByForm(page, server, admin)
  session = await page.context().cookies()
})
afterEach(() => page.unrouteAll({ behavior: 'ignoreErrors' }))
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const notWritten = () => page.locator('.sk-bar-state')
const editor = () => page.locator('.rich-text-lexical [contenteditable="true"]').first()

const EDITORS = {
  'a field of the form': () => page.locator('#field-title').first(),
  'the text': () => editor().locator('> p').first(),
  'a block': () => page.locator('.sk-block[data-block="quote"] [name="author"]'),
}
type Editor = keyof typeof EDITORS

async function type(into: Editor, words: string) {
  await EDITORS[into]().click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
}

const refused =
  (status: number, data?: object, headers: Record<string, string> = {}) =>
  (route: Route) =>
    route.fulfill({ status, headers, json: { errors: [{ message: 'Refusé par le site.', data }] } })

/** How the site is made to answer a save, what the person reads, and what has the text written when it is over. */
const ANSWERS = {
  'no answer': { answer: (route: Route) => route.abort(), line: /^Le site ne répond pas/, ending: 'by itself' },
  'a proxy’s page': {
    answer: (route: Route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Wi-Fi</h1>' }),
    line: /^Le site ne répond pas/,
    ending: 'by itself',
  },
  '500': { answer: refused(500), line: /^Le site n’a pas réussi à enregistrer/, ending: 'by itself' },
  '429': {
    answer: refused(429, undefined, { 'retry-after': '1' }),
    line: /^Le site reçoit trop de demandes/,
    ending: 'by itself',
  },
  '403, another account': {
    answer: refused(403, { account: { id: 'x', name: 'Erwan' } }),
    line: /connecté au compte de Erwan/,
    ending: 'back in the window',
  },
  '403, no right': { answer: refused(403), line: /^Vous n’avez plus le droit/, ending: 'back in the window' },
  '413': { answer: refused(413), line: /trop volumineux/, ending: 'back in the window' },
  '400': { answer: refused(400), line: /^Refusé par le site\. Rien n’est enregistré/, ending: 'back in the window' },
} as const

test.each<[keyof typeof ANSWERS, 'before' | 'during' | 'after', Editor]>([
  ['no answer', 'before', 'the text'],
  ['a proxy’s page', 'during', 'a field of the form'],
  ['500', 'after', 'a block'],
  ['429', 'during', 'the text'],
  ['403, another account', 'before', 'a block'],
  ['403, no right', 'after', 'the text'],
  ['413', 'during', 'a block'],
  ['400', 'after', 'a field of the form'],
])('the answer « %s » to what is typed %s it in %s keeps the text until it is written', async (name, moment, into) => {
  const { answer, line: reason, ending } = ANSWERS[name]
  const id = await openDraft()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let arrived = () => {}
  const underWay = new Promise<void>((resolve) => {
    arrived = resolve
  })
  await page.route(new RegExp(`/api/articles/${id}\\?`), async (route) => {
    if (route.request().method() !== 'PATCH') return await route.fallback()
    arrived()
    await held
    await answer(route)
  })
  await type(moment === 'before' ? into : 'a field of the form', ' premiers')
  await underWay
  if (moment === 'during') await type(into, ' suivants')
  release()
  await page.getByText(reason).waitFor()
  if (moment === 'after') await type(into, ' suivants')
  const words = moment === 'before' ? [' premiers'] : [' premiers', ' suivants']

  await notWritten().waitFor()
  expect(
    await page
      .getByText(/^Enregistré/)
      .filter({ visible: true })
      .count(),
  ).toBe(0)
  await untilKept(id, words)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  if (ending === 'back in the window') await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await untilSaved(id, words)
  await notWritten().waitFor({ state: 'detached' })
  await expectSoon(() => keptOf(id), null)
})

test('who logged out in another tab is asked before leaving, logs in again in place, and loses nothing', async () => {
  const id = await openDraft()
  await type('the text', ' premiers')
  await untilSaved(id, [' premiers'])
  await page.context().clearCookies()
  await type('the text', ' suivants')
  await page.getByText(/^Votre session est terminée/).waitFor()
  await expectNoAxeViolations(page, '.sk-unsaved')
  await untilKept(id, [' suivants'])

  await page.locator('.step-nav').getByRole('link', { name: 'Articles' }).click()
  await page.getByRole('heading', { name: 'Quitter cette page ?' }).waitFor()
  const requests: string[] = []
  page.on('request', (request) => request.method() === 'PATCH' && requests.push(request.url()))
  await page.getByRole('button', { name: 'Rester sur la page' }).click()
  await page.getByRole('heading', { name: 'Quitter cette page ?' }).waitFor({ state: 'detached' })
  await page.goBack()
  await page.getByRole('heading', { name: 'Quitter cette page ?' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Quitter cette page ?' }).waitFor({ state: 'detached' })

  // Staying sends no form: that would publish, or withdraw.
  expect(requests.filter((url) => !url.includes('draft=true'))).toEqual([])

  await page.getByRole('button', { name: 'Se reconnecter' }).click()
  await page.getByRole('dialog', { name: 'Se reconnecter' }).waitFor()
  await expectNoAxeViolations(page, '.sk-dialog')
  await page.getByLabel('Mot de passe').fill('un-autre-mot-de-passe')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.locator('.sk-dialog__problem').filter({ hasText: /\S/ }).waitFor()
  await page.getByLabel('Mot de passe').fill(admin.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await untilSaved(id, [' premiers', ' suivants'])
  await notWritten().waitFor({ state: 'detached' })
  expect(new URL(page.url()).pathname).toBe(`/admin/collections/articles/${id}`)
  await type('a field of the form', ' encore')
  await untilSaved(id, [' encore'])
})

test('what one person typed is not written under the name of another who logged in meanwhile', async () => {
  const id = await openDraft()
  await page.context().clearCookies()
  await logIn(EDITOR)
  await type('a block', ' d’Anne')
  await page.getByText(/connecté au compte de Maëlle/).waitFor()
  await untilKept(id, [' d’Anne'])
  expect(JSON.stringify(await saved(id))).not.toContain(' d’Anne')
  await page.getByRole('button', { name: 'Se reconnecter' }).click()
  await page.getByLabel('Mot de passe').fill(admin.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await untilSaved(id, [' d’Anne'])
  const me = (await (await server.api('/users/me', { token })).json()) as { user: { id: string } }
  expect((await saved(id)).updatedBy).toBe(me.user.id)
  await notWritten().waitFor({ state: 'detached' })
})

test('an address that is taken marks its field, and the rest of the draft is saved, through a reload', async () => {
  await made({ title: 'Une autre', slug: 'adresse-prise' })
  const id = await openDraft()
  await page.locator('#field-slug').fill('adresse-prise')
  const mark = page.locator('.sk-refused-field')
  await mark.filter({ hasText: 'déjà prise' }).waitFor()
  await type('the text', ' suivants')
  await untilSaved(id, [' suivants'])
  await page.getByText(/Le reste est enregistré/).waitFor()
  await expectValue(page.locator('#field-slug'), 'adresse-prise')
  await page.reload()
  await formListens(page)
  await mark.waitFor()
  await expectValue(page.locator('#field-slug'), 'adresse-prise')
  await page.locator('#field-slug').fill(`adresse-libre-${id}`)
  await mark.waitFor({ state: 'detached' })
  await expectSoon(async () => (await saved(id)).slug, expect.stringMatching(/^adresse-libre/))
})

test('an article that somebody put into the trash comes out of it with what was typed', async () => {
  const id = await openDraft()
  const deletedAt = new Date().toISOString()
  await server.api(`/articles/${id}`, { method: 'PATCH', token, body: { deletedAt } })
  await type('a block', ' suivants')
  await page.getByText(/Quelqu’un a mis cet article à la corbeille/).waitFor()
  await untilKept(id, [' suivants'])
  await page.getByRole('button', { name: 'Sortir de la corbeille et enregistrer' }).click()
  await untilSaved(id, [' suivants'])
  // The browser has its answer too, and keeps nothing more.
  await notWritten().waitFor({ state: 'detached' })
})

test('a deleted article’s text is on the first page, and goes at logout when it is asked to', async () => {
  const id = await openDraft()
  await server.api(`/articles/${id}`, { method: 'DELETE', token })
  await type('the text', ' suivants')
  await page.getByText(/Quelqu’un a supprimé cet article/).waitFor()
  await untilKept(id, [' suivants'])
  await page.goto(`${server.url}/admin`)
  // One alone: all that the tests before kept is written by now.
  await page.getByRole('heading', { name: '1 Texte gardé sur cet ordinateur' }).waitFor()
  await expectNoAxeViolations(page, '.sk-kept-texts')
  await page.getByRole('link', { name: 'Se déconnecter' }).click()
  await page.getByRole('button', { name: 'Supprimer et se déconnecter' }).click()
  await page.locator('[name="password"]').waitFor()
  await expectSoon(() => keptOf(id), null)
})

async function logIn({ email, password }: Pick<Account, 'email' | 'password'>) {
  await page.evaluate(
    async (body) => {
      await fetch('/api/users/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    },
    { email, password },
  )
}

/** A draft with a paragraph and a block, open in the form. */
async function openDraft(): Promise<string> {
  const quote = { blockType: 'quote', text: 'Une phrase', author: 'Anne' }
  const id = await made({ title: 'Un titre', excerpt: 'Un chapô.', category, body: bodyOf('Un texte.', quote) })
  await page.context().addCookies(session)
  await page.goto(`${server.url}/admin/collections/articles/${id}`)
  await formListens(page)
  await EDITORS['a block']().waitFor()
  return id
}

async function made(words: object): Promise<string> {
  const answer = await server.api('/articles?draft=true', { method: 'POST', token, body: words })
  return ((await answer.json()) as { doc: { id: string } }).doc.id
}

async function saved(id: string): Promise<Record<string, unknown>> {
  const answer = await server.api(`/articles/${id}?draft=true&depth=0`, { token })
  return (await answer.json()) as Record<string, unknown>
}

/** The text of this article that the browser keeps, as it is stored. */
async function keptOf(id: string): Promise<string | null> {
  return await page.evaluate((of) => {
    const key = Object.keys(localStorage).find((one) => one.startsWith('skorann-kept:') && one.endsWith(of))
    return key ? localStorage.getItem(key) : null
  }, `/${id}`)
}

async function untilKept(id: string, words: string[]) {
  await until(() => keptOf(id), words)
}

/** Resolves once the latest version holds these words. */
async function untilSaved(id: string, words: string[]) {
  await until(async () => JSON.stringify(await saved(id)), words)
}

async function until(read: () => Promise<string | null>, words: string[]) {
  let text: string | null = null
  const areThere = async () => {
    text = await read()
    return words.every((word) => text?.includes(word))
  }
  await waitUntil(areThere, () => `${words.join(' ')} in ${text}`)
}
