import { slugify } from './slug'

/** « E.S.S. », « E. S. S »: letters that stand alone, with dots between them. */
const ACRONYM = /(?<![\p{L}\d])\p{L}(?:\.\s?\p{L}(?![\p{L}\d]))+\.?/gu

/**
 * Returns what names a keyword in addresses, the same for all its spellings: « ESS », « ess » and « E.S.S. » are `ess`.
 * Empty for a keyword without a letter or a digit.
 */
export function tagSlug(tag: string): string {
  const withoutDots = tag.replace(ACRONYM, (letters) => letters.replace(/[.\s]/g, ''))
  // « C++ » is not « C ».
  return slugify(withoutDots.replaceAll('+', ' plus ').replaceAll('#', ' diese '))
}
