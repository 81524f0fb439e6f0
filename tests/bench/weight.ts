import { launchBrowser } from '../support/browser'
import { visitFirst } from '../support/first-visit'
import { startServer } from '../support/server'
import { PAGES } from './measured-pages'

/** Prints the bytes that a first visit transfers (compressed), by kind, on a phone. */
export async function measureWeight(): Promise<void> {
  const server = await startServer()
  const browser = await launchBrowser()
  const table: Record<string, Record<string, number>> = {}
  for (const [name, path] of Object.entries(PAGES)) {
    const { code, bytes, headers, requests, shift } = await visitFirst(browser, server.url + path, { width: 360 })
    table[name] = { requests: requests.length, 'HTML + CSS + JS': code, ...bytes, headers, 'layout shift': shift }
  }
  await browser.close()
  await server.stop()
  console.table(table)
}
