import { declarations } from './dom'
import type { Remarks } from './remarks'

/** Parts that no reader sees. */
const UNSEEN =
  'style, meta, link, xml, title, script, noscript, template, head, datalist, wbr, [hidden], annotation, ' +
  'annotation-xml, .Apple-interchange-newline, .katex-html, [style*="mso-element:footnote-list"] > :is(br, hr), hr.msocomoff'
const COMMENTS = '.MsoCommentReference, [style*="mso-element:comment-list"]'

/** Removes the comments of the HTML. */
export function dropComments(body: Element) {
  const comments: Node[] = []
  const walker = body.ownerDocument.createTreeWalker(body, 128)
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

/** Removes what no reader sees: settings, scripts, hidden words, remarks of a proofreader, what was deleted. */
export function removeUnseen(body: Element, isWord: boolean, remarks: Remarks) {
  for (const drawing of body.querySelectorAll('svg, canvas')) {
    if (Number.parseInt(drawing.getAttribute('width') ?? '0', 10) >= 64) remarks.add('drawing')
    drawing.remove()
  }
  for (const element of body.querySelectorAll(COMMENTS)) {
    remarks.add('comment')
    element.remove()
  }
  for (const element of isWord ? body.querySelectorAll('del') : []) {
    remarks.add('deletion', element.textContent?.trim() ? 1 : 0)
    element.remove()
  }
  for (const element of body.querySelectorAll(UNSEEN)) element.remove()
  for (const element of body.querySelectorAll('[style]')) {
    const styles = declarations(element.getAttribute('style'))
    if (styles.display === 'none' || styles['mso-hide'] === 'all') element.remove()
    if (element.localName === 'br' && /page-break-before:\s*always/i.test(element.getAttribute('style') ?? ''))
      element.remove()
  }
}
