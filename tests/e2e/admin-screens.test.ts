import type { Browser, Page } from 'playwright-core'
import { logInByForm } from '../support/admin-page'
import { type AdminScreen, adminScreens, type IdsBySlug } from '../support/admin-screens'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { doubleText, forcedColourFaults, motionFaults, untiedHelp } from '../support/display-settings'
import { englishWords } from '../support/english-words'
import { layoutFaults } from '../support/layout-faults'
import { startServer, type TestServer } from '../support/server'
import { visibleTexts } from '../support/visible-words'

let server: TestServer
let browser: Browser
let screens: AdminScreen[]
let admin: Awaited<ReturnType<TestServer['createAdmin']>>

beforeAll(async () => {
  server = await startServer()
  admin = await server.createAdmin()
  browser = await launchBrowser()
  screens = adminScreens(await oneOfEach())
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

async function oneOfEach(): Promise<IdsBySlug> {
  const ids: IdsBySlug = {}
  for (const slug of ['articles', 'pages', 'categories', 'dossiers', 'people', 'media', 'users']) {
    const answer = await server.api(`/${slug}?limit=1&depth=0`, { token: admin.token })
    ids[slug] = ((await answer.json()) as { docs: { id: string }[] }).docs[0]?.id ?? ''
  }
  const rich = await server.api('/articles?limit=1&depth=0&where[slug][equals]=economie-sociale-et-solidaire', {
    token: admin.token,
  })
  ids.blocks = ((await rich.json()) as { docs: { id: string }[] }).docs[0]?.id ?? ''
  return ids
}

/** Waits until what Payload leaves without a name has one: a moment after it is drawn. */
const named = (page: Page) =>
  page.waitForFunction(() => {
    const dialogs = [...document.querySelectorAll('[aria-modal="true"]')]
    const isNamed = dialogs.every((dialog) => dialog.getAttribute('aria-label') !== dialog.id)
    return isNamed && document.querySelector('.popup__content:not([aria-label])') === null
  })

async function onEach(page: Page, look: (screen: AdminScreen) => Promise<void>, only = screens) {
  for (const screen of only) {
    // The side of the panel that another screen was left on.
    await page.evaluate(() => localStorage.removeItem('sk-panel'))
    await page.goto(server.url + screen.path, { waitUntil: 'networkidle' })
    await screen.open?.(page)
    await named(page)
    await look(screen)
  }
}

test.each([
  [1366, 768, 'light'],
  [390, 844, 'dark'],
] as const)(
  'at %i × %i, in the %s scheme, no screen of the admin has an English word, seen or heard, and axe finds nothing on any',
  async (width, height, scheme) => {
    const page = await openPage(browser, { viewport: { width, height }, colorScheme: scheme })
    await logInByForm(page, server, admin)
    const found: Record<string, unknown> = {}
    await onEach(page, async ({ name }) => {
      const texts = await visibleTexts(page)
      const english = texts.flatMap((text) => englishWords(text).map((word) => `${word}: ${text.slice(0, 60)}`))
      if (english.length > 0) found[`words, ${name}`] = [...new Set(english)]
      await expectNoAxeViolations(page).catch((reason: Error) => {
        found[`axe, ${name}`] = reason.message
      })
      const untied = await untiedHelp(page)
      if (untied.length > 0) found[`help, ${name}`] = untied
    })
    expect(found).toEqual({})
  },
)

/** One of each kind of screen and dialogue: what differs between two lists or two forms is their words. */
const MAIN = [
  'first page',
  'list of articles',
  'list of media',
  'one of articles',
  'an article with blocks',
  'new in categories',
  'one of media',
  'guide',
  'a text that was brought',
  'account',
  'versions of articles',
  'columns of a list',
  'search of the whole admin',
  'menu of a document',
  'schedule of a document',
  'report of an article',
]

const mainScreens = () => {
  const main = screens.filter(({ name }) => MAIN.includes(name))
  expect(main).toHaveLength(MAIN.length)
  return main
}

test('at 200 % of the browser, and of the text alone, all words fit', async () => {
  const page = await openPage(browser, { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 })
  await logInByForm(page, server, admin)
  const found: Record<string, string[]> = {}
  const look = (zoom: string) => async (screen: AdminScreen) => {
    const faults = await layoutFaults(page, 'body', { mayBeShortened: true })
    if (faults.length > 0) found[`${zoom}, ${screen.name}`] = faults
  }
  // The menu of a document lies over a part of the form, as menus do.
  const zoomed = mainScreens().filter(({ name }) => name !== 'menu of a document')
  await onEach(page, look('browser'), zoomed)
  await page.setViewportSize({ width: 1366, height: 768 })
  const lookDoubled = look('text')
  await onEach(
    page,
    async (screen) => {
      await doubleText(page)
      await lookDoubled(screen)
    },
    zoomed,
  )
  expect(found).toEqual({})
})

test('with the colours of the system, and with less motion, nothing is lost and nothing moves', async () => {
  const page = await openPage(browser, {
    viewport: { width: 1366, height: 768 },
    forcedColors: 'active',
    reducedMotion: 'reduce',
    colorScheme: 'dark',
  })
  await logInByForm(page, server, admin)
  const found: Record<string, string[]> = {}
  await onEach(
    page,
    async ({ name }) => {
      const faults = [...(await motionFaults(page)), ...(await forcedColourFaults(page))]
      if (faults.length > 0) found[name] = faults
    },
    mainScreens(),
  )
  expect(found).toEqual({})
})
