import type { Page } from 'playwright-core'
import { launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { startServer } from '../support/server'

const TRIES = 15

/** Prints the milliseconds from the last key of a word in the form to the word in the live preview. */
export async function measurePreview(): Promise<void> {
  const server = await startServer()
  const browser = await launchBrowser()
  const { email, password, token } = await server.createAdmin()
  const body = { title: 'Un article', excerpt: 'Un chapô.', body: bodyOf('Un texte.') }
  const answer = await server.api('/articles?draft=true', { method: 'POST', token, body })
  const { doc } = (await answer.json()) as { doc: { id: string } }

  const page = await openPage(browser, { viewport: { width: 1600, height: 1000 } })
  await page.request.post(`${server.url}/api/users/login`, { data: { email, password } })
  await page.goto(`${server.url}/admin/collections/articles/${doc.id}`, { waitUntil: 'networkidle' })
  await page.locator('#live-preview-toggler').click()
  await page.frameLocator('iframe[title="Aperçu"]').getByRole('heading', { level: 1, name: 'Un article' }).waitFor()
  const times: number[] = []
  for (let number = 1; number <= TRIES; number += 1) times.push(await timeToShow(page, `Essai ${number}.`))
  await browser.close()
  await server.stop()

  times.sort((a, b) => a - b)
  const rounded = (index: number) => Math.round(times.at(index) ?? Number.NaN)
  console.table({ 'key to preview': { tries: TRIES, median: rounded(TRIES >> 1), worst: rounded(-1) } })
}

async function timeToShow(page: Page, title: string): Promise<number> {
  const field = page.locator('#field-title')
  await field.fill('')
  await field.pressSequentially(title)
  const typedAt = performance.now()
  await page.frameLocator('iframe[title="Aperçu"]').getByRole('heading', { level: 1, name: title }).waitFor()
  return performance.now() - typedAt
}
