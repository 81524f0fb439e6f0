import fc from 'fast-check'
import type { Browser } from 'playwright-core'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser
let token: string

beforeAll(async () => {
  server = await startServer()
  ;({ token } = await server.createAdmin())
  browser = await launchBrowser()
  await untilPrepared()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const ask = (query: string) => fetch(`${server.url}/recherche${query}`)
const words = async (query: string) => await (await ask(query)).text()

/** The index is made in the background: until then the search says so. */
async function untilPrepared() {
  while ((await words('?q=coop%C3%A9rative')).includes('La recherche se prépare')) {
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

test('a reader searches from the header of any page without JavaScript, and narrows the results down', async () => {
  const page = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  await page.goto(`${server.url}/blog`)
  await page.locator('header summary[aria-label]').click()
  await page.getByRole('searchbox', { name: 'Chercher sur le site' }).fill('cooperatives')
  await page.getByRole('searchbox', { name: 'Chercher sur le site' }).press('Enter')
  await page.waitForURL(/\/recherche\?q=cooperatives$/)
  const heading = page.getByRole('heading', { level: 2, name: /résultats? pour « cooperatives »/ })
  const before = await heading.textContent()
  expect(await page.locator('mark').first().textContent()).toMatch(/coopérat/i)
  await page.locator('summary', { hasText: 'Affiner' }).click()
  await page.getByRole('checkbox', { name: /^Repères/ }).check()
  await page.getByRole('button', { name: 'Appliquer' }).click()
  await page.waitForURL(/rubrique=reperes/)
  expect(await heading.textContent()).not.toBe(before)
  expect(await page.getByRole('checkbox', { name: /^Repères/ }).isChecked()).toBe(true)
  await page.context().close()
})

test('titles are proposed while one types, and the keyboard opens one', async () => {
  const page = await openPage(browser)
  await page.goto(server.url)
  await page.locator('header summary[aria-label]').click()
  await page.getByRole('searchbox', { name: 'Chercher sur le site' }).focus()
  await page.keyboard.type('économie soc')
  await page.getByRole('option').first().waitFor()
  await expectNoAxeViolations(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/blog\/economie-sociale-et-solidaire$/)
  await page.context().close()
})

test.each([
  ['no question', ''],
  ['results', '?q=coop%C3%A9rative'],
  ['nothing', '?q=xylophone'],
  ['another spelling', '?q=coop%C3%A9rattive'],
  ['a missing page', '/../rien'],
])('the page with %s is accessible and fits in', async (_what, query) => {
  for (const width of [320, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openPage(browser, { viewport: { width, height: 800 }, colorScheme })
      await page.goto(`${server.url}/recherche${query}`)
      await expectNoAxeViolations(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await page.context().close()
    }
  }
})

test('a page of results is for readers: no robot lists it, and it runs no framework', async () => {
  const html = await words('?q=coop%C3%A9rative')
  const head = html.slice(0, html.indexOf('</head>'))
  expect(head).toMatch(/<meta name="robots" content="noindex/)
  expect(head).toMatch(/<title>coopérative : recherche/)
  expect(head).toMatch(/<meta name="description" content="Chercher un article/)
  expect(head).toMatch(/<link rel="preload"[^>]* as="font"/)
  expect([...html.matchAll(/<script[^>]*src="([^"]*)"/g)].map(([, source]) => source)).toEqual(['/scripts/menu.js'])
})

test('the same question in other words of the address is answered once', async () => {
  const first = await ask('?q=assembl%C3%A9e+generale&utm_source=lettre')
  const again = await ask('?page=&q=assembl%C3%A9e++generale')
  expect([first.headers.get('x-cache'), again.headers.get('x-cache')]).toEqual(['miss', 'hit'])
})

test('a publication is found at the next request, and not after its withdrawal', async () => {
  const isFound = async () => (await words('?q=z%C3%A9phyr')).includes('/blog/le-zephyr')
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  const body = { title: 'Le zéphyr', excerpt: 'Un chapô.', category: docs[0]?.id, body: bodyOf('Texte.') }
  const publish = { method: 'POST', token, body: { ...body, _status: 'published' } }
  expect(await isFound()).toBe(false)
  const { doc } = (await (await server.api('/articles', publish)).json()) as { doc: { id: string } }
  expect(await isFound()).toBe(true)
  await server.api(`/articles/${doc.id}`, { method: 'PATCH', token, body: { _status: 'draft' } })
  expect(await isFound()).toBe(false)
})

test.each([
  ['?q=coop%C3%A9rative&page=999', 404],
  ['?q=coop%C3%A9rative&page=0', 404],
  ['?q=coop%C3%A9rative&page=abc', 404],
  ['?q=%E0%A4%A', 200],
  [`?q=${'mot '.repeat(500)}`, 200],
  ['?q=coop%C3%A9rative&rubrique=inconnue&annee=-1&type=x', 200],
  ['/suggestions?q=%22', 200],
  ['/rien', 404],
])('%s has its own answer, in French', async (query, status) => {
  const answer = await ask(query)
  expect(answer.status).toBe(status)
  if (status === 404) expect(await answer.text()).toContain('Cette page est introuvable')
})

test('whatever a stranger asks, the site answers', async () => {
  const syntax = fc.constantFrom(
    'AND',
    'OR',
    'NEAR(',
    '*',
    '"',
    '«',
    '-',
    ':',
    '\0',
    'coopérative',
    "d'",
    '\uFFFF',
    '%00',
  )
  const query = fc.record({
    q: fc.array(fc.oneof(syntax, fc.string()), { maxLength: 20 }).map((parts) => parts.join(' ').toWellFormed()),
    page: fc.constantFrom('', '1', '2', '-1', '1e9', 'NaN'),
    rubrique: fc.constantFrom('', 'metiers', '../..', '__proto__'),
    tri: fc.constantFrom('', 'date', 'x'),
  })
  await fc.assert(
    fc.asyncProperty(query, async (asked) => {
      const { status } = await ask(`?${new URLSearchParams(asked)}`)
      expect([200, 404]).toContain(status)
    }),
    { numRuns: 60 },
  )
})
