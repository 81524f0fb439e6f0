import type { Check } from './check'
import { foundInLinks } from './found-links'
import { foundIn } from './lines'
import { quoted } from './text'

/** Where people have a box of their own, and organisations none. */
const PROVIDERS =
  'gmail|googlemail|orange|wanadoo|free|sfr|neuf|numericable|laposte|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|proton|protonmail|bbox|club-internet|aliceadsl|tutanota|mailo|zaclys'
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@(?:${PROVIDERS})\\.(?:com|fr|net|org|me|de|be|eu|co\\.uk)(?![\\p{L}\\p{N}-])`,
  'giu',
)

/** An address of mail of a person's own, in the text or below a link. */
export const personalMail: Check = (document) => [
  ...foundIn(document, PATTERN, ([words]) => ({
    message: `${quoted(words)} : est-ce l’adresse personnelle de quelqu’un ?`,
  })),
  ...foundInLinks(document, ({ words, address }) => {
    const [mail] = /^mailto:/i.test(address) ? (address.match(PATTERN) ?? []) : []
    const isSeen = mail !== undefined && words.toLowerCase().includes(mail.toLowerCase())
    return mail && !isSeen
      ? { message: `Lien ${quoted(words)} : ${quoted(mail)} est-elle l’adresse personnelle de quelqu’un ?` }
      : null
  }),
]
