import type { Locator, Page, Request } from 'playwright-core'
import type { Account, TestServer } from './server'
import { waitUntil } from './wait-until'

/** Logs in with the form of the admin panel, and waits for the dashboard. */
export async function logInByForm(page: Page, server: TestServer, account: Pick<Account, 'email' | 'password'>) {
  await page.goto(`${server.url}/admin/login`)
  await formListens(page)
  await page.locator('[name="email"]').fill(account.email)
  await page.locator('[name="password"]').fill(account.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByRole('heading', { name: 'Rédaction' }).waitFor()
}

/** Presses the one button of the form of an article or a page, and the button of its summary: publishes, or updates. */
export async function publishByForm(page: Page) {
  await page.getByRole('button', { name: /^(Publier|Mettre à jour)…$/ }).click()
  await page
    .locator('.sk-question')
    .getByRole('button', { name: /^(Publier|Mettre à jour)$/ })
    .click()
}

/** Waits until the form of the page reacts: what is typed or pressed before is lost. */
export async function formListens(page: Page) {
  await page.locator('form[data-form-ready="true"]').first().waitFor()
}

/**
 * Waits until React has a control of a page without a form, and returns it: what is pressed before is lost, what is
 * chosen before is not heard of.
 */
export async function listening(control: Locator): Promise<Locator> {
  const isTaken = () =>
    control.evaluate((element) => Object.keys(element).some((name) => name.startsWith('__reactProps$')))
  await waitUntil(isTaken, () => `React takes ${control}`)
  return control
}

/** Waits until the editor knows where the cursor is: its keys do nothing before. The toolbar names the style there. */
export async function hasCursor(page: Page) {
  await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('.sk-tools__style')?.value)
}

/** Waits until the focus is on an element that this selector names. */
export async function focusOn(page: Page, selector: string) {
  await page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector)
}

/**
 * Has requests to an address fail. After the function that it returns is called, they are answered again once the page is
 * loaded: the form that is left tries in vain until then.
 */
export async function cutUntilLoaded(page: Page, address: string) {
  let isCut = true
  await page.route(address, (route) => (isCut ? route.abort() : route.fallback()))
  return () =>
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) isCut = false
    })
}

/** The blocks of this type in the text, as they are drawn. */
export function blockOf(page: Page, type: string): Locator {
  return page.locator(`.sk-block[data-block="${type}"]`)
}

/** Opens the fields of a block by « Modifier », unless they are open; waits for them, and returns the block. */
export async function editBlock(page: Page, type: string, index = 0): Promise<Locator> {
  const block = blockOf(page, type).nth(index)
  await block.waitFor()
  const button = block.getByRole('button', { name: /^Modifier le bloc/ })
  if ((await button.count()) === 0) {
    await block.locator('.sk-block__form .render-fields').first().waitFor()
    return block
  }
  await button.click()
  await block.locator('.sk-block__form .render-fields').first().waitFor()
  // The caret goes into the form once its fields may be written: it would leave a field that is chosen before.
  await block.locator('.sk-block__form :focus').waitFor({ state: 'attached' })
  return block
}

/** Whether a request writes the document of a form: the first one creates it. */
export function isSave(request: Request): boolean {
  const path = new URL(request.url()).pathname
  return request.method() === 'PATCH' || (request.method() === 'POST' && path.endsWith('/first-save'))
}
