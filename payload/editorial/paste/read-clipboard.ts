import { realAddress } from '../real-address'
import { declarations, hasBlock, isBlank, isBlock, isElement, isText, rename, runsOf, unwrap, wrapContent } from './dom'
import { writeFormats } from './formats'
import { writeFormulas } from './formulas'
import { keepLanguages } from './languages'
import { linesOf, listTypedBullets, nestPoints, tidyLists } from './lists'
import { openFigures, type PastedPart, partsOf, sortPictures, takePicturesOfRtf } from './pictures'
import { Remarks } from './remarks'
import { tidySpaces } from './spaces'
import { tablesToLines, tidyTables } from './tables'
import { dropComments, removeUnseen } from './unseen'

export interface Pasted {
  /** In order: HTML that our editor reads as it is meant, and pictures between. */
  parts: PastedPart[]
  /** French sentences on what could not be kept. */
  remarks: string[]
}

interface Circumstances {
  /** A callout holds paragraphs, lists and links. */
  inCallout?: boolean
  /** How many pictures the clipboard has beside its HTML. */
  files?: number
  /** The same text in RTF, where Word writes its pictures. */
  rtf?: string
}

const KEPT = new Set(
  'a b blockquote br em h2 h3 h4 hr i img li ol p strong sub sup table tbody td tfoot th thead tr ul'.split(' '),
)
const KEPT_ATTRIBUTES = new Set(
  'href start colspan rowspan scope aria-checked src alt data-picture data-caption lang'.split(' '),
)

/**
 * Returns the HTML of a clipboard as our editor reads it: the words and the structure of Word, Docs, a sheet, a mail, a
 * page, without their styles. Uses the browser's DOMParser.
 */
