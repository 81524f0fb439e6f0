import { foldedText } from '@/payload/editorial/french-order'
import { wordsOfLine } from '@/payload/editorial/plain-text'
import { isRecord, type RichText, type RichTextNode } from '@/payload/editorial/rich-text'
import { stringOf, topNodes, withAllInside } from './text'

export interface WrittenLink {
  /** As they were typed. */
  words: string
  /** As they are compared: without accents, capitals and signs at their ends. */
  folded: string
  /** An address, or the id of a document of this site: empty when there is none. */
  target: string
  isInternal: boolean
  /** The place of its top-level node. */
  index: number
}

/** Returns the links of a text, in tables, lists and callouts too. */
export function linksIn(body: RichText): WrittenLink[] {
  return topNodes(body).flatMap(({ node, index }) =>
    withAllInside(node)
      .filter(({ type }) => type === 'link' || type === 'autolink')
      .map((link) => {
        const words = wordsOfLine(link)
        return { words, folded: comparable(words), ...targetOf(link), index }
      }),
  )
}

function comparable(words: string): string {
  const isSign = (sign: string | undefined) => sign !== undefined && /[^\p{L}\d]/u.test(sign)
  const signs = [...foldedText(words)]
  let start = 0
  let end = signs.length
  while (start < end && isSign(signs[start])) start += 1
  while (end > start && isSign(signs[end - 1])) end -= 1
  return signs.slice(start, end).join('')
}

function targetOf({ fields }: RichTextNode): Pick<WrittenLink, 'isInternal' | 'target'> {
  if (!isRecord(fields)) return { isInternal: false, target: '' }
  if (fields.linkType !== 'internal') return { isInternal: false, target: stringOf(fields.url).trim() }
  const value = isRecord(fields.doc) ? fields.doc.value : null
  const id = isRecord(value) ? value.id : value
  return { isInternal: true, target: typeof id === 'string' ? id : '' }
}
