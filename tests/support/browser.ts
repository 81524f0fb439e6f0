import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { findBrowser } from './browser-program.mjs'

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Starts the browser that `findBrowser` finds. `flags` are added to its command line. */
export async function launchBrowser(flags: string[] = []): Promise<Browser> {
  const { path, isInstalled } = await findBrowser()
  // Not its own arguments: in a single process, the first closed context ends the browser.
  const args = isInstalled ? ['--no-sandbox', ...flags] : ['--no-sandbox', '--no-zygote', ...flags]
  return chromium.launch({ executablePath: path, args })
}

/**
 * In milliseconds: how long a page may take over one step before the test fails. Two browsers and two sites share two
 * cores, which other programs may use too.
 */
const PATIENCE = 120_000

/** Opens a page in a new context, in French, as for a first visit. Close its context. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options })
  context.setDefaultTimeout(PATIENCE)
  return context.newPage()
}

/** Waits until a field shows this value; fails with the one that it shows after `PATIENCE`. */
export async function expectValue(field: Locator, value: string): Promise<void> {
  const deadline = Date.now() + PATIENCE
  while ((await field.inputValue()) !== value && Date.now() < deadline) await field.page().waitForTimeout(50)
  expect(await field.inputValue()).toBe(value)
}

/**
 * Fails with the violations that axe finds on the page, or in the parts that a selector names: WCAG 2.2 A and AA, and
 * best practices.
 */
export async function expectNoAxeViolations(page: Page, parts?: string): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(AXE_TAGS)
  const { violations } = await (parts ? axe.include(parts) : axe).analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => target.join(' ')),
  }))
  expect(found).toEqual([])
}
