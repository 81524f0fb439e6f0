const MAIN = 'main, [role="main"]'
/** The icon of a page and the fields of its database. */
const OF_NOTION = 'table.properties, .page-header-icon'
/** The list that Notion puts around what is folded; others call the list of a menu so. */
const OF_TOGGLES = 'ul.toggle:has(> li > details)'
/** What is pressed to unfold the words below. */
const SUMMARIES =
  'details > summary, [class*="accordion-title"], [class*="accordion-header"], [class*="accordion-button"], [class*="toggle-title"]'
const MENUS = 'nav, [role="navigation"]'
const NO_COVER = 'header, footer, aside, nav, [role="banner"]'
/** In pixels: logos and faces beside a name are no larger. */
const LARGEST_ICON = 64
/** Of the letters of a page, those of its article: a smaller part is not all that it says. */
const SHARE = 0.4

/**
 * Marks with `data-furniture` what stands around the article of a page that was saved whole (its menus, its header, its footer,
 * what else there is to read), where the page says which part of it is the article; a picture above the article that stands
 * alone is its cover, and stays. The other pictures of furniture are taken away: returns how many are no mere icons.
 */
export function markFurniture(body: Element): number {
  let pictures = 0
  for (const aside of body.querySelectorAll(OF_NOTION)) pictures += mark(aside)
  openToggles(body)
  const article = articleOf(body)
  for (const menu of body.querySelectorAll(MENUS)) if (!article || !menu.contains(article)) pictures += mark(menu)
  for (let inside = article; inside && inside !== body; inside = inside.parentElement) {
    let isAbove = true
    for (const beside of [...(inside.parentElement?.children ?? [])]) {
      if (beside === inside) isAbove = false
      else if (!isAbove || !isCover(beside)) pictures += mark(beside)
    }
  }
  return pictures
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

/** One picture without words but its caption, which leads nowhere: a logo leads to the first page. */
function isCover(element: Element): boolean {
  const [picture, ...others] = element.localName === 'img' ? [element] : element.querySelectorAll('img')
  if (!picture || others.length > 0 || isIcon(picture) || element.matches(NO_COVER) || picture.closest('a'))
    return false
  const caption = element.querySelector('figcaption')
  return lettersOf(element) === (caption ? lettersOf(caption) : 0)
}

/** Returns how many pictures it takes away that are larger than icons. */
function mark(element: Element): number {
  const pictures = element.localName === 'img' ? [element] : [...element.querySelectorAll('img')]
  const box = element.ownerDocument.createElement('div')
  box.setAttribute('data-furniture', '')
  element.replaceWith(box)
  box.append(element)
  for (const picture of box.querySelectorAll('img, picture, svg')) picture.remove()
  return pictures.filter((picture) => !isIcon(picture)).length
}

/** Whether a picture says that it is small, or is drawn for that. */
function isIcon(picture: Element): boolean {
  const sides = ['width', 'height'].map((name) => Number.parseInt(picture.getAttribute(name) ?? '', 10))
  const src = picture.getAttribute('src')?.trim() ?? ''
  return (
    src === '' ||
    picture.matches('.icon') ||
    /^data:image\/svg|\.svg$/i.test(src) ||
    sides.some((side) => side <= LARGEST_ICON)
  )
}

function lettersOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s/g, '').length
}
