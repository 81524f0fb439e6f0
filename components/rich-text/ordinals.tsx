import { Fragment, type ReactNode } from 'react'

/** « 1er », « 2e », « XXIe », « Ier »: a number and what makes an ordinal of it. « Le », « Ce » and « Me » are words. */
const ORDINAL =
  /(?<![\p{L}\p{N}_.,'’-])((?:1|I)(?=(?:ers?|res?)(?![\p{L}\p{N}_-]))|\d{1,4}(?=es?(?![\p{L}\p{N}_-]))|(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{2,3})(?=es?(?![\p{L}\p{N}_-])))(\p{Ll}{1,3})/gu
/** An address is copied as it stands. */
const SIGN_OF_ADDRESS = /[@/\\]|www\./i

/** Words with their ordinals as the Imprimerie nationale sets them: « XXI » and a raised « e ». As one text where there are none. */
export function withRaisedOrdinals(words: string): ReactNode {
  if (SIGN_OF_ADDRESS.test(words)) return words
  const parts: ReactNode[] = []
  let at = 0
  for (const { 1: number = '', 2: end = '', index } of words.matchAll(ORDINAL)) {
    const raised = index + number.length
    parts.push(
      <Fragment key={index}>
        {words.slice(at, raised)}
        <sup>{end}</sup>
      </Fragment>,
    )
    at = raised + end.length
  }
  return at === 0 ? words : [...parts, words.slice(at)]
}
