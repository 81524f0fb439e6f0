import type { Page } from 'playwright-core'

const MARK = 'policy broken: '

/** Records from now on the violations of Content-Security-Policy in this tab. Call it before the first page. */
export async function watchPolicy(page: Page): Promise<string[]> {
  const broken: string[] = []
  await page.addInitScript((mark) => {
    addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
        console.warn(
          `${mark}${location.pathname} ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`,
        )
      },
    )
  }, MARK)
  page.on('console', (message) => {
    const text = message.text()
    if (text.includes(MARK) || /content security policy/i.test(text)) broken.push(text)
  })
  return broken
}
