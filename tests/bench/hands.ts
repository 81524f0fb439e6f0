import type { Locator, Page } from 'playwright-core'

/** Counts what a person presses: clicks, and keys that are no words (Entrée, shortcuts). Typed words are counted apart. */
export class Hands {
  presses = 0
  /** In characters. */
  typed = 0
  constructor(readonly page: Page) {}

  async click(target: Locator) {
    this.presses += 1
    await target.click()
  }
  async press(...keys: string[]) {
    for (const key of keys) {
      this.presses += 1
      await this.page.keyboard.press(key)
    }
  }
  async type(words: string) {
    this.typed += words.length
    await this.page.keyboard.type(words)
  }
  /** The dialogue of the system, where a file is a press and « Ouvrir » another. */
  async choose(target: Locator, files: { name: string; mimeType: string; buffer: Buffer }[]) {
    const chooser = this.page.waitForEvent('filechooser')
    await this.click(target)
    this.presses += files.length > 1 ? 3 : 2
    await (await chooser).setFiles(files)
  }
}