export function readClipboard(html: string, { inCallout = false, files = 0, rtf = '' }: Circumstances = {}): Pasted {
  const { body, head } = new DOMParser().parseFromString(html, 'text/html')
  dropComments(body)
  const remarks = new Remarks()
  const sheets = [...head.querySelectorAll('style'), ...body.querySelectorAll('style')]
  const isWord = /schemas-microsoft-com:office:office|class=["']?Mso/i.test(html)

  removeUnseen(body, isWord, remarks)
  writeFormulas(body)
  tidySpaces(body)
  nameTitles(body)
  nestPoints(body, remarks)
  keepLanguages(body, isWord)
  writeFormats(body, sheets.map(({ textContent }) => textContent).join('\n'), remarks)
  tidyLinks(body, remarks)
  replaceFrames(body, remarks)
  if (!inCallout) takePicturesOfRtf(body, rtf)
  sortPictures(body, files, isWord, remarks)
  openFigures(body)
  tidyTables(body)
  tidyLists(body, remarks)
  tidyQuotes(body)
  keepKnownElements(body)
  listTypedBullets(body)
  if (inCallout) fitCallout(body, remarks)
  dropEmpty(body)
  trimSpaces(body)
  separateLists(body)
  return { parts: partsOf(body), remarks: remarks.sentences() }
}

/** Returns what files without a text become: as many pictures, and a remark on the others. */
export function readFiles(pictures: number, others: number, inCallout: boolean): Pasted {
  const { parts, remarks } = readClipboard('<p><img></p>'.repeat(pictures), { inCallout, files: pictures })
  const refused = new Remarks()
  refused.add('other-file', others)
  return { parts, remarks: [...remarks, ...refused.sentences()] }
}

/** The levels that an article has are h2, h3 and h4. Word on the web and Google Docs write titles as paragraphs. */
function nameTitles(body: Element) {
  for (const title of body.querySelectorAll('[role="heading"]')) {
    const level = Number(title.getAttribute('aria-level') ?? 2)
    rename(title, `h${Math.min(Math.max(level, 1), 6)}`)
  }
  for (const first of body.querySelectorAll('p > span:first-child')) {
    if (/^26(\.\d+)?pt$/.test(declarations(first.getAttribute('style'))['font-size'] ?? ''))
      rename(first.parentElement as Element, 'h2')
  }
  for (const title of body.querySelectorAll('h1, p.MsoTitle')) rename(title, 'h2')
  for (const title of body.querySelectorAll('h5, h6')) rename(title, 'h4')
  for (const quote of body.querySelectorAll('p.MsoQuote, p.MsoIntenseQuote')) rename(quote, 'blockquote')
}

function tidyLinks(body: Element, remarks: Remarks) {
  for (const link of body.querySelectorAll('a')) {
    const href = realAddress(link.getAttribute('href')?.trim() ?? '')
    const isWritten = link.textContent?.trim() !== ''
    if (!/^(https?|mailto|tel):/i.test(href)) {
      if (isWritten && /^(file:|[a-z]:\\|\\\\)/i.test(href)) remarks.add('file-link')
      else if (isWritten && /^#(?!_)./.test(href)) remarks.add('document-link')
      unwrap(link)
      continue
    }
    link.setAttribute('href', href)
    if (!isWritten && !link.querySelector('img')) link.remove()
    else if (!isWritten) unwrap(link)
    else if (hasBlock(link)) {
      const wrapper = body.ownerDocument.createElement('a')
      wrapper.setAttribute('href', href)
      wrapContent(link, wrapper)
      unwrap(link)
    }
  }
}

/** A video, a map, a sound: their address stays, as a link. */
function replaceFrames(body: Element, remarks: Remarks) {
  for (const frame of body.querySelectorAll('iframe, video, audio, embed, object')) {
    const src =
      frame.getAttribute('src') ??
      frame.querySelector('source')?.getAttribute('src') ??
      frame.getAttribute('data') ??
      ''
    if (!/^https?:/i.test(src)) {
      remarks.add(frame.localName === 'video' || frame.localName === 'audio' ? 'sound' : 'frame')
      frame.remove()
      continue
    }
    remarks.add('video')
    const link = body.ownerDocument.createElement('a')
    link.setAttribute('href', src)
    link.append(src)
    const paragraph = body.ownerDocument.createElement('p')
    paragraph.append(link)
    frame.replaceWith(paragraph)
  }
}

/** A quotation holds lines of words. What holds more than words was only set back from the margin. */
function tidyQuotes(body: Element) {
  for (const quote of [...body.querySelectorAll('blockquote')].reverse()) {
    if (quote.querySelector('ul, ol, table, h2, h3, h4, blockquote, hr') || quote.closest('li, td, th')) {
      if (runsOf(quote).some(Array.isArray)) rename(quote, 'div')
      else unwrap(quote)
      continue
    }
    const lines = linesOf(quote).filter((line) => line.some((node) => !isBlank(node)))
    quote.replaceChildren()
    lines.forEach((line, position) => {
      if (position > 0) quote.append(body.ownerDocument.createElement('br'))
      quote.append(...line)
    })
  }
}

/** Unwraps what our editor does not know, makes paragraphs of text that stands alone among blocks, drops attributes. */
function keepKnownElements(body: Element) {
  for (const definition of body.querySelectorAll('dt, summary'))
    wrapContent(definition, body.ownerDocument.createElement('b'))
  for (const quoted of body.querySelectorAll('q')) {
    quoted.prepend('« ')
    quoted.append(' »')
  }
  for (const element of [...body.querySelectorAll('*')].reverse()) {
    const tag = element.localName
    // The language of words: see `keepLanguages`.
    if (KEPT.has(tag) || element.matches('span[lang]')) dropAttributes(element)
    else if (isBlock(element)) openBlock(element)
    else if (tag === 'input') element.remove()
    else unwrap(element)
  }
  if (hasBlock(body) || body.querySelectorAll('br + br').length > 0) makeParagraphs(body)
  for (const cell of body.querySelectorAll('td, th')) if (hasBlock(cell)) makeParagraphs(cell)
  body.normalize()
}

/** A block of no meaning: its blocks, or a paragraph of its words. */
function openBlock(block: Element) {
  const parent = block.parentElement
  const isInWords = parent?.localName === 'p' || parent?.localName === 'li' || /^h[2-4]$/.test(parent?.localName ?? '')
  if (!isInWords) makeParagraphs(block)
  unwrap(block)
}

/** Makes paragraphs of the runs of text between the blocks of an element; two line breaks separate paragraphs. */
function makeParagraphs(parent: Element) {
  for (const run of runsOf(parent)) {
    if (!Array.isArray(run)) {
      if (run.localName === 'p' && parent.localName === 'body') splitAtEmptyLines(run)
      continue
    }
    const [first] = run
    if (!first) continue
    if (!run.some((node) => !isBlank(node))) {
      for (const node of run) if (!isImage(node)) node.remove()
      continue
    }
    const paragraph = parent.ownerDocument.createElement('p')
    first.before(paragraph)
    paragraph.append(...run)
    splitAtEmptyLines(paragraph)
  }
}

function isImage(node: ChildNode): boolean {
  return isElement(node) && (node.localName === 'img' || node.querySelector('img') !== null)
}

function splitAtEmptyLines(paragraph: Element) {
  if (!paragraph.querySelector(':scope > br')) return
  const paragraphs: Element[] = [paragraph.ownerDocument.createElement('p')]
  let breaks: ChildNode[] = []
  for (const node of [...paragraph.childNodes]) {
    if (isElement(node) && node.localName === 'br') {
      breaks.push(node)
      continue
    }
    if (isText(node) && node.data.trim() === '' && breaks.length > 0) continue
    if (breaks.length >= 2) paragraphs.push(paragraph.ownerDocument.createElement('p'))
    else if (paragraphs.at(-1)?.hasChildNodes()) paragraphs.at(-1)?.append(...breaks)
    breaks = []
    paragraphs.at(-1)?.append(node)
  }
  paragraph.replaceWith(...paragraphs)
}

function dropAttributes(element: Element) {
  for (const { name } of [...element.attributes]) if (!KEPT_ATTRIBUTES.has(name)) element.removeAttribute(name)
}

/** Writes what a callout does not hold as paragraphs. */
function fitCallout(body: Element, remarks: Remarks) {
  remarks.add('callout-table', tablesToLines(body))
  for (const title of body.querySelectorAll('h2, h3, h4')) {
    remarks.add('callout-title')
    wrapContent(title, body.ownerDocument.createElement('b'))
    rename(title, 'p')
  }
  for (const quote of body.querySelectorAll('blockquote')) rename(quote, 'p')
  for (const rule of body.querySelectorAll('hr')) {
    remarks.add('callout-rule')
    rule.remove()
  }
  for (const image of body.querySelectorAll('img')) {
    remarks.add('callout-picture')
    image.remove()
  }
}

/** Empty lines of a text go; the empty cells of a table stay. */
function dropEmpty(body: Element) {
  for (const block of body.querySelectorAll('p, h2, h3, h4, blockquote, li')) {
    if (!block.closest('td, th') && isBlank(block)) block.remove()
  }
  for (const inline of [...body.querySelectorAll('b, i, strong, em, sup, sub, a, span')].reverse()) {
    if (inline.textContent === '' && !inline.querySelector('img, br')) inline.remove()
  }
  for (const child of hasBlock(body) ? [...body.childNodes] : []) {
    if ((isText(child) && child.data.trim() === '') || (isElement(child) && child.localName === 'br')) child.remove()
  }
}

/** One space between words, none at the ends of a line; an empty cell keeps its own. */
function trimSpaces(body: Element) {
  body.normalize()
  const walker = body.ownerDocument.createTreeWalker(body, 4)
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    text.data = text.data.replace(/[ \u00a0]{2,}/g, ' ')
  }
  for (const block of body.querySelectorAll('p, h2, h3, h4, li, blockquote')) {
    const last = lastText(block)
    if (last && !isBlank(block)) last.data = last.data.replace(/[ \u00a0]+$/, '')
  }
}

/** The text at the end of the words of a block, before the lists inside it. */
function lastText(block: Element): Text | null {
  let node: ChildNode | null = block.lastChild
  while (node && isElement(node) && (node.localName === 'ul' || node.localName === 'ol')) node = node.previousSibling
  while (isElement(node) && node.localName !== 'br') node = node.lastChild
  return isText(node) ? node : null
}

/** Our editor joins lists that follow each other: an empty line, which readers do not see, keeps their numbers. */
function separateLists(body: Element) {
  for (const list of body.querySelectorAll('ol + ol')) {
    const before = list.previousElementSibling as Element
    const next = Number(before.getAttribute('start') ?? 1) + before.querySelectorAll(':scope > li').length
    if (list.parentElement === body && Number(list.getAttribute('start') ?? 1) !== next) {
      const line = body.ownerDocument.createElement('p')
      line.append(body.ownerDocument.createElement('br'))
      list.before(line)
    }
  }
}
