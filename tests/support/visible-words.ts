import type { Page } from 'playwright-core'

/** Returns what a person sees or hears on the page: visible texts, and names, titles and placeholders of controls. */
export function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = []
    const add = (text: string | null) => {
      if (text?.trim()) texts.push(text.trim())
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        const parent = node.parentElement
        if (parent && !parent.closest('script, style, template, [lang]:not(html)')) add(node.data)
      } else if (node instanceof Element) {
        for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt']) {
          add(node.getAttribute(name))
        }
        if (node instanceof HTMLInputElement && ['button', 'submit', 'reset'].includes(node.type)) add(node.value)
      }
    }
    return [document.title, ...texts]
  })
}
