import type { Browser, Page } from 'playwright-core'
import { formListens, listening } from '../support/admin-page'
import { expectNoAxeViolations, expectValue, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { watchPolicy } from '../support/policy'
import { type Account, startServer, type TestServer } from '../support/server'
import { expectSoon } from '../support/wait-until'

const WRITER = { name: 'Yann', email: 'yann@exemple.fr', password: 'douze-caracteres-au-moins', role: 'writer' }
const MINUTE_MS = 60_000

let server: TestServer
let browser: Browser
let token: string
let category: string
let page: Page
let brokenPolicies: string[]
/** In milliseconds. */
let timeToStart: number

beforeAll(async () => {
  const startedAt = Date.now()
  server = await startServer()
  timeToStart = Date.now() - startedAt
  browser = await launchBrowser()
  const admin = await server.createAdmin({ name: 'Anne' })
  token = admin.token
  await server.api('/users', { method: 'POST', token, body: WRITER })
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  category = String(docs[0]?.id)
  page = await logIn(admin)
  brokenPolicies = await watchPolicy(page)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})
afterEach(() => expect(brokenPolicies).toEqual([]))

async function logIn({ email, password }: Pick<Account, 'email' | 'password'>) {
  const own = await openPage(browser, { viewport: { width: 1280, height: 1000 } })
  await own.request.post(`${server.url}/api/users/login`, { data: { email, password } })
  return own
}

async function draft(title: string, more: object = {}) {
  const body = { title, excerpt: 'Un chapô.', category, body: bodyOf('Un texte.'), ...more }
  const answer = await server.api('/articles?draft=true&depth=0', { method: 'POST', body, token })
  return ((await answer.json()) as { doc: { id: string; slug: string } }).doc
}

async function openForm(id: string, own = page) {
  await own.goto(`${server.url}/admin/collections/articles/${id}`, { waitUntil: 'networkidle' })
  await formListens(own)
}

const dialog = () => page.getByRole('dialog')
const line = (own = page) => own.locator('.sk-schedule__line')
const button = (name: string | RegExp) => page.getByRole('button', { name })

/** Opens the dialogue by its button, gives a day and an hour, and sends. */
async function schedule(opener: string, day: string, hour: string) {
  // By its key: what is found in the text may come above it meanwhile, and move it from under a pointer.
  await (await listening(button(opener))).press('Enter')
  await page.getByLabel('Jour').fill(day)
  await page.getByLabel('Heure de Paris').fill(hour)
  await dialog().getByRole('button', { name: 'Programmer' }).click()
}

async function schedulesOf(id: string) {
  const answer = await server.api(`/articles/${id}/schedule`, { token })
  return ((await answer.json()) as { schedules: { action: string; at: string; isOutdated: boolean }[] }).schedules
}

test('an editor schedules what is typed, sees it in the form, in the list and on the first page, moves it and cancels', async () => {
  const { id } = await draft('Le calendrier des formations')
  await openForm(id)
  await page.locator('#field-title').first().fill('Le calendrier de 2031')
  await schedule('Programmer…', '2031-12-03', '08:00')
  await dialog().waitFor({ state: 'detached' })
  await line().getByText('Programmé pour le 3 décembre 2031 à 08:00').waitFor()
  await line().getByText('par Anne, heure de Paris').waitFor()
  await expectNoAxeViolations(page, '.sk-schedule')
  expect(await schedulesOf(id)).toMatchObject([
    { action: 'publish', at: '2031-12-03T07:00:00.000Z', isOutdated: false },
  ])

  await page.goto(`${server.url}/admin/collections/articles`, { waitUntil: 'networkidle' })
  await page
    .getByRole('row', { name: /Le calendrier de 2031/ })
    .getByText('Programmé, 3 déc. 2031 à 08:00')
    .waitFor()
  await page.goto(`${server.url}/admin`, { waitUntil: 'networkidle' })
  const widget = page.getByRole('region', { name: /Programmés/ })
  await widget.getByText('Le 3 décembre 2031 à 08:00').waitFor()
  await widget.getByRole('link', { name: /Tout voir/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Programmations' }).waitFor()
  await page.getByRole('cell', { name: '3 décembre 2031 à 08:00' }).waitFor()
  await page.getByRole('link', { name: 'Le calendrier de 2031' }).click()

  await button('Changer la date').click()
  await expectValue(page.getByLabel('Jour'), '2031-12-03')
  await expectValue(page.getByLabel('Heure de Paris'), '08:00')
  await page.getByLabel('Heure de Paris').fill('18:30')
  await dialog().getByText('mercredi 3 décembre 2031 à 18:30').waitFor()
  await dialog().getByRole('button', { name: 'Programmer' }).click()
  await line().getByText('Programmé pour le 3 décembre 2031 à 18:30').waitFor()

  await button('Annuler la programmation').click()
  await line().waitFor({ state: 'detached' })
  expect(await schedulesOf(id)).toEqual([])
})

test('a text changed since says so, and is scheduled in place of the other', async () => {
  const { id } = await draft('Un texte qui change')
  await openForm(id)
  await schedule('Programmer…', '2031-06-02', '07:15')
  await line().waitFor()
  await page.locator('#field-excerpt').fill('Un chapô tout neuf.')
  await line().getByText('Le texte a changé depuis : c’est celui d’alors qui paraîtra.').waitFor()
  await button('Programmer le nouveau texte').click()
  await line().getByText('par Anne, heure de Paris').waitFor()
  expect(await schedulesOf(id)).toMatchObject([{ at: '2031-06-02T05:15:00.000Z', isOutdated: false }])
})

test('a text that somebody else changed meanwhile is not scheduled unread', async () => {
  const { id } = await draft('Lu par Anne')
  await openForm(id)
  await server.api(`/articles/${id}?draft=true`, { method: 'PATCH', token, body: { excerpt: 'Qu’Anne n’a pas lu.' } })
  await schedule('Programmer…', '2031-06-02', '07:15')
  await dialog().getByRole('alert').getByText('Le texte a changé ailleurs depuis que vous l’avez ouvert').waitFor()
  expect(await schedulesOf(id)).toEqual([])
  await openForm(id)
  await schedule('Programmer…', '2031-06-02', '07:15')
  await line().waitFor()
  expect(await schedulesOf(id)).toMatchObject([{ isOutdated: false }])
})

test('the focus stays in place when the pressed button is gone', async () => {
  const { id } = await draft('Au clavier')
  await openForm(id)
  const hasFocus = () => page.locator('.sk-schedule').evaluate((part) => part.contains(document.activeElement))
  await button('Programmer…').focus()
  await page.keyboard.press('Enter')
  await dialog().waitFor()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await expectSoon(hasFocus, true)
  await schedule('Programmer…', '2031-06-02', '07:15')
  await line().waitFor()
  await dialog().waitFor({ state: 'detached' })
  await expectSoon(hasFocus, true)
  await button('Annuler la programmation').focus()
  await page.keyboard.press('Enter')
  await line().waitFor({ state: 'detached' })
  await expectSoon(hasFocus, true)
})

test('the hour of a schedule is that of Paris on a computer elsewhere', async () => {
  const { id } = await draft('De loin')
  await server.api(`/articles/${id}/schedule`, {
    method: 'POST',
    token,
    body: { action: 'publish', at: '2031-12-03T08:00' },
  })
  const answer = await server.api(`/schedules?where[documentId][equals]=${id}`, { token })
  const { docs } = (await answer.json()) as { docs: { id: string }[] }
  const far = await openPage(browser, { timezoneId: 'America/New_York' })
  await far.context().addCookies(await page.context().cookies())
  await far.goto(`${server.url}/admin/collections/schedules/${docs[0]?.id}`, { waitUntil: 'networkidle' })
  await far.getByText('3 décembre 2031 à 08:00').waitFor()
  await expectNoAxeViolations(far, '.sk-paris-time')
  await far.context().close()
})

test('a missing field is named when the article is scheduled, and the chosen hour stays', async () => {
  const { id } = await draft('Sans chapô', { excerpt: '' })
  await openForm(id)
  await schedule('Programmer…', '2031-06-02', '07:15')
  await dialog().getByText('Il reste à corriger avant de pouvoir publier').waitFor()
  await dialog()
    .getByText(/Chapô : Ce champ est requis/)
    .waitFor()
  await expectValue(page.getByLabel('Heure de Paris'), '07:15')
  await expectNoAxeViolations(page, '.sk-dialog')
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  expect(await schedulesOf(id)).toEqual([])
})

test('an hour that does not exist and one that comes twice are explained, and one of the two is chosen', async () => {
  const { id } = await draft('Dans la nuit')
  await openForm(id)
  await schedule('Programmer…', '2031-03-30', '02:30')
  await dialog().getByRole('alert').getByText('Cette heure n’existe pas').waitFor()
  await page.getByLabel('Jour').fill('2031-10-26')
  await dialog().getByText('Cette heure existe deux fois').waitFor()
  await page.getByLabel('La seconde, à l’heure d’hiver').check()
  await expectNoAxeViolations(page, '.sk-dialog')
  await dialog().getByRole('button', { name: 'Programmer' }).click()
  await line().waitFor()
  expect(await schedulesOf(id)).toMatchObject([{ at: '2031-10-26T01:30:00.000Z' }])
  await button('Changer la date').click()
  await expectSoon(() => page.getByLabel('La seconde, à l’heure d’hiver').isChecked(), true)
  await page.keyboard.press('Escape')
})

test('an hour that is past is refused in words', async () => {
  const { id } = await draft('Trop tard')
  await openForm(id)
  await schedule('Programmer…', '2020-01-01', '08:00')
  await dialog().getByText('Cette heure est passée : choisissez-en une à venir, ou publiez maintenant.').waitFor()
  await page.keyboard.press('Escape')
})

test('a published article is to leave the site', async () => {
  const { id } = await draft('Pour un temps')
  await server.api(`/articles/${id}`, { method: 'PATCH', body: { _status: 'published' }, token })
  await openForm(id)
  await (await listening(button('Programmer…'))).press('Enter')
  await page.getByLabel('Retirer du site').check()
  await page.getByLabel('Jour').fill('2031-12-31')
  await dialog().getByText('La page quittera le site le mercredi 31 décembre 2031 à 08:00.').waitFor()
  await dialog().getByRole('button', { name: 'Programmer' }).click()
  await line().getByText('Retrait programmé pour le 31 décembre 2031 à 08:00').waitFor()
  expect(await (await server.api(`/articles/${id}?draft=true`, { token })).json()).toMatchObject({
    _status: 'published',
  })
  await page.goto(`${server.url}/admin/collections/articles`, { waitUntil: 'networkidle' })
  await page
    .getByRole('row', { name: /Pour un temps/ })
    .getByText('Retrait le 31 déc. 2031 à 08:00')
    .waitFor()
})

test('a writer sees when it will be published, and changes nothing of it', async () => {
  const { id } = await draft('De la rédaction')
  await server.api(`/articles/${id}/schedule`, {
    method: 'POST',
    token,
    body: { action: 'publish', at: '2031-12-03T08:00' },
  })
  const yann = await logIn(WRITER)
  await openForm(id, yann)
  await line(yann).getByText('Programmé pour le 3 décembre 2031 à 08:00').waitFor()
  expect(await yann.locator('.sk-schedule button').count()).toBe(0)
  await yann.context().close()
})

test('a scheduled article is published on its minute, after a restart and without a visitor; the form shows it', async () => {
  const { id, slug } = await draft('À la minute')
  const address = `${server.url}/blog/${slug}`
  const other = await draft('À la corbeille')
  // Enough to stop the site, start it and open the form before the minute comes, on a busy machine too.
  const openedAt = Date.now()
  await openForm(other.id)
  const enough = MINUTE_MS + 3 * (timeToStart + Date.now() - openedAt)
  const at = new Date(Math.ceil((Date.now() + enough) / MINUTE_MS) * MINUTE_MS).toISOString()
  for (const document of [id, other.id]) {
    await server.api(`/articles/${document}/schedule`, { method: 'POST', token, body: { action: 'publish', at } })
  }
  await server.api(`/articles/${other.id}`, { method: 'PATCH', token, body: { deletedAt: new Date().toISOString() } })
  // The site keeps it as a page that is not there.
  expect((await fetch(address)).status).toBe(404)
  await server.kill()
  await server.startAgain()
  expect((await fetch(address)).status).toBe(404)
  await openForm(id)
  await page.getByText('Voir sur le site').waitFor({ state: 'detached' })

  await page.getByText('Voir sur le site').waitFor({ timeout: Date.parse(at) - Date.now() + 2 * MINUTE_MS })
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(at))
  await page.locator('.status__value', { hasText: /^Publié$/ }).waitFor()
  // The form that was open goes on, on the number that it knows.
  await page.locator('#field-excerpt').fill('Écrit après la minute.')
  await page.locator('.status__value', { hasText: 'Publié, modifié depuis' }).waitFor()
  const first = await fetch(address)
  expect([first.status, (await first.text()).includes('À la minute</h1>')]).toEqual([200, true])
  expect(await (await fetch(`${server.url}/blog`)).text()).toContain('À la minute')

  await page.goto(`${server.url}/admin`, { waitUntil: 'networkidle' })
  const failed = page.getByRole('region', { name: /Programmés/ })
  await failed.getByText(/Non publié le .* Le document est à la corbeille\s: il n’a pas été publié\./).waitFor()
  await expectNoAxeViolations(page)
  await failed.getByRole('link', { name: 'À la corbeille' }).click()
  await page.waitForURL(/\/articles\/trash\//)
})
