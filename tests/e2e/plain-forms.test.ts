import type { Browser, Page } from 'playwright-core'
import { formListens, logInByForm } from '../support/admin-page'
import { expectNoAxeViolations, expectValue, launchBrowser, openPage } from '../support/browser'
import { type Account, startServer, type TestServer } from '../support/server'
import { expectSoon } from '../support/wait-until'

/*
 * The real forms that save on demand; every answer is tried without a browser in
 * tests/unit/components/admin/save-guard/plain-save-guard.test.tsx.
 */

let server: TestServer
let browser: Browser
let page: Page
let admin: Account & { token: string }

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  admin = await server.createAdmin({ name: 'Anne' })
  page = await openPage(browser, { viewport: { width: 1366, height: 1000 } })
  page.on('dialog', (leave) => void leave.accept())
  await logInByForm(page, server, admin)
})
afterEach(() => page.unrouteAll({ behavior: 'ignoreErrors' }))
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const field = (name: string) => page.locator(`#field-${name}`).first()
const line = () => page.locator('.sk-unsaved__reason')
const save = () => page.locator('#action-save').first().click()

async function open(form: string) {
  await page.goto(`${server.url}/admin/${form}`)
  await formListens(page)
}

/** The settings open on the tab that was shown last. */
async function openSettings(tab: 'Accueil' | 'Menus', own = page) {
  await own.goto(`${server.url}/admin/globals/site`, { waitUntil: 'networkidle' })
  await formListens(own)
  await own.getByRole('button', { name: tab, exact: true }).click()
}

async function made(collection: string, body: object): Promise<string> {
  const answer = await server.api(`/${collection}`, { method: 'POST', token: admin.token, body })
  return ((await answer.json()) as { doc: { id: string } }).doc.id
}

async function saved(place: string): Promise<Record<string, unknown>> {
  return (await (await server.api(`/${place}?depth=0`, { token: admin.token })).json()) as Record<string, unknown>
}

test('who logged out in another tab is asked before leaving, logs in again in place, and the rubrique is saved', async () => {
  const id = await made('categories', { title: 'Énergie' })
  await open(`collections/categories/${id}`)
  await page.context().clearCookies()
  await field('description').fill('Ce que coûte le chauffage.')
  await save()
  await line().filter({ hasText: 'Votre session est terminée' }).waitFor()
  await expectNoAxeViolations(page, '.sk-unsaved')

  await page.locator('.step-nav').getByRole('link', { name: 'Rubriques' }).click()
  await page.getByRole('button', { name: 'Rester sur cette page' }).click()
  await expectValue(field('description'), 'Ce que coûte le chauffage.')

  await page.getByRole('button', { name: 'Se reconnecter' }).click()
  await page.getByLabel('Mot de passe').fill(admin.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await line().waitFor({ state: 'detached' })
  expect(await saved(`categories/${id}`)).toMatchObject({ description: 'Ce que coûte le chauffage.' })
})

test('a new signature that the site did not take is in its form again after a reload, and on the first page', async () => {
  await open('collections/people/create')
  await field('name').fill('Nolwenn Kervella')
  await field('biography').fill('Elle suit la mer.')
  await page.route(/\/api\/people\?/, (route) => route.abort())
  await save()
  await line().filter({ hasText: 'Le site ne répond pas' }).waitFor()
  await page.unrouteAll({ behavior: 'ignoreErrors' })

  await page.goto(`${server.url}/admin`)
  await page.getByRole('heading', { name: '1 Texte gardé sur cet ordinateur' }).waitFor()
  await page.getByRole('link', { name: 'Nolwenn Kervella' }).click()
  await line().filter({ hasText: 'de nouveau dans cette page' }).waitFor()
  await expectValue(field('biography'), 'Elle suit la mer.')
  await save()
  await page.waitForURL(/people\/(?!create)/)
  const { docs } = (await saved('people')) as unknown as { docs: { biography: string }[] }
  expect(docs.map(({ biography }) => biography)).toContain('Elle suit la mer.')
  await line().waitFor({ state: 'detached' })
})

test('the settings stay as they were typed under the reason, and « Réessayer » saves them', async () => {
  await openSettings('Accueil')
  await field('tagline').fill('Au plus près')
  await page.route(/\/api\/globals\/site\?/, (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 502, body: '<h1>502</h1>' }) : route.fallback(),
  )
  await save()
  await line().filter({ hasText: 'Le site ne répond pas' }).waitFor()
  await expectValue(field('tagline'), 'Au plus près')
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await line().waitFor({ state: 'detached' })
  expect(await saved('globals/site')).toMatchObject({ tagline: 'Au plus près' })
})

test('a menu that the site did not take is in the settings again after a reload, beside what others wrote', async () => {
  const empty = { navigation: [], footer: [], social: [] }
  await server.api('/globals/site', { method: 'POST', token: admin.token, body: empty })
  await openSettings('Menus')
  await page.locator('#field-navigation .array-field__add-row').click()
  await field('navigation__0__label').fill('Agenda')
  await field('navigation__0__url').fill('/agenda')
  await page.route(/\/api\/globals\/site\?/, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.fallback(),
  )
  await save()
  await line().filter({ hasText: 'Le site ne répond pas' }).waitFor()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await server.api('/globals/site', { method: 'POST', token: admin.token, body: { tagline: 'D’une autre' } })

  await open('globals/site')
  await line().filter({ hasText: 'de nouveau dans cette page' }).waitFor()
  await save()
  await line().waitFor({ state: 'detached' })
  expect(await saved('globals/site')).toMatchObject({
    tagline: 'D’une autre',
    navigation: [{ label: 'Agenda', url: '/agenda' }],
    footer: [],
  })
})

