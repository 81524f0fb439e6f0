const MAIN = 'main, [role="main"]'
/** The icon of a page and the fields of its database. */
const OF_NOTION = 'table.properties, .page-header-icon'
/** The list that Notion puts around what is folded; others call the list of a menu so. */
const OF_TOGGLES = 'ul.toggle:has(> li > details)'
/** What is pressed to unfold the words below. */
const SUMMARIES =
  'details > summary, [class*="accordion-title"], [class*="accordion-header"], [class*="accordion-button"], [class*="toggle-title"]'
const MENUS = 'nav, [role="navigation"]'
/** Of the letters of a page, those of its article: a smaller part is not all that it says. */
const SHARE = 0.4

/**
 * Marks with `data-furniture` what stands around the article of a page that was saved whole (its menus, its header, its footer,
 * what else there is to read), where the page says which part of it is the article. Their logos are taken away.
 */
export function markFurniture(body: Element) {
  for (const aside of body.querySelectorAll(OF_NOTION)) mark(aside)
  openToggles(body)
  const article = articleOf(body)
  for (const menu of body.querySelectorAll(MENUS)) if (!article || !menu.contains(article)) mark(menu)
  for (let inside = article; inside && inside !== body; inside = inside.parentElement) {
    for (const beside of [...(inside.parentElement?.children ?? [])]) if (beside !== inside) mark(beside)
  }
}

/** What a page folds is shown: its summary, a bold line, then its words, out of the list that Notion puts them into. */
function openToggles(body: Element) {
  for (const list of body.querySelectorAll(OF_TOGGLES)) {
    for (const point of list.querySelectorAll(':scope > li')) {
      const box = list.ownerDocument.createElement('div')
      box.append(...point.childNodes)
      point.replaceWith(box)
    }
    list.replaceWith(...list.childNodes)
  }
  for (const summary of body.querySelectorAll(SUMMARIES)) {
    if (
      !summary.isConnected ||
      summary.querySelector('h1, h2, h3, h4, h5, h6') ||
      summary.closest('h1, h2, h3, h4, h5, h6')
    )
      continue
    const line = summary.ownerDocument.createElement('p')
    const bold = summary.ownerDocument.createElement('strong')
    bold.append(...summary.childNodes)
    line.append(bold)
    summary.replaceWith(line)
  }
}

function articleOf(body: Element): Element | null {
  const [main = null, ...mains] = body.querySelectorAll(MAIN)
  const [article = null, ...articles] = body.querySelectorAll('article')
  const isWhole = article && articles.length === 0 && (!main || main.contains(article))
  const hasTitle = isWhole && (article.querySelector('h1') !== null || !main?.querySelector('h1'))
  const chosen = hasTitle ? article : mains.length === 0 ? main : null
  return chosen && lettersOf(chosen) >= lettersOf(body) * SHARE ? chosen : null
}

function mark(element: Element) {
  for (const picture of element.querySelectorAll('img, picture, svg')) picture.remove()
  const box = element.ownerDocument.createElement('div')
  box.setAttribute('data-furniture', '')
  element.replaceWith(box)
  box.append(element)
}

function lettersOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s/g, '').length
}
