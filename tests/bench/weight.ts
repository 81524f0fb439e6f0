import { launchBrowser, openPage } from '../support/browser'
import { startServer } from '../support/server'

const PAGES = { home: '/', article: '/blog/economie-sociale-et-solidaire' }

/** Prints what a first visit transfers, in bytes as sent (compressed), by kind, on a phone. */
export async function measureWeight(): Promise<void> {
  const server = await startServer()
  const browser = await launchBrowser()
  const table: Record<string, Record<string, number>> = {}
  for (const [name, path] of Object.entries(PAGES)) {
    const page = await openPage(browser, { viewport: { width: 360, height: 800 } })
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const kinds = new Map<string, string>()
    const bytes: Record<string, number> = { requests: 0 }
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? 'Other'
      bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
      bytes.requests = (bytes.requests ?? 0) + 1
    })
    await page.goto(server.url + path, { waitUntil: 'networkidle' })
    table[name] = bytes
    await page.context().close()
  }
  await browser.close()
  await server.stop()
  console.table(table)
}
