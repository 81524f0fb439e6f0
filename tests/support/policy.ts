import type { Page } from 'playwright-core'

const MARK = 'policy broken: '

/** Notes from now on what pages of this tab do against their Content-Security-Policy. Call it before the first one. */
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
