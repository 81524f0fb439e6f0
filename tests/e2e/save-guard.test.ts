import type { Browser, Page } from 'playwright-core'
import { blockOf, cutUntilLoaded, editBlock, formListens, logInByForm, publishByForm } from '../support/admin-page'
import { expectNoAxeViolations, expectValue, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { type Account, startServer, type TestServer } from '../support/server'
import { expectSoon, waitUntil } from '../support/wait-until'

const EDITOR = { name: 'Maëlle', email: 'maelle@exemple.fr', password: 'douze-caracteres-au-moins', role: 'editor' }

let server: TestServer
let browser: Browser
let token: string
/** Two people in one article. */
let anne: Page
let maelle: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const admin = await server.createAdmin({ name: 'Anne' })
  token = admin.token
  await server.api('/users', { method: 'POST', token, body: EDITOR })
  anne = await logIn(admin)
  maelle = await logIn(EDITOR)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const dialog = (page: Page) => page.getByRole('dialog', { name: /enregistré cet article/ })
/** The form's own error messages. */
const toasts = (page: Page) => page.locator('.toast-error')
const title = (page: Page) => page.locator('#field-title').first()
const excerpt = (page: Page) => page.locator('#field-excerpt')
const body = (page: Page) => page.locator('.rich-text-lexical [contenteditable="true"]').first()

test('who saves after somebody else is shown both texts, keeps theirs as a new version on top, and goes on', async () => {
  const id = await openBoth(anne, maelle)
  await title(maelle).fill('Le calendrier des formations de printemps')
  await excerpt(maelle).fill('Trois sessions en avril.')
  await untilSaved(id, { title: 'Le calendrier des formations de printemps', excerpt: 'Trois sessions en avril.' })

  await excerpt(anne).fill('Quatre sessions en mars.')
  await dialog(anne).waitFor()
  expect(await dialog(anne).getByRole('heading', { level: 2 }).innerText()).toBe(
    'Maëlle a enregistré cet article pendant que vous écriviez',
  )
  await expectSoon(changes(anne, 'La version de Maëlle'), [
    ['Titre, modifié', 'Le calendrier des formations +de printemps'],
    ['Chapô, modifié', 'Trois sessions -au printemps+en avril.'],
    ['Adresse, modifié', expect.stringContaining('+-de-printemps')],
  ])
  await expectSoon(changes(anne, 'La vôtre'), [
    ['Titre, sans changement', 'Le calendrier des formations'],
    ['Chapô, modifié', '-Trois+Quatre sessions -au printemps+en mars.'],
    ['Adresse, sans changement', expect.stringContaining('le-calendrier-des-formations')],
  ])
  await expectNoAxeViolations(anne, '.sk-conflict')
  expect(await saved(id)).toMatchObject({ excerpt: 'Trois sessions en avril.' })

  await dialog(anne).getByRole('button', { name: 'Enregistrer la mienne par-dessus' }).click()
  await dialog(anne).waitFor({ state: 'detached' })
  await untilSaved(id, { title: 'Le calendrier des formations', excerpt: 'Quatre sessions en mars.' })
  expect(await titlesInHistory(id)).toContain('Le calendrier des formations de printemps')

  await title(anne).fill('Le calendrier')
  await untilSaved(id, { title: 'Le calendrier', excerpt: 'Quatre sessions en mars.' })
  expect(await dialog(anne).count()).toBe(0)
})

test('who takes the other version has it in the form, and goes on from it', async () => {
  const id = await openBoth(anne, maelle)
  await body(maelle).locator('p').first().click()
  await maelle.keyboard.press('End')
  await maelle.keyboard.type(' Les inscriptions ouvrent en janvier.')
  await title(maelle).fill('Le titre de Maëlle')
  await untilSaved(id, { title: 'Le titre de Maëlle' }, 'Les inscriptions ouvrent en janvier.')

  await title(anne).fill('Un autre titre')
  await dialog(anne).waitFor()
  await dialog(anne).getByRole('button', { name: 'Reprendre sa version' }).click()
  await dialog(anne).waitFor({ state: 'detached' })
  await body(anne).getByText('Les inscriptions ouvrent en janvier.').waitFor()
  await expectValue(title(anne), 'Le titre de Maëlle')

  await excerpt(anne).fill('Quatre sessions.')
  await untilSaved(id, { excerpt: 'Quatre sessions.' }, 'Les inscriptions ouvrent en janvier.')
})

test('what two people write in different fields and paragraphs is merged while both go on typing, and each is told', async () => {
  const id = await openBoth(anne, maelle)
  await body(maelle).locator('p').first().click()
  await maelle.keyboard.press('Home')
  await maelle.keyboard.type('Nouveau : ')
  await title(maelle).fill('Le titre de Maëlle')
  await untilSaved(id, { title: 'Le titre de Maëlle' }, 'Nouveau : ')

  await body(anne).locator('p').last().click()
  await anne.keyboard.press('End')
  await anne.keyboard.press('Enter')
  const words = 'Les inscriptions ouvrent en janvier, et ferment en mars.'
  await anne.keyboard.type(words, { delay: 60 })
  await anne
    .getByText('Maëlle a enregistré pendant que vous écriviez (Titre, Texte, Adresse) : ses changements sont joints')
    .waitFor()
  await expectValue(title(anne), 'Le titre de Maëlle')
  await untilSaved(id, { title: 'Le titre de Maëlle' }, words)
  await untilSaved(id, {}, 'Nouveau : ')
  await expectSoon(() => body(anne).locator('p').last().innerText(), words)
  expect(await dialog(anne).count()).toBe(0)
  await anne.getByRole('button', { name: 'Fermer', exact: true }).click()
  await anne.getByText('ses changements sont joints').waitFor({ state: 'detached' })
})

test('what was typed stays when the dialogue is closed, and through a reload of the page', async () => {
  const id = await openBoth(anne, maelle)
  await title(maelle).fill('De Maëlle')
  await untilSaved(id, { title: 'De Maëlle' })
  await title(anne).fill('Tapé par Anne')
  await dialog(anne).waitFor()
  await anne.keyboard.press('Escape')
  await dialog(anne).waitFor({ state: 'detached' })
  await expectValue(title(anne), 'Tapé par Anne')
  await anne.getByText('Maëlle a enregistré cet article ailleurs').waitFor()

  const refused = anne.waitForResponse(
    (response) => response.status() === 409 && response.request().postData()?.includes('Anne, encore') === true,
  )
  await title(anne).fill('Tapé par Anne, encore')
  await refused
  anne.once('dialog', (leave) => leave.accept())
  await anne.reload()
  await dialog(anne).waitFor()
  const typed = ['Titre, modifié', expect.stringContaining('Tapé par Anne, encore')]
  await expectSoon(changes(anne, 'La vôtre'), expect.arrayContaining([typed]))
  await dialog(anne).getByRole('button', { name: 'Enregistrer la mienne par-dessus' }).click()
  await dialog(anne).waitFor({ state: 'detached' })
  await untilSaved(id, { title: 'Tapé par Anne, encore' })
  await expectValue(title(anne), 'Tapé par Anne, encore')
  await anne.reload()
  await formListens(anne)
  await expectValue(title(anne), 'Tapé par Anne, encore')
  expect(await dialog(anne).count()).toBe(0)
})

test('who else has the document open is said in a line, until they leave', async () => {
  const id = await openBoth(anne, maelle)
  await maelle.getByText(/^Anne a aussi ce document ouvert, depuis \d\d:\d\d\.$/).waitFor()
  await expectNoAxeViolations(maelle, '.sk-presence')
  await anne.getByText(/^Maëlle a aussi ce document ouvert/).waitFor()
  await maelle.goto(`${server.url}/admin`)
  await anne.getByText(/^Maëlle a aussi ce document ouvert/).waitFor({ state: 'detached' })
  expect(await (await server.api(`/articles/${id}/presence?window=none`, { method: 'POST' })).text()).not.toContain(
    'Anne',
  )
})

test('two windows of one person do not overwrite one another either', async () => {
  const other = await anne.context().newPage()
  const id = await openBoth(anne, other)
  await title(other).fill('Dans l’autre fenêtre')
  await untilSaved(id, { title: 'Dans l’autre fenêtre' })
  await title(anne).fill('Ici')
  await anne.getByRole('heading', { name: 'Vous avez enregistré cet article dans une autre fenêtre' }).waitFor()
  await dialog(anne).getByRole('button', { name: 'Reprendre l’autre version' }).click()
  await dialog(anne).waitFor({ state: 'detached' })
  await expectValue(title(anne), 'Dans l’autre fenêtre')
  await other.close()
})

test('a publication of an older text is refused, and the text that is public stays', async () => {
  const id = await openBoth(anne, maelle)
  await title(maelle).fill('Publié par Maëlle')
  await untilSaved(id, { title: 'Publié par Maëlle' })
  await publishByForm(maelle)
  await untilSaved(id, { title: 'Publié par Maëlle', _status: 'published' })

  // The refusal of an autosave would open the dialogue over the button.
  const release = await holdAutosaves(anne)
  await title(anne).fill('Publié par Anne')
  await publishByForm(anne)
  release()
  await dialog(anne).waitFor()
  await toasts(anne)
    .getByText(/^Maëlle a enregistré cet article (aujourd’hui|hier) à \d\d:\d\d, après la version/)
    .waitFor()
  const response = await server.api(`/articles/${id}?depth=0`)
  expect(await response.json()).toMatchObject({ title: 'Publié par Maëlle', excerpt: 'Trois sessions au printemps.' })
})

describe('when blocks, paragraphs and lists were moved by both', () => {
  const quote = { blockType: 'quote', id: 'a1', text: 'Une phrase', author: 'Anne' }
  const callout = {
    blockType: 'callout',
    id: 'a2',
    kind: 'information',
    title: 'À savoir',
    content: bodyOf('Gratuit.'),
  }
  const [first, second] = ['Premier paragraphe.', 'Second paragraphe.']
  let people: string[]
  let id: string

  beforeAll(async () => {
    people = await Promise.all(['Nolwenn', 'Erwan', 'Yann'].map((name) => made('/people', { name })))
  })

  beforeEach(async () => {
    id = await openBoth()
    const texts = bodyOf(first, quote, callout)
    texts.root.children.splice(1, 0, ...bodyOf(second).root.children)
    await write(id, { body: texts, authors: people.slice(0, 2), tags: ['emploi'] }, token)
    await anne.goto(`${server.url}/admin/collections/articles/${id}`)
    await formListens(anne)
    await block('callout').getByText('Gratuit.').waitFor()
    await maelleMoves()
    await anneMoves()
  })

  const block = (slug: string) => blockOf(anne, slug)

  /** The callout comes first, the quotation is corrected; the signatures change places and a third joins them. */
  async function maelleMoves() {
    const answer = await server.api('/users/login', { method: 'POST', body: EDITOR })
    const { token: hers } = (await answer.json()) as { token: string }
    const texts = bodyOf('', callout)
    texts.root.children.shift()
    texts.root.children.push(...bodyOf(first).root.children)
    texts.root.children.push(...bodyOf(second, { ...quote, text: 'Une belle phrase' }).root.children)
    const [nolwenn, erwan, yann] = people
    await write(id, { body: texts, authors: [erwan, nolwenn, yann], tags: ['formation', 'emploi'] }, hers)
  }

  /** The second paragraph comes first, the first signature last, and a key word is added. */
  async function anneMoves() {
    // The refusal of an autosave would open the dialogue in the middle of this.
    const release = await holdAutosaves(anne)
    await body(anne).getByText(second).click({ clickCount: 3 })
    await anne.keyboard.press('Backspace')
    await body(anne)
      .getByText(first)
      .click({ position: { x: 1, y: 8 } })
    await anne.keyboard.type(second)
    await anne.keyboard.press('Enter')
    release()
    await dialog(anne).waitFor()
    await anne.keyboard.press('Escape')
    await dialog(anne).waitFor({ state: 'detached' })
    const authors = anne.locator('#field-authors')
    const signature = authors.locator('.multi-value', { hasText: 'Nolwenn' })
    await signature.locator('.multi-value-remove').click()
    await authors.locator('.rs__input').fill('Nolwenn')
    await anne.locator('.rs__option', { hasText: 'Nolwenn' }).click()
    await anne.locator('.field-type', { hasText: 'Mots-clés' }).last().locator('input').first().click()
    await anne.keyboard.type('bénévolat')
    await anne.keyboard.press('Enter')
    await anne.getByRole('button', { name: 'Comparer et choisir' }).click()
    await dialog(anne).waitFor()
  }

  test('both sides are told in words', async () => {
    await expectSoon(changes(anne, 'La version de Maëlle'), [
      ['Texte, modifié', `~[Encadré] À savoir · Gratuit.\n${first}\n${second}\n[Exergue] Une +belle phrase · Anne`],
      ['Signature, modifié', 'Erwan, ~Nolwenn, +Yann'],
      ['Mots-clés, modifié', '+formation, emploi'],
    ])
    await expectSoon(changes(anne, 'La vôtre'), [
      ['Texte, modifié', `${second}\n~${first}\n[Exergue] Une phrase · Anne\n[Encadré] À savoir · Gratuit.`],
      ['Signature, modifié', 'Erwan, ~Nolwenn'],
      ['Mots-clés, modifié', 'emploi, +bénévolat'],
    ])
    await expectNoAxeViolations(anne, '.sk-conflict')
    expect(await toasts(anne).count()).toBe(0)
  })

  test('one’s own on top is exactly what one sees, and goes on', async () => {
    await dialog(anne).getByRole('button', { name: 'Enregistrer la mienne par-dessus' }).click()
    await dialog(anne).waitFor({ state: 'detached' })
    const [nolwenn, erwan] = people
    const mine = { authors: [erwan, nolwenn], tags: ['emploi', 'bénévolat'] }
    await expectSoon(() => saved(id), expect.objectContaining(mine))
    expect(await outline(id)).toEqual([second, first, 'quote Une phrase', 'callout À savoir'])
    await goOn()
    expect(await saved(id)).toMatchObject(mine)
    expect(await outline(id)).toEqual([second, first, 'quote Une phrase', 'callout À savoir, retenez-le'])
  })

  test('theirs is exactly what they saved, and goes on', async () => {
    const before = await saved(id)
    await dialog(anne).getByRole('button', { name: 'Reprendre sa version' }).click()
    await dialog(anne).waitFor({ state: 'detached' })
    expect(await saved(id)).toEqual(before)
    await anne.locator('#field-authors').getByText('Yann').waitFor()
    await goOn()
    expect(await saved(id)).toMatchObject({ authors: before.authors, tags: before.tags })
    expect(await outline(id)).toEqual(['callout À savoir, retenez-le', first, second, 'quote Une belle phrase'])
  })

  /** Types at the end of the callout's title. */
  async function goOn() {
    await editBlock(anne, 'callout')
    await block('callout').locator('[name="title"]').click()
    await anne.keyboard.press('End')
    await anne.keyboard.type(', retenez-le')
    await untilSaved(id, {}, ', retenez-le')
    expect(await block('callout').count()).toBe(1)
    expect(await block('quote').count()).toBe(1)
  }

  /** Returns the types of the saved text's nodes, from top to bottom. */
  async function outline(of: string): Promise<string[]> {
    const { root } = (await saved(of)).body as { root: { children: SavedNode[] } }
    return root.children
      .map(({ children, fields }) =>
        fields
          ? `${fields.blockType} ${fields.title ?? fields.text}`
          : (children ?? []).map(({ text }) => text).join(''),
      )
      .filter((words) => words !== '')
  }
})

interface SavedNode {
  fields?: Record<string, string>
  children?: { text: string }[]
}

describe('while the site does not answer', () => {
  const away = () => anne.getByText('Le site ne répond pas : rien n’est enregistré pour l’instant.').first()
  const cut = () => anne.route('**/api/articles/**', (route) => route.abort())
  afterEach(() => anne.unrouteAll({ behavior: 'ignoreErrors' }))

  test('the form says so, and saves what was typed meanwhile by itself when it answers again', async () => {
    const id = await openBoth(anne)
    await anne.context().setOffline(true)
    await title(anne).fill('Tapé sans réseau')
    await away().waitFor()
    const tried = anne.waitForEvent('requestfailed', (request) => request.method() === 'PATCH')
    await excerpt(anne).fill('Et la suite.')
    await tried
    await anne.waitForEvent('requestfailed', (request) => request.url().endsWith('/health/ready'))
    expect(await toasts(anne).count()).toBe(0)
    await anne.context().setOffline(false)
    await anne.getByText('Le site répond de nouveau : tout est enregistré.').waitFor()
    expect(await saved(id)).toMatchObject({ title: 'Tapé sans réseau', excerpt: 'Et la suite.' })
    await away().waitFor({ state: 'detached' })
  })

  test('a save that was written, and of which only the answer was lost, is nobody else’s', async () => {
    const id = await openBoth(anne)
    await anne.route('**/api/articles/**', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await title(anne).fill('Écrit sans réponse')
    await away().waitFor()
    await excerpt(anne).fill('Et la suite.')
    await untilSaved(id, { title: 'Écrit sans réponse' })
    await anne.unrouteAll({ behavior: 'ignoreErrors' })
    await anne.getByText('Le site répond de nouveau : tout est enregistré.').first().waitFor()
    expect(await saved(id)).toMatchObject({ title: 'Écrit sans réponse', excerpt: 'Et la suite.' })
    expect(await dialog(anne).count()).toBe(0)
  })

  test('what was typed outlives a reload of the page', async () => {
    const id = await openBoth(anne)
    const mendOnLoad = await cutUntilLoaded(anne, '**/api/articles/**')
    await title(anne).fill('Tapé sans réseau')
    await away().waitFor()
    anne.once('dialog', (leave) => leave.accept())
    mendOnLoad()
    await anne.reload()
    await anne.getByText('Ce que vous aviez tapé sans pouvoir l’enregistrer est enregistré.').waitFor()
    expect(await saved(id)).toMatchObject({ title: 'Tapé sans réseau' })
    await expectValue(title(anne), 'Tapé sans réseau')
  })

  test('what somebody else saved meanwhile is not overwritten', async () => {
    const id = await openBoth(anne, maelle)
    await cut()
    await title(anne).fill('Tapé sans réseau')
    await away().waitFor()
    await title(maelle).fill('De Maëlle')
    await untilSaved(id, { title: 'De Maëlle' })
    await anne.unrouteAll({ behavior: 'ignoreErrors' })
    await dialog(anne).waitFor()
    expect(await saved(id)).toMatchObject({ title: 'De Maëlle' })
    const typed = ['Titre, modifié', expect.stringContaining('Tapé sans réseau')]
    await expectSoon(changes(anne, 'La vôtre'), expect.arrayContaining([typed]))
  })
})

async function logIn(account: Pick<Account, 'email' | 'password'>): Promise<Page> {
  const page = await openPage(browser, { viewport: { width: 1280, height: 1000 } })
  await logInByForm(page, server, account)
  return page
}

/** Keeps the autosaves of a page on their way, until the function that it returns is called. */
async function holdAutosaves(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/autosave=true/, async (route) => {
    await released
    await route.fallback()
  })
  return release
}

/** A draft that is whole, open in the form of both. */
async function openBoth(...pages: Page[]): Promise<string> {
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  const words = {
    title: 'Le calendrier des formations',
    excerpt: 'Trois sessions au printemps.',
    category: docs[0]?.id,
    body: bodyOf('Chaque session dure deux jours.'),
  }
  const id = await made('/articles?draft=true', words)
  for (const page of pages) {
    await page.goto(`${server.url}/admin/collections/articles/${id}`)
    await formListens(page)
    await body(page).waitFor()
  }
  return id
}

async function made(path: string, words: object): Promise<string> {
  const answer = await server.api(path, { method: 'POST', token, body: words })
  return ((await answer.json()) as { doc: { id: string } }).doc.id
}

/** Writes the draft as somebody without this form would. */
async function write(id: string, words: object, as: string) {
  const answer = await server.api(`/articles/${id}?draft=true`, { method: 'PATCH', token: as, body: words })
  if (!answer.ok) throw new Error(await answer.text())
}

async function saved(id: string): Promise<Record<string, unknown>> {
  const answer = await server.api(`/articles/${id}?draft=true&depth=0`, { token })
  return (await answer.json()) as Record<string, unknown>
}

/** Resolves once the latest version holds these fields, and these words in its text. */
async function untilSaved(id: string, fields: Record<string, string>, words = '') {
  const isSaved = async () => {
    const draft = await saved(id)
    const isThere = Object.entries(fields).every(([name, value]) => draft[name] === value)
    return isThere && JSON.stringify(draft.body).includes(words)
  }
  await waitUntil(isSaved, () => `${JSON.stringify(fields)} ${words} in the database`)
}

async function titlesInHistory(id: string): Promise<string[]> {
  const answer = await server.api(`/articles/versions?where[parent][equals]=${id}&limit=0&depth=0`, { token })
  const { docs } = (await answer.json()) as { docs: { version: { title: string } }[] }
  return docs.map(({ version }) => version.title)
}

/** Reads one side of the dialogue, field by field: `-` before removed text, `+` before added, `~` before moved. */
function changes(page: Page, side: string): () => Promise<string[][]> {
  const fields = dialog(page).getByRole('region', { name: side }).locator('dl > div')
  return () =>
    fields.evaluateAll((groups) => {
      const signs: Record<string, string> = { INS: '+', DEL: '-', MARK: '~' }
      return groups.map((group) => [
        group.querySelector('dt')?.textContent ?? '',
        [...(group.querySelector('dd')?.children ?? [])]
          .map(({ tagName, textContent }) => `${signs[tagName] ?? ''}${textContent}`)
          .join(''),
      ])
    })
}
