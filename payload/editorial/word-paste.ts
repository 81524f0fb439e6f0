import { isListItem, makeList } from './word-lists'

/** What an article has no use for: settings, the space around notes, and what readers must not see: a reviewer's work. */
const NOT_THE_TEXT =
  'style, meta, link, xml, title, del, .MsoCommentReference, [style*="mso-element:comment-list"], ' +
  '[style*="mso-element:footnote-list"] > :is(br, hr)'

/** True for a clipboard that needs `toEditorHtml`: one of Word's, or titles of levels that an article has not. */
export function needsRepair(html: string): boolean {
  return /schemas-microsoft-com:office|class=["']?Mso|mso-list:|<h[156][\s>]/i.test(html)
}

/**
 * Returns the HTML of a clipboard as our editor reads it: Word's paragraphs that look like lists become lists, nested
 * by their level; titles become h2 to h4; Word's own tags, bookmarks and empty paragraphs go. Uses the browser's
 * DOMParser.
 */
export function toEditorHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll(NOT_THE_TEXT)) element.remove()
  for (const element of body.querySelectorAll('*')) if (isWordsOwn(element)) element.replaceWith(...element.childNodes)
  for (const space of body.querySelectorAll('p:not(td p)')) if (isEmpty(space)) space.remove()
  for (const title of body.querySelectorAll('h1, p.MsoTitle')) rename(title, 'h2')
  for (const title of body.querySelectorAll('h5, h6')) rename(title, 'h4')
  for (const first of body.querySelectorAll('p'))
    if (isListItem(first) && !isListItem(first.previousElementSibling)) makeList(first)
  return body.innerHTML
}

/** A tag like `o:p`, or an anchor that leads nowhere outside Word: a bookmark, a call of a note, a file of the writer. */
function isWordsOwn(element: Element): boolean {
  if (element.localName === 'a') return !/^(https?|mailto|tel):/i.test(element.getAttribute('href') ?? '')
  return element.tagName.includes(':')
}

function isEmpty(paragraph: Element): boolean {
  return paragraph.textContent?.trim() === '' && !paragraph.querySelector('img')
}

function rename(element: Element, tag: string) {
  const renamed = element.ownerDocument.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
