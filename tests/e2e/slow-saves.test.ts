import type { Browser, Page, Request } from 'playwright-core'
import { blockOf, editBlock, formListens, logInByForm, publishByForm } from '../support/admin-page'
import { launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { startServer, type TestServer } from '../support/server'
import { expectSoon, waitUntil } from '../support/wait-until'

let server: TestServer
let browser: Browser
let page: Page
let token: string

beforeAll(async () => {
  server = await startServer()
  const admin = await server.createAdmin()
  token = admin.token
  browser = await launchBrowser()
  page = await openPage(browser, { viewport: { width: 1280, height: 1400 } })
  await logInByForm(page, server, admin)
})
afterEach(() => page.unrouteAll({ behavior: 'ignoreErrors' }))
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const block = (slug: string) => blockOf(page, slug)
const editor = () => page.locator('.rich-text-lexical [contenteditable="true"]').first()

/** Every place where words can be typed, by its name in the form. */
const PLACES = {
  title: () => page.locator('#field-title').first(),
  excerpt: () => page.locator('#field-excerpt'),
  body: () => editor().locator('> p').first(),
  'figure’s value': () => block('keyFigures').locator('[name="items.0.value"]'),
  'figure’s label': () => block('keyFigures').locator('[name="items.0.label"]'),
  'second figure’s label': () => block('keyFigures').locator('[name="items.1.label"]'),
  'figures’ source': () => block('keyFigures').locator('[name="source.label"]'),
  'quote’s author': () => block('quote').locator('[name="author"]'),
  'callout’s title': () => block('callout').locator('[name="title"]'),
  'callout’s text': () => block('callout').locator('[contenteditable="true"] p').first(),
}
type Place = keyof typeof PLACES

/** Those that are in the form of a block, not in its drawing. */
const IN_FORM: Partial<Record<Place, string>> = {
  'figures’ source': 'keyFigures',
  'callout’s title': 'callout',
  'callout’s text': 'callout',
}

/** Returns the place, after opening the form that it is in. */
async function reach(place: Place) {
  const slug = IN_FORM[place]
  if (slug && (await PLACES[place]().count()) === 0) await editBlock(page, slug)
  return PLACES[place]()
}

/** Adds words at the end of the text. */
async function write(place: Place, words: string) {
  await (await reach(place)).click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
}

const isAutosave = (request: Request) => request.method() === 'PATCH' && request.url().includes('autosave=true')
const isServerFunction = (request: Request) => request.headers()['next-action'] !== undefined

test.each<[Place, Place, Place]>([
  ['title', 'excerpt', 'body'],
  ['body', 'title', 'excerpt'],
  ['figure’s value', 'figure’s label', 'title'],
  ['title', 'callout’s text', 'quote’s author'],
])('what is typed in the %s, then the %s, then the %s during one slow save stays and is saved', async (...places) => {
  const id = await openDraft()
  const [first, second, third] = places
  const save = await hold(isAutosave)
  await write(first, ' un')
  await save.underWay
  await write(second, ' deux')
  await write(third, ' trois')
  await write(first, ' quatre')
  await save.answered()
  await expectKept(id, { [second]: ' deux', [third]: ' trois', [first]: ' un quatre' })
})

test('an address, a relation and key words chosen during a slow save stay and are saved', async () => {
  const id = await openDraft()
  const save = await hold(isAutosave)
  await write('title', ' un')
  await save.underWay
  await page.locator('#field-slug').click()
  await page.keyboard.press('End')
  await page.keyboard.type('-choisi')
  await write('excerpt', ' deux')
  await choose()
  await save.answered()
  await untilSaved(id, ['Un titre un', '-choisi', 'Un chapô. deux'])
  await expectChosen(id)
  await expectKept(id, { title: ' un', excerpt: ' deux' })
})

test('keywords typed one after the other without a pause keep each letter', async () => {
  const words = ['cornouaille', 'trégor', 'vannetais', 'poher', 'goëlo', 'penthièvre', 'porhoët', 'bigouden']
  const id = await openDraft()
  await page.locator('.field-type', { hasText: 'Mots-clés' }).last().locator('input').first().click()
  for (const word of words) {
    await page.keyboard.type(word)
    await page.keyboard.press('Enter')
  }
  expect((await untilSaved(id, words)).tags).toEqual(words)
})

test('somebody who goes on typing through two slow saves loses nothing', async () => {
  const id = await openDraft()
  const first = await hold(isAutosave)
  await write('title', ' un')
  await first.underWay
  await write('excerpt', ' deux')
  const second = await hold((request) => isAutosave(request) && request.postData()?.includes(' deux') === true)
  await first.answered()
  await second.underWay
  await write('title', ' trois')
  await write('quote’s author', ' quatre')
  await write('excerpt', ' cinq')
  await second.answered()
  await expectKept(id, { title: ' un trois', excerpt: ' deux cinq', 'quote’s author': ' quatre' })
})

test.each([300, 1000, 2000, 10_000])(
  'an article written while each save takes %i ms more is saved whole',
  async (delay) => {
    const id = await openDraft()
    await page.route('**/api/articles/**', async (route) => {
      await new Promise((done) => setTimeout(done, delay))
      await route.fallback()
    })
    const places = Object.keys(PLACES) as Place[]
    for (const [index, place] of places.entries()) await write(place, ` mot${index}`)
    await choose()
    for (const [index, place] of places.toReversed().entries()) await write(place, ` mot${places.length + index}`)
    await expectChosen(id)
    const last = 2 * places.length - 1
    await expectKept(id, Object.fromEntries(places.map((place, index) => [place, ` mot${index} mot${last - index}`])))
  },
)

test('text typed in a block just before the answer to an older check of the block is saved', async () => {
  const id = await openDraft()
  const check = await hold(isServerFunction)
  await write('callout’s title', ' un')
  await check.underWay
  await write('callout’s text', ' deux')
  await check.answered()
  await expectKept(id, { 'callout’s title': ' un', 'callout’s text': ' deux' })
})

test('an older check of a block that is answered late does not put old words into the article', async () => {
  const id = await openDraft()
  const check = await hold(isServerFunction)
  await write('callout’s title', ' un')
  await check.underWay
  // The next save waits for this check: the browser asks one server function at a time.
  await untilSaved(id, [' un'])
  await write('callout’s text', ' deux')
  await check.answered()
  await write('title', ' trois')
  await expectKept(id, { 'callout’s title': ' un', 'callout’s text': ' deux', title: ' trois' })
})

test.each<[string, (route: Parameters<Parameters<Page['route']>[1]>[0]) => Promise<void>]>([
  ['the server fails', (route) => route.fulfill({ status: 500, json: { errors: [{ message: 'Une erreur.' }] } })],
  ['the network is cut', (route) => route.abort('connectionreset')],
])('what is typed before and while %s stays, and is saved once saves work again', async (_, fail) => {
  const id = await openDraft()
  const save = await hold(isAutosave, fail)
  await write('title', ' un')
  await save.underWay
  await write('figure’s label', ' deux')
  await write('excerpt', ' trois')
  await save.answered()
  await write('body', ' quatre')
  await expectKept(id, { title: ' un', 'figure’s label': ' deux', excerpt: ' trois', body: ' quatre' })
})

test.each<Place>(['figure’s label', 'body'])(
  'what is typed last in the %s is in the publication asked for at once, by a browser that is never idle',
  async (place) => {
    await page.addInitScript(() => {
      window.requestIdleCallback = (run, { timeout = 0 } = {}) =>
        Number(setTimeout(() => run({ didTimeout: true, timeRemaining: () => 0 }), timeout))
    })
    const id = await openDraft()
    await write('title', ' un')
    await untilSaved(id, [' un'])
    await page.locator('#action-save:not([aria-disabled="true"])').waitFor()
    await write(place, ' deux')
    const answer = page.waitForResponse(
      (response) => response.request().method() === 'PATCH' && !isAutosave(response.request()),
    )
    await publishByForm(page)
    expect((await answer).status()).toBe(200)
    expect(JSON.stringify(await (await server.api(`/articles/${id}?depth=0`)).json())).toMatch(
      /(premier|Le texte\.) deux/,
    )
  },
)

test.each<Place>(['quote’s author', 'figure’s label'])(
  'what is typed last in the %s stays when a setting is chosen at once',
  async (place) => {
    const id = await openDraft()
    await write(place, ' un')
    await untilSaved(id, [' un'])
    await expectKept(id, { [place]: ' un' })
  },
)

test('undoing what was typed in the text takes no words out of a block, and undoing once more does', async () => {
  const id = await openDraft()
  await write('figure’s label', ' un')
  await untilSaved(id, ['premier un'])
  await write('body', ' deux')
  // More than one step, when a busy machine types slowly.
  do await page.keyboard.press('Control+z')
  while ((await PLACES.body().textContent()) !== 'Le texte.')
  await write('title', ' trois')
  await untilSaved(id, [' trois', 'premier un'])
  await PLACES.body().click()
  await page.keyboard.press('Control+z')
  await write('excerpt', ' quatre')
  expect(JSON.stringify(await untilSaved(id, [' quatre']))).not.toContain('premier un')
})

test('text typed while a publication is under way stays, and is saved as a draft', async () => {
  const id = await openDraft()
  await write('title', ' un')
  await untilSaved(id, [' un'])
  const publication = await hold((request) => request.method() === 'PATCH' && !isAutosave(request))
  await publishByForm(page)
  await publication.underWay
  await write('body', ' deux')
  await write('figure’s label', ' trois')
  await publication.answered()
  await expectKept(id, { title: ' un', body: ' deux', 'figure’s label': ' trois' })
})

test('an article that somebody only looks at is not saved', async () => {
  const { docs } = (await (
    await server.api('/articles?where[slug][equals]=economie-sociale-et-solidaire&depth=0')
  ).json()) as { docs: { id: string }[] }
  const saves: string[] = []
  page.on('request', (request) => {
    if (isAutosave(request)) saves.push(request.postData() ?? '')
  })
  await page.goto(`${server.url}/admin/collections/articles/${docs[0]?.id}`)
  await formListens(page)
  await block('keyFigures').first().waitFor()
  // In one go: on a busy machine, a word that is typed letter by letter is saved more than once.
  await PLACES.title().fill(`${await PLACES.title().inputValue()}, vu`)
  await untilSaved(String(docs[0]?.id), [', vu'])
  expect(saves).toEqual([expect.stringContaining(', vu')])
})

/** Chooses a category and two keywords in the sidebar, and ticks a box that is folded in it. */
async function choose() {
  await page.locator('#field-category .rs__control').click()
  await page.getByText('Établissements', { exact: true }).last().click()
  await page.locator('.field-type', { hasText: 'Mots-clés' }).last().locator('input').first().click()
  await page.keyboard.type('solidarité')
  await page.keyboard.press('Enter')
  await page.keyboard.type('travail')
  await page.keyboard.press('Enter')
  const others = page.locator('.collapsible', { hasText: 'Autres réglages' })
  // Whether it is open is remembered.
  if (await others.evaluate((fold) => fold.classList.contains('collapsible--collapsed'))) {
    await others.locator('.collapsible__toggle').click()
  }
  await page.locator('#field-sample').check()
}

/** Expects the choices of `choose` to be saved and on the screen. */
async function expectChosen(id: string) {
  const { docs } = (await (await server.api('/categories?where[title][equals]=Établissements')).json()) as {
    docs: { id: string }[]
  }
  const draft = await untilSaved(id, [String(docs[0]?.id), 'solidarité', 'travail', '"sample":true'])
  expect(draft).toMatchObject({ category: docs[0]?.id, tags: ['solidarité', 'travail'], sample: true })
  await page.locator('#field-category').getByText('Établissements').waitFor()
  const tags = page.locator('.field-type', { hasText: 'Mots-clés' }).last()
  await expectSoon(() => tags.innerText(), expect.stringContaining('travail'))
  await expectSoon(() => page.locator('#field-sample').isChecked(), true)
}

/** A draft with words in every place, open in a form that listens. */
async function openDraft() {
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  const item = (label: string) => ({ value: '12', unit: 'personnes', label })
  const body = {
    title: 'Un titre',
    slug: `un-titre-${crypto.randomUUID()}`,
    excerpt: 'Un chapô.',
    category: docs[0]?.id,
    body: bodyOf(
      'Le texte.',
      { blockType: 'keyFigures', id: 'a1', items: [item('premier'), item('second')], source: { label: 'Insee' } },
      { blockType: 'callout', id: 'a2', kind: 'information', title: 'Encadré', content: bodyOf('À retenir.') },
      { blockType: 'quote', id: 'a3', text: 'Une phrase', author: 'Anne' },
    ),
  }
  const answer = await server.api('/articles?draft=true', { method: 'POST', token, body })
  const { id } = ((await answer.json()) as { doc: { id: string } }).doc
  await page.goto(`${server.url}/admin/collections/articles/${id}`)
  await formListens(page)
  await block('callout').waitFor()
  return id
}

/** Keeps the first request that matches on its way, as a slow line would, then answers it or makes it fail. */
async function hold(
  matches: (request: Request) => boolean,
  answer = (route: Parameters<Parameters<Page['route']>[1]>[0]) => route.fallback(),
) {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let held: Request | undefined
  const underWay = page.waitForRequest(matches)
  await page.route('**', async (route) => {
    if (held || !matches(route.request())) return route.fallback()
    held = route.request()
    await released
    await answer(route)
  })
  return {
    underWay,
    async answered() {
      const ended = Promise.race([
        page.waitForEvent('requestfinished', (request) => request === held),
        page.waitForEvent('requestfailed', (request) => request === held),
      ])
      release()
      await ended
    },
  }
}

/** The draft in the database, once all these words are in it. */
async function untilSaved(id: string, words: string[]): Promise<Record<string, unknown>> {
  let draft: Record<string, unknown> = {}
  let missing = words
  const isSaved = async () => {
    const answer = await server.api(`/articles/${id}?draft=true&depth=0`, { token })
    draft = (await answer.json()) as Record<string, unknown>
    missing = words.filter((word) => !JSON.stringify(draft).includes(word))
    return missing.length === 0
  }
  await waitUntil(isSaved, () => `${missing.join(', ')} in the database`)
  return draft
}

/** The words are saved, and on the screen, now and after a reload. */
async function expectKept(id: string, words: Partial<Record<Place, string>>) {
  await untilSaved(id, Object.values(words))
  await expectShown(words)
  await page.reload()
  await formListens(page)
  await block('callout').waitFor()
  await expectShown(words)
}

async function expectShown(words: Partial<Record<Place, string>>) {
  for (const [place, expected] of Object.entries(words)) {
    const field = await reach(place as Place)
    const shown = () =>
      field.evaluate((element) => ('value' in element ? String(element.value) : (element as HTMLElement).innerText))
    await expectSoon(async () => `${place}: ${await shown()}`, expect.stringContaining(expected))
  }
}
