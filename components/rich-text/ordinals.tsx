import { Fragment, type ReactNode } from 'react'

/** « 1er », « 2e », « XXIe », « Ier », « XIXe-XXe »: a number and what makes an ordinal of it. « Le », « Ce » and « Me » are words. */
const ORDINAL =
  /(?<![\p{L}\p{N}_.,]|(?<![\de])-)(?:(1|I)(ers?|res?)|(\d{1,4}|X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{2,3})(es?))(?![\p{L}\p{N}_]|-(?![\dIVX]))/gu
/** An address is copied as it stands. */
const SIGN_OF_ADDRESS = /[@/\\]|www\./i

/** Words with their ordinals as the Imprimerie nationale sets them: « XXI » and a raised « e ». As one text where there are none. */
export function withRaisedOrdinals(text: string): ReactNode {
  const parts: ReactNode[] = []
  let at = 0
  for (const { 0: word, index: start } of text.matchAll(/\S+/gu)) {
    if (SIGN_OF_ADDRESS.test(word)) continue
    for (const { 0: ordinal, 2: first, 4: other, index } of word.matchAll(ORDINAL)) {
      const end = first ?? other ?? ''
      const raised = start + index + ordinal.length - end.length
      parts.push(
        <Fragment key={raised}>
          {text.slice(at, raised)}
          <sup>{end}</sup>
        </Fragment>,
      )
      at = raised + end.length
    }
  }
  return at === 0 ? text : [...parts, text.slice(at)]
}
