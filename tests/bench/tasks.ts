import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { blockOf, formListens, logInByForm } from '../support/admin-page'
import { launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { startServer, type TestServer } from '../support/server'
import { Hands } from './hands'

/* Ten tasks of a newsroom, by mouse and keyboard, from the page where they begin to the result on the screen. */

interface Newsroom {
  server: TestServer
  token: string
  category: string
}
interface Task {
  name: string
  /** Where it begins; what is done there is not counted. */
  begin(page: Page, newsroom: Newsroom): Promise<void>
  perform(hands: Hands, page: Page): Promise<void>
}

const bodyIn = (page: Page) => page.locator('.rich-text-lexical [contenteditable="true"]').first()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const dashboard = (page: Page, { server }: Newsroom) => page.goto(`${server.url}/admin`).then(() => undefined)

async function openNew(page: Page, { server }: Newsroom) {
  await page.goto(`${server.url}/admin/collections/articles/create`)
  await formListens(page)
}

async function article({ server, token, category }: Newsroom, more: object = {}) {
  const body = {
    title: 'Un article à travailler',
    excerpt: 'Un chapô.',
    category,
    body: bodyOf('Voyez le vote'),
    ...more,
  }
  const answer = await server.api('/articles?draft=true', { method: 'POST', token, body })
  return ((await answer.json()) as { doc: { id: string } }).doc.id
}

async function openArticle(page: Page, newsroom: Newsroom, more: object = {}) {
  await page.goto(`${newsroom.server.url}/admin/collections/articles/${await article(newsroom, more)}`)
  await formListens(page)
  await bodyIn(page).waitFor()
}

async function pictures(many: number) {
  const files = Array.from({ length: many }, async (_, index) => ({
    name: `photo-${index + 1}.jpg`,
    mimeType: 'image/jpeg',
    buffer: await sharp({
      create: { width: 1600, height: 1067, channels: 3, background: { r: 40 * index, g: 10 * many, b: 120 } },
    })
      .jpeg()
      .toBuffer(),
  }))
  return await Promise.all(files)
}

async function goOnline(hands: Hands, page: Page) {
  await hands.click(button(page, /^(Publier|Mettre à jour)…$/))
  await hands.click(page.locator('.sk-question').getByRole('button', { name: /^(Publier|Mettre à jour)$/ }))
  await page.getByText('En ligne', { exact: true }).first().waitFor()
}

const TASKS: Task[] = [
  {
    name: 'new article, cursor in the title',
    begin: dashboard,
    async perform(hands, page) {
      await hands.click(page.getByRole('link', { name: /Nouvel article/ }).first())
      await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'title')
    },
  },
  {
    name: 'minimal article online',
    begin: openNew,
    async perform(hands, page) {
      await hands.type('La coopérative ouvre une antenne à Quimper')
      await hands.press('Enter')
      await hands.type('Deux personnes y accueillent déjà les établissements.')
      await hands.press('Enter')
      await hands.type('Le bureau est ouvert depuis lundi.')
      await hands.click(page.locator('#field-category .rs__control'))
      await hands.click(page.locator('.rs__option').first())
      await goOnline(hands, page)
    },
  },
  {
    name: 'picture from the computer',
    begin: openArticle,
    async perform(hands, page) {
      await hands.click(bodyIn(page).locator('p').last())
      await hands.press('End', 'Enter')
      await hands.type('/ima')
      await hands.press('Enter')
      const figure = blockOf(page, 'figure')
      await hands.choose(figure.getByRole('button', { name: 'Choisir sur cet ordinateur' }), await pictures(1))
      await figure.locator('img').first().waitFor()
    },
  },
  {
    name: 'gallery of five',
    begin: openArticle,
    async perform(hands, page) {
      await hands.click(bodyIn(page).locator('p').last())
      await hands.press('End', 'Enter')
      await hands.type('/gal')
      await hands.press('Enter')
      const gallery = blockOf(page, 'gallery')
      await hands.choose(gallery.getByText('Ajouter des images').first(), await pictures(5))
      await gallery.getByLabel('Que montre cette image ?').nth(4).waitFor()
    },
  },
  {
    name: 'table with a row more',
    begin: openArticle,
    async perform(hands, page) {
      await hands.click(bodyIn(page).locator('p').last())
      await hands.press('End', 'Enter')
      await hands.type('/tab')
      await hands.press('Enter')
      const rows = bodyIn(page).locator('table tr')
      await rows.first().waitFor()
      const before = await rows.count()
      await hands.click(rows.last().locator('td, th').last())
      // Tab in the last cell makes a row.
      await hands.press('Tab')
      await page.waitForFunction(
        (many) => document.querySelectorAll('[contenteditable="true"] table tr').length > many,
        before,
      )
    },
  },
  {
    name: 'link to another article',
    begin: openArticle,
    async perform(hands, page) {
      await hands.click(bodyIn(page).locator('p').last())
      await hands.press('End', 'Control+k')
      await page.getByRole('dialog', { name: 'Lien' }).waitFor()
      await hands.press('Control+a')
      await hands.type('economie sociale')
      await page.getByRole('dialog').getByRole('option').first().waitFor()
      await hands.press('Enter')
      await bodyIn(page).locator('a').first().waitFor()
    },
  },
  {
    name: 'correction of a published article',
    begin: (page, newsroom) => openArticle(page, newsroom, { _status: 'published' }),
    async perform(hands, page) {
      await hands.click(bodyIn(page).locator('p').last())
      await hands.press('End')
      await hands.type(' de la coopérative.')
      await goOnline(hands, page)
    },
  },
  {
    name: 'schedule for a day and an hour',
    begin: openArticle,
    async perform(hands, page) {
      await hands.click(button(page, 'Programmer…'))
      await page.getByLabel('Jour').fill('2031-12-03')
      await page.getByLabel('Heure de Paris').fill('08:00')
      await hands.click(page.getByRole('dialog').getByRole('button', { name: 'Programmer' }))
      await page.locator('.sk-schedule__line').waitFor()
    },
  },
  {
    name: "restore yesterday's text",
    async begin(page, newsroom) {
      const id = await article(newsroom)
      const { server, token } = newsroom
      for (const title of ['Le texte de ce matin', 'Le texte de ce soir']) {
        await server.api(`/articles/${id}?draft=true`, { method: 'PATCH', token, body: { title } })
      }
      await page.goto(`${server.url}/admin/collections/articles/${id}`)
      await formListens(page)
    },
    async perform(hands, page) {
      await hands.click(page.locator('.doc-controls__popup button').first())
      await hands.click(
        page
          .getByRole('link', { name: /Versions/ })
          .or(page.getByRole('menuitem', { name: /Versions/ }))
          .first(),
      )
      const rows = page.locator('main.versions tbody tr')
      await rows.first().waitFor()
      await hands.click(rows.nth(1).getByRole('link'))
      await hands.click(button(page, 'Reprendre cette version comme brouillon'))
      await hands.click(page.getByRole('dialog').getByRole('button', { name: 'Confirmer' }))
      await page.getByText('Cette version est reprise comme brouillon').waitFor()
    },
  },
  {
    name: 'find an old article',
    begin: dashboard,
    async perform(hands, page) {
      await hands.press('Control+k')
      await page.getByRole('combobox').first().waitFor()
      await hands.type('economie sociale')
      await page.getByRole('dialog').getByRole('option').first().waitFor()
      await hands.press('Enter')
      await formListens(page)
    },
  },
]

/**
 * Prints the presses and seconds of each task. The seconds are the machine's: a person also thinks, and types slower;
 * those of a loaded machine are compared with one another, not taken as they are.
 */
export async function measureTasks(): Promise<void> {
  const server = await startServer()
  const admin = await server.createAdmin()
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  const newsroom = { server, token: admin.token, category: String(docs[0]?.id) }
  const browser = await launchBrowser()
  const rows: Record<string, { presses: number; seconds: number }> = {}
  try {
    const page = await openPage(browser, { viewport: { width: 1366, height: 768 } })
    await logInByForm(page, server, admin)
    for (const { name, begin, perform } of TASKS) {
      await begin(page, newsroom)
      const hands = new Hands(page)
      const started = performance.now()
      await perform(hands, page)
      rows[name] = { presses: hands.presses, seconds: Math.round(performance.now() - started) / 1000 }
      console.log(name, JSON.stringify(rows[name]))
    }
  } finally {
    await browser.close()
    await server.stop()
  }
  console.table(rows)
}
