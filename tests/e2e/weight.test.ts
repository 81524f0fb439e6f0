import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { visitFirst } from '../support/first-visit'
import { startServer, type TestServer } from '../support/server'

/** HTML, style sheets and scripts, then fonts: bytes as sent, compressed, without headers. */
const MOST_CODE = 20_000
const MOST_FONTS = 50_000
const MOST_REQUESTS = 10
const NOTHING_MOVES = 0.001

const PAGES = [
  ['the home page', '/'],
  ['the list of articles', '/blog'],
  ['the ESS article', '/blog/economie-sociale-et-solidaire'],
  ['an address where nothing is', '/rien-ici'],
] as const

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

describe.each(PAGES)('a first visit of %s', (_name, path) => {
  test.each([360, 1280])('at %d pixels stays within its budget and asks nothing of anybody else', async (width) => {
    const { code, bytes, requests, shift } = await visitFirst(browser, server.url + path, { width })
    expect(code).toBeLessThanOrEqual(MOST_CODE)
    expect(bytes.Font).toBeLessThanOrEqual(MOST_FONTS)
    expect(requests.length).toBeLessThanOrEqual(MOST_REQUESTS)
    expect(requests.filter((url) => !url.startsWith(server.url))).toEqual([])
    expect(shift).toBeLessThanOrEqual(NOTHING_MOVES)
  })

  test.each([360, 1280])('at %d pixels moves nothing when its fonts come late', async (width) => {
    const { shift } = await visitFirst(browser, server.url + path, { width, lateFonts: true })
    expect(shift).toBeLessThanOrEqual(NOTHING_MOVES)
  })
})

test('a photograph is sent in AVIF where the browser reads it, at the size it is shown at', async () => {
  const list = await (await fetch(`${server.url}/blog`)).text()
  const withPhotographs = '/blog/pourquoi-nos-articles-sont-dessines'
  expect(list).toContain(withPhotographs)
  const { requests } = await visitFirst(browser, server.url + withPhotographs, { width: 360 })
  const pictures = requests.filter((url) => url.includes('/api/media/file/'))
  expect(pictures.length).toBeGreaterThan(0)
  expect(pictures.filter((url) => !/-480x\d+\.avif$/.test(url))).toEqual([])
})
