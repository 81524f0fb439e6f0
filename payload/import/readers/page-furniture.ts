const MAIN = 'main, [role="main"]'
const MENUS = 'nav, [role="navigation"]'
/** Of the letters of a page, those of its article: a smaller part is not all that it says. */
const SHARE = 0.4

/**
 * Marks with `data-furniture` what stands around the article of a page that was saved whole (its menus, its header, its footer,
 * what else there is to read), where the page says which part of it is the article. Their logos are taken away.
 */
export function markFurniture(body: Element) {
  const article = articleOf(body)
  for (const menu of body.querySelectorAll(MENUS)) if (!article || !menu.contains(article)) mark(menu)
  for (let inside = article; inside && inside !== body; inside = inside.parentElement) {
    for (const beside of [...(inside.parentElement?.children ?? [])]) if (beside !== inside) mark(beside)
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