test('kept words wait beside what somebody else wrote in the same field', async () => {
  const id = await made('categories', { title: 'Mobilités', description: 'Avant.' })
  await open(`collections/categories/${id}`)
  await field('description').fill('La mienne.')
  await page.route(new RegExp(`/api/categories/${id}\\?`), (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
  )
  await save()
  await line().filter({ hasText: 'Le site ne répond pas' }).waitFor()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await server.api(`/categories/${id}`, { method: 'PATCH', token: admin.token, body: { description: 'La sienne.' } })

  await open(`collections/categories/${id}`)
  await line().filter({ hasText: 'Ce champ a changé depuis : Présentation' }).waitFor()
  await expectValue(field('description'), 'La sienne.')
  await expectNoAxeViolations(page, '.sk-unsaved')
  await page.getByRole('button', { name: 'Supprimer le texte gardé' }).click()
  await line().waitFor({ state: 'detached' })
})

test('the reason of a form in a drawer is at the bottom of the screen, and the keyboard reaches its buttons', async () => {
  await openSettings('Accueil')
  await page.getByRole('button', { name: 'Créer…' }).click()
  const drawer = page.locator('dialog.doc-drawer')
  await drawer.locator('#field-title').fill('Mois de l’économie sociale')
  await page.route(/\/api\/dossiers\?/, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.fallback(),
  )
  await drawer.locator('#action-save').click()
  const again = drawer.getByRole('button', { name: 'Réessayer' })
  await again.waitFor()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  const bottom = async () => {
    const { y = 0, height = 0 } = (await drawer.locator('.sk-unsaved').boundingBox()) ?? {}
    return Math.round(y + height)
  }
  await expectSoon(bottom, 1000)
  await drawer.locator('#field-title').focus()
  const isReached = () => again.evaluate((button) => button === document.activeElement)
  for (let presses = 0; presses < 60 && !(await isReached()); presses++) await page.keyboard.press('Tab')
  expect(await isReached()).toBe(true)
  await page.keyboard.press('Enter')
  await drawer.locator('.sk-unsaved').waitFor({ state: 'detached' })
  const { docs } = (await saved('dossiers')) as unknown as { docs: { title: string }[] }
  expect(docs.map(({ title }) => title)).toContain('Mois de l’économie sociale')
  // The field names what was made, once the drawer has closed.
  await page.locator('#field-dossier', { hasText: 'Mois de l’économie sociale' }).waitFor()
})

test('« Mon compte » stays as it was typed under the reason', async () => {
  await open('account')
  await field('name').fill('Anne Le Goff')
  await page.route(/\/api\/users\/[^?]+\?/, (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
  )
  await save()
  await line().filter({ hasText: 'Le site ne répond pas' }).waitFor()
  await expectValue(field('name'), 'Anne Le Goff')
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await line().waitFor({ state: 'detached' })
  expect((await saved('users/me')).user).toMatchObject({ name: 'Anne Le Goff' })
})

test('a redirection and a file that are refused stay as they were typed', async () => {
  const id = await made('redirects', { from: '/ancienne', to: { type: 'custom', url: '/blog' } })
  await open(`collections/redirects/${id}`)
  await field('from').fill('/plus-ancienne')
  await page.route(new RegExp(`/api/redirects/${id}\\?`), (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({ status: 429, json: { errors: [{ message: 'Trop de demandes.' }] } })
      : route.fallback(),
  )
  await save()
  await line().filter({ hasText: 'trop de demandes' }).waitFor()
  await expectValue(field('from'), '/plus-ancienne')
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await save()
  await line().waitFor({ state: 'detached' })
  expect(await saved(`redirects/${id}`)).toMatchObject({ from: '/plus-ancienne' })

  await open('collections/media/create')
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'note.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') })
  await field('caption').fill('Une légende')
  await page.route(/\/api\/media\?/, (route) => route.fulfill({ status: 413, body: '<h1>413</h1>' }))
  await save()
  await line().filter({ hasText: 'Le fichier choisi n’est gardé que dans cette page' }).waitFor()
  await expectValue(field('caption'), 'Une légende')
})

test('the end of the session takes nobody out of a form with words that are not saved', async () => {
  const opened = async () => {
    const form = await page.context().newPage()
    await form.clock.install()
    await openSettings('Accueil', form)
    return form
  }
  const late = await opened()
  await late.locator('#field-tagline').first().fill('Tapé avant de partir')
  await late.locator('#action-save:not([disabled])').first().waitFor()
  await late.clock.fastForward('13:00:00')
  // The site's own clock is where it was: it still takes them.
  const answered = late.waitForResponse((answer) => answer.request().method() === 'POST' && /site\?/.test(answer.url()))
  await late.locator('#action-save').first().click()
  expect((await answered).status()).toBe(200)
  expect(new URL(late.url()).pathname).toBe('/admin/globals/site')
  expect(await saved('globals/site')).toMatchObject({ tagline: 'Tapé avant de partir' })

  const idle = await opened()
  await idle.clock.fastForward('13:00:00')
  await idle.waitForURL(/logout-inactivity|login/)
})
