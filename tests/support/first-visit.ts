import { setTimeout } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { openPage } from './browser'

export interface FirstVisit {
  /** HTML, style sheets and scripts, in bytes as they were sent: compressed, without headers. */
  code: number
  /** The same by Chromium's kind of resource: `Document`, `Stylesheet`, `Script`, `Font`, `Image`. */
  bytes: Record<string, number>
  /** In bytes, of all answers. */
  headers: number
  /** The requested addresses, absolute. */
  requests: string[]
  /** Chromium's sum of layout shifts, which is 0 when nothing moved. */
  shift: number
}

export interface FirstVisitOptions {
  /** Of the window, in CSS pixels. */
  width: number
  /** Fonts are answered only once the page has been painted without them. */
  lateFonts?: boolean
}

/** Opens an address as in a first visit, and returns its requests and bytes. */
export async function visitFirst(browser: Browser, url: string, options: FirstVisitOptions): Promise<FirstVisit> {
  const page = await openPage(browser, { viewport: { width: options.width, height: 800 } })
  await page.addInitScript(observeShifts)
  const network = await watchNetwork(page)
  if (options.lateFonts) {
    await page.route('**/*.woff2', async (route) => {
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
      await route.continue()
    })
  }
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  // On a busy machine the network rests before the style sheet asked for its fonts: they are counted once they are here.
  await page.evaluate(() => document.body.offsetHeight && document.fonts.ready.then(() => undefined))
  await network.allAnswered()
  const shift = await page.evaluate(() => (window as Shifting).shift ?? 0)
  await page.context().close()
  const { bytes, headers, requests } = network.watched
  const { Document = 0, Stylesheet = 0, Script = 0 } = bytes
  return { bytes, headers, requests, code: Document + Stylesheet + Script, shift }
}

interface Network {
  watched: Pick<FirstVisit, 'bytes' | 'headers' | 'requests'>
  /** Resolves when every request that left has its whole answer, or failed. */
  allAnswered(): Promise<void>
}

async function watchNetwork(page: Page): Promise<Network> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const answers = new Map<string, { kind: string; headers: number }>()
  const watched = { bytes: {} as Record<string, number>, headers: 0, requests: [] as string[] }
  const unanswered = new Set<string>()
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    watched.requests.push(request.url)
    unanswered.add(requestId)
  })
  session.on('Network.loadingFailed', ({ requestId }) => unanswered.delete(requestId))
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    answers.set(requestId, { kind: type, headers: response.encodedDataLength }),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { kind, headers } = answers.get(requestId) ?? { kind: 'Other', headers: 0 }
    watched.bytes[kind] = (watched.bytes[kind] ?? 0) + encodedDataLength - headers
    watched.headers += headers
    unanswered.delete(requestId)
  })
  const allAnswered = async () => {
    while (unanswered.size > 0) await setTimeout(20)
  }
  return { watched, allAnswered }
}

type Shifting = typeof window & { shift?: number }

/** Run in the page before anything else. */
function observeShifts() {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
      ;(window as Shifting).shift = ((window as Shifting).shift ?? 0) + entry.value
    }
  }).observe({ type: 'layout-shift', buffered: true })
}
