import { createElement, type ReactNode } from 'react'

import type { TextNode } from './nodes'
import { withRaisedOrdinals } from './ordinals'

/** A run of text in the elements that its formats ask for, in its language where that is not French, or as an acronym. */
export function FormattedText({ text, format, lang, long }: TextNode): ReactNode {
  const isPlain = lang === undefined && (format & UNTOUCHED) === 0
  const words = elements
    .filter(({ bit }) => format & bit)
    .reduce<ReactNode>(
      (content, { tag }) => createElement(tag, null, content),
      isPlain ? withRaisedOrdinals(text) : text,
    )
  if (long) return <abbr title={long}>{words}</abbr>
  return lang ? <span lang={lang}>{words}</span> : words
}

/** From the innermost element to the outermost; the bits are Lexical's. */
const elements = [
  { bit: 16, tag: 'code' },
  { bit: 32, tag: 'sub' },
  { bit: 64, tag: 'sup' },
  { bit: 4, tag: 's' },
  { bit: 8, tag: 'u' },
  { bit: 2, tag: 'em' },
  { bit: 1, tag: 'strong' },
]

/** Code, and what is raised or lowered already. */
const UNTOUCHED = 16 | 32 | 64
