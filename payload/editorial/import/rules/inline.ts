import { isSafeHref } from '../../href'
import { realAddress } from '../../real-address'
import { findTypedLink } from '../../typed-link'
import type { Run } from '../model'
import { noteMarker, type Part, type Piece } from '../piece'
import type { Rule } from '../rule'

const NAME = 'inline'
const TYPED = new Set(['eml', 'md', 'pasted', 'txt'])
/** Marks around words, and links, of Markdown; the lengths are bounded so that no text is slow to read. */
const MARKS =
  /\*\*(?=\S)([^*\n]{1,500}?)(?<=\S)\*\*|(?<![\p{L}\p{N}_])__(?=\S)([^_\n]{1,500}?)(?<=\S)__(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s*])\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]{1,500}?)(?<=[^\s_])_(?![\p{L}\p{N}_])|\[([^\][\n]{1,300})\]\(([^\s()]{1,1000})\)/gu
const SIGNS = /[*_[]/
/** No address is longer. */
const LONGEST_ADDRESS = 600

/** Addresses in the words are links; in texts without formats, « **gras** », « *italique* » and « [mots](adresse) » are so. */
export const inline: Rule = {
  name: NAME,
  apply(pieces, { source }) {
    for (const piece of pieces) {
      for (const part of piece.parts) {
        if (TYPED.has(source.format)) marks(piece, part)
        part.runs = part.runs.flatMap(withLinks)
      }
    }
    return pieces
  },
}

function marks(piece: Piece, part: Part) {
  part.runs = part.runs.flatMap((run) => {
    if (run.href || !SIGNS.test(run.text)) return [run]
    const made: Run[] = []
    let at = 0
    for (const found of run.text.matchAll(MARKS)) {
      const [all, strong, strongToo, soft, softToo, label, href] = found
      const inner = strong ?? strongToo ?? soft ?? softToo ?? label ?? ''
      if (href !== undefined && !isSafeHref(href)) continue
      const from = all.indexOf(inner)
      noteMarker(piece, part, all.slice(0, from))
      noteMarker(piece, part, all.slice(from + inner.length))
      if (found.index > at) made.push({ ...run, text: run.text.slice(at, found.index) })
      const isBold = strong !== undefined || strongToo !== undefined
      const format =
        href === undefined
          ? isBold
            ? { bold: true as const }
            : { italic: true as const }
          : { href: realAddress(href) }
      made.push({ ...run, text: inner, ...format })
      at = found.index + all.length
    }
    return at === 0 ? [run] : [...made, { ...run, text: run.text.slice(at) }].filter(({ text }) => text !== '')
  })
}

/** Word by word: an address has no spaces. */
function withLinks(run: Run): Run[] {
  if (run.href || !/@|www\.|:\/\//i.test(run.text)) return [run]
  const made: Run[] = []
  let plain = ''
  for (const word of run.text.split(/(\s+)/)) {
    const link = word.length <= LONGEST_ADDRESS && /@|www\.|:\/\//i.test(word) ? findTypedLink(word) : null
    if (!link || !isSafeHref(link.url)) {
      plain += word
      continue
    }
    plain += word.slice(0, link.index)
    if (plain !== '') made.push({ ...run, text: plain })
    made.push({ ...run, text: link.text, href: realAddress(link.url) })
    plain = word.slice(link.index + link.text.length)
  }
  if (plain !== '') made.push({ ...run, text: plain })
  return made
}
