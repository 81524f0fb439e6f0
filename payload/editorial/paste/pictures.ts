import type { RichTextNode } from '../rich-text'
import { isBlank, rename } from './dom'
import type { Loss, Remarks } from './remarks'
import { picturesInRtf } from './rtf-pictures'

/** A picture to send to the library: its bytes, or its place among the files of the clipboard. */
export interface PastedPicture {
  source: { kind: 'data'; url: string } | { kind: 'file'; position: number }
  /** As its document describes it; empty when it does not, or when a program guessed. */
  alt: string
}

export type PastedPart =
  | { kind: 'html'; html: string }
  | { kind: 'picture'; picture: PastedPicture }
  /** Of plain text whose structure was understood. */
  | { kind: 'nodes'; nodes: RichTextNode[] }

/** Smaller ones are marks of a mail program or the place of a picture to come. */
const SMALLEST_PICTURE_URL = 150
const READ_HERE = /^data:image\/(png|jpe?g|gif|webp|avif)[;,]/i

/** Gives the pictures that Word names as files of the computer their bytes, when the RTF has as many. */
export function takePicturesOfRtf(body: Element, rtf: string) {
  const images = [...body.querySelectorAll('img')].filter((image) => /^file:/i.test(image.getAttribute('src') ?? ''))
  if (images.length === 0 || !rtf) return
  const pictures = picturesInRtf(rtf)
  if (pictures.length !== images.length) return
  images.forEach((image, position) => {
    const picture = pictures[position]
    if (picture) image.setAttribute('src', picture)
  })
}

/** Removes the pictures that cannot be sent, with a remark; those that are signs (emoji) become characters. */
export function sortPictures(body: Element, files: number, isWord: boolean, remarks: Remarks) {
  const images = [...body.querySelectorAll('img')]
  const takesFiles = files > 0 && body.textContent?.trim() === ''
  let position = 0
  for (const image of images) {
    const alt = image.getAttribute('alt') ?? ''
    const src = image.getAttribute('src') ?? ''
    if (/\p{Extended_Pictographic}/u.test(alt) && alt.length <= 16) {
      image.replaceWith(alt)
    } else if (READ_HERE.test(src) && src.length >= SMALLEST_PICTURE_URL) {
      image.setAttribute('data-picture', 'data')
    } else if (takesFiles && position < files) {
      image.setAttribute('data-picture', String(position))
      position += 1
    } else {
      if (isSeen(image, src)) remarks.add(lossOf(src, isWord))
      separate(image)
    }
  }
}

/** Not a mark of one pixel, by which a sender knows that a letter was read. */
function isSeen(image: Element, src: string): boolean {
  const [width, height] = ['width', 'height'].map((name) => Number.parseInt(image.getAttribute(name) ?? '99', 10))
  return (
    src !== '' && (width ?? 99) > 2 && (height ?? 99) > 2 && !(READ_HERE.test(src) && src.length < SMALLEST_PICTURE_URL)
  )
}

function lossOf(src: string, isWord: boolean): Loss {
  if (/^data:image\/svg/i.test(src)) return 'drawing'
  if (/^(data|blob|webkit-fake-url):/i.test(src)) return 'unread-picture'
  if (/^cid:/i.test(src)) return 'mail-picture'
  if (/^(file:|[a-z]:\\|\\\\)/i.test(src)) return isWord ? 'word-picture' : 'document-picture'
  return 'web-picture'
}

/** Removes a picture; the words on its two sides stay two words. */
function separate(image: Element) {
  const before = image.previousSibling?.textContent ?? ' '
  const after = image.nextSibling?.textContent ?? ' '
  if (/\S$/.test(before) && /^\S/.test(after)) image.replaceWith(' ')
  else image.remove()
}

/** Returns the blocks of a body in order, each picture before the words of its block, or after them. */
export function partsOf(body: Element): PastedPart[] {
  if (!body.querySelector('img')) return body.innerHTML === '' ? [] : [{ kind: 'html', html: body.innerHTML }]
  const parts: PastedPart[] = []
  for (const block of [...body.children]) {
    const before: PastedPicture[] = []
    const after: PastedPicture[] = []
    for (const image of block.localName === 'img' ? [block] : block.querySelectorAll('img')) {
      const isFirst = block.localName === 'p' && wordsBefore(block, image) === ''
      ;(isFirst ? before : after).push(pictureOf(image))
    }
    for (const image of block.querySelectorAll('img')) separate(image)
    parts.push(...before.map(asPart))
    if (block.localName !== 'img' && !isBlank(block)) addHtml(parts, block.outerHTML)
    parts.push(...after.map(asPart))
  }
  return parts
}

function asPart(picture: PastedPicture): PastedPart {
  return { kind: 'picture', picture }
}

function addHtml(parts: PastedPart[], html: string) {
  const last = parts.at(-1)
  if (last?.kind === 'html') last.html += html
  else parts.push({ kind: 'html', html })
}

function wordsBefore(block: Element, image: Element): string {
  const range = block.ownerDocument.createRange()
  range.setStart(block, 0)
  range.setEndBefore(image)
  return range.toString().trim()
}

function pictureOf(image: Element): PastedPicture {
  const place = image.getAttribute('data-picture')
  const alt = describedBy(image.getAttribute('alt') ?? '')
  if (place === 'data') return { source: { kind: 'data', url: image.getAttribute('src') ?? '' }, alt }
  return { source: { kind: 'file', position: Number(place) }, alt }
}

/** A description that a person wrote: neither the name of a file nor the guess of a program. */
function describedBy(alt: string): string {
  const words = alt.replace(/\s+/g, ' ').trim()
  const guessed =
    /généré|automatically generated|\.(png|jpe?g|gif|webp|bmp|tiff?)$|^(image|img|picture|photo|screenshot|capture)[\s_-]*\d*$/i
  return guessed.test(words) ? '' : words
}

/** `figure` and its like hold a picture and words: the words of its legend become a paragraph. */
export function openFigures(body: Element) {
  for (const legend of body.querySelectorAll('figcaption')) rename(legend, 'p')
}
