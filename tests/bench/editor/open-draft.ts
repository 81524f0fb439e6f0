import type { Browser, CDPSession, Page } from 'playwright-core'
import { openPage } from '../../support/browser'
import type { StartedSite } from './started-site'

/** Makes a draft with this body, and a page whose address is that of its form and which is not loaded yet. */
export async function openDraft(
  browser: Browser,
  { url, token, account }: StartedSite,
  body: unknown,
): Promise<{ page: Page; session: CDPSession }> {
  const answer = await fetch(`${url}/api/articles?draft=true&depth=0`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
    body: JSON.stringify({ title: 'Un article', excerpt: 'Un chapô.', body }),
  })
  const { doc } = (await answer.json()) as { doc: { id: string } }
  const page = await openPage(browser, { viewport: { width: 1366, height: 768 } })
  await page.request.post(`${url}/api/users/login`, { data: { email: account.email, password: account.password } })
  // The first load compiles and caches what the second finds ready.
  await page.goto(`${url}/admin/collections/articles/${doc.id}`)
  await page.locator('form[data-form-ready="true"]').first().waitFor()
  return { page, session: await page.context().newCDPSession(page) }
}
