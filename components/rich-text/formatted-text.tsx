import { createElement, type ReactNode } from 'react'

import type { TextNode } from './nodes'

/** A run of text in the elements that its formats ask for, in its language where that is not French, or as an acronym. */
export function FormattedText({ text, format, lang, long }: TextNode): ReactNode {
  const words = elements
    .filter(({ bit }) => format & bit)
    .reduce<ReactNode>((content, { tag }) => createElement(tag, null, content), text)
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
