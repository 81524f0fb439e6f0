/** What a mark of a note shows: « 1 », « [2] », « * ». */
const MARK = /^[[(]?([\d*†‡]{1,4}|[ivx]{1,5}|[a-z])[\])]?$/i
const LONGEST_NOTE = 3000
const NOTE_BLOCK = 'li, p, div, dd, aside, td'

/**
 * Finds the marks of notes, which are links to another place of the page, and the notes there: marks become elements with
 * `data-note-mark`, notes get `data-note`, both with the same name. Links back to the mark, and the number that a note
 * begins with, are taken away.
 */
export function markNotes(body: Element) {
  const places = new Map<string, Element>()
  const order = new Map<Element, number>()
  for (const [position, element] of [...body.querySelectorAll('*')].entries()) {
    order.set(element, position)
    for (const name of [element.getAttribute('id'), element.getAttribute('name')]) {
      if (name && !places.has(name)) places.set(name, element)
    }
  }
  let last = 0
  const notes = new Map<Element, { name: string; mark: string }>()
  for (const link of body.querySelectorAll('a[href^="#"]')) {
    const words = link.textContent?.trim() ?? ''
    const place = places.get(decoded(link.getAttribute('href') ?? ''))
    const note = place?.matches('li, p, div, dd, aside') ? place : place?.closest(NOTE_BLOCK)
    if (!MARK.test(words) || !note || !isNote(note) || note.contains(link) || note.closest('a')) continue
    if ((order.get(note) ?? 0) < (order.get(link) ?? 0)) continue
    if (!notes.has(note)) {
      last += 1
      notes.set(note, { name: String(last), mark: bare(words) })
    }
    const mark = link.ownerDocument.createElement('span')
    mark.setAttribute('data-note-mark', notes.get(note)?.name ?? '')
    mark.append(bare(words))
    const raised = link.closest('sup')
    ;(raised?.textContent?.trim() === words ? raised : link).replaceWith(mark)
  }
  for (const [note, { name, mark }] of notes) {
    note.setAttribute('data-note', name)
    const links = [...note.querySelectorAll('a[href^="#"]')]
    const isNumbered = links.some(({ textContent }) => bare(textContent ?? '') === mark)
    for (const link of links) link.remove()
    if (!isNumbered) dropNumber(note, mark)
  }
}

function bare(words: string): string {
  return words.trim().replace(/^[[(]|[\])]$/g, '')
}

/** Not a part of the page to which a number leads. */
function isNote(element: Element): boolean {
  return (element.textContent ?? '').length < LONGEST_NOTE && !element.querySelector('h1, h2, h3, h4, table')
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1)
  }
}

/** A note may begin with what its mark shows. */
function dropNumber(note: Element, mark: string) {
  const walker = note.ownerDocument.createTreeWalker(note, 4)
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    const [sign = ''] = /^\s*[[(]?[\w*†‡]{1,5}[\]).]?(?=\s)/.exec(text.data) ?? []
    if (bare(sign.replace(/\.$/, '')) === mark) text.data = text.data.slice(sign.length)
    if (text.data.trim() !== '') return
  }
}
