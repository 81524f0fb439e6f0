import { isDeepStrictEqual } from 'node:util'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { findBrowser } from './browser-program.mjs'
import { PATIENCE, waitUntil } from './wait-until'

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Starts the browser that `findBrowser` finds. `flags` are added to its command line. */
export async function launchBrowser(flags: string[] = []): Promise<Browser> {
  const { path, isInstalled } = await findBrowser()
  // Not its own arguments: in a single process, the first closed context ends the browser.
  const args = isInstalled ? ['--no-sandbox', ...flags] : ['--no-sandbox', '--no-zygote', ...flags]
  return chromium.launch({ executablePath: path, args, timeout: PATIENCE })
}

/** Opens a page in a new context, in French, as for a first visit. Close its context. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options })
  context.setDefaultTimeout(PATIENCE)
  return context.newPage()
}

/** Waits until a field shows this value; fails with the one that it shows after `PATIENCE`. */
export async function expectValue(field: Locator, value: string): Promise<void> {
  let shown = ''
  const isShown = async () => {
    shown = await field.inputValue()
    return shown === value
  }
  await waitUntil(isShown, () => `« ${value} » in a field that shows « ${shown} »`)
}

/**
 * Fails with the violations that axe finds on the page, or in the parts that a selector names: WCAG 2.2 A and AA, and
 * best practices.
 */
export async function expectNoAxeViolations(page: Page, parts?: string): Promise<void> {
  let found = await violationsOn(page, parts)
  // What was drawn just now is named a moment later: a violation that two looks find is there.
  for (let before: typeof found = []; found.length > 0 && !isDeepStrictEqual(found, before); ) {
    before = found
    found = await violationsOn(page, parts)
  }
  expect(found).toEqual([])
}

async function violationsOn(page: Page, parts?: string) {
  await page.waitForFunction(nothingMoves)
  const axe = new AxeBuilder({ page }).withTags(AXE_TAGS)
  const { violations } = await (parts ? axe.include(parts) : axe).analyze()
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ target }) => target.join(' ')) }))
}

/** Run in the page: whether every transition came to its end. What turns without an end, or with the scroll, does not count. */
function nothingMoves(): boolean {
  return document
    .getAnimations()
    .filter(
      ({ timeline, effect }) => timeline === document.timeline && effect?.getComputedTiming().endTime !== Infinity,
    )
    .every(({ playState }) => playState !== 'running')
}
