import type { Check } from './check'
import { foundInLinks } from './found-links'
import { foundIn } from './lines'
import { quoted } from './text'

const SPACE = '[ \\u00a0\\u202f.-]?'
const NUMBER = `(?:\\+33${SPACE}(?:\\(0\\))?${SPACE}|0033${SPACE}|0)[67](?:${SPACE}\\d\\d){4}`
const PATTERN = new RegExp(
  `(?<![\\p{N}+/,-]|\\p{N}[ .\\u00a0\\u202f])${NUMBER}(?!\\p{N}|[ .\\u00a0\\u202f]\\d\\d(?!\\d))`,
  'gu',
)

/** A mobile telephone number, in the text or below a link: it is nearly always somebody's own. */
export const mobileNumber: Check = (document) => [
  ...foundIn(document, PATTERN, ([words]) => ({
    message: `${quoted(words)} : ce numéro de portable est-il celui d’une personne ?`,
  })),
  ...foundInLinks(document, ({ words, address }) => {
    const isMobile = /^tel:(?:\+33|0033|0)\s?(?:\(0\))?[67]/i.test(address)
    return isMobile && !/\d\d/.test(words)
      ? { message: `Lien ${quoted(words)} : ce numéro de portable est-il celui d’une personne ?` }
      : null
  }),
]
