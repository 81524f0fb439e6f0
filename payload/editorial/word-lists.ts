/** True for a paragraph that Word shows as a point of a list. */
export function isListItem(element: Element | null): boolean {
  return element?.localName === 'p' && /mso-list:\s*l\d/i.test(element.getAttribute('style') ?? '')
}

interface OpenList {
  level: number
  list: Element
}

/** Turns a run of Word's list paragraphs, from `first` on, into lists inside one another. */
export function makeList(first: Element) {
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
  return /^\(?(\d+|[a-z]|[ivxlc]+)[.)°-]/i.test(words) ? 'ol' : 'ul'
}

function levelOf(paragraph: Element): number {
  return Number(/level(\d+)/i.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1)
}
