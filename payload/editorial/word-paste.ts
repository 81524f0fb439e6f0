/** True for a clipboard that needs `toEditorHtml`: one of Word's, or titles of levels that an article has not. */
export function needsRepair(html: string): boolean {
  return /class=["']?Mso|mso-list:|<h[156][\s>]/i.test(html)
}

/**
 * Returns the HTML of a clipboard as our editor reads it: Word's paragraphs that look like lists become lists, nested
 * by their level; titles become h2 to h4; Word's own tags go. Uses the browser's DOMParser.
 */
export function toEditorHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll('style, meta, link, xml, title')) element.remove()
  for (const element of [...body.querySelectorAll('*')].filter(({ tagName }) => tagName.includes(':'))) {
    element.replaceWith(...element.childNodes)
  }
  for (const title of body.querySelectorAll('h1, p.MsoTitle')) rename(title, 'h2')
  for (const title of body.querySelectorAll('h5, h6')) rename(title, 'h4')
  for (const first of body.querySelectorAll('p'))
    if (isListItem(first) && !isListItem(first.previousElementSibling)) makeList(first)
  return body.innerHTML
}

interface OpenList {
  level: number
  list: Element
}

/** Turns a run of Word's list paragraphs, from `first` on, into lists inside one another. */
function makeList(first: Element) {
  const open: OpenList[] = []
  let paragraph: Element | null = first
  const place = first.ownerDocument.createElement('div')
  first.before(place)
  while (paragraph && isListItem(paragraph)) {
    const next: Element | null = paragraph.nextElementSibling
    const level = levelOf(paragraph)
    const tag = takeMarker(paragraph)
    while ((open.at(-1)?.level ?? 0) > level) open.pop()
    if (open.at(-1)?.level === level && open.at(-1)?.list.localName !== tag) open.pop()
    if (open.at(-1)?.level !== level) open.push({ level, list: startList(open.at(-1), tag, place) })
    const item = place.ownerDocument.createElement('li')
    item.append(...paragraph.childNodes)
    open.at(-1)?.list.append(item)
    paragraph.remove()
    paragraph = next
  }
  place.replaceWith(...place.childNodes)
}

function startList(parent: OpenList | undefined, tag: string, place: Element): Element {
  const list = place.ownerDocument.createElement(tag)
  const holder = parent?.list.lastElementChild ?? place
  holder.append(list)
  return list
}

/** Removes the bullet or number that Word wrote into the text; it tells which kind of list it was. */
function takeMarker(paragraph: Element): 'ul' | 'ol' {
  const marker = paragraph.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]')
  const words = marker?.textContent?.trim() ?? ''
  const holder = marker?.parentElement
  marker?.remove()
  if (holder !== paragraph && holder?.textContent === '') holder.remove()
  return /^\(?(\d+|[a-z]|[ivxlc]+)[.)]/i.test(words) ? 'ol' : 'ul'
}

function isListItem(element: Element | null): boolean {
  return element?.localName === 'p' && /mso-list:\s*l\d/i.test(element.getAttribute('style') ?? '')
}

function levelOf(paragraph: Element): number {
  return Number(/level(\d+)/i.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1)
}

function rename(element: Element, tag: string) {
  const renamed = element.ownerDocument.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
