import type { Check } from './check'
import { foundInLinks } from './found-links'
import { foundIn } from './lines'
import { quoted } from './text'

/** What newsletters, social networks and advertisers add to an address, to follow who comes. */
const TRACKER =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi|mkt_tok|vero_id|at_(?:medium|campaign|custom\d?)|xtor)$/i
const TYPED = /https?:\/\/[^\s«»“”"<>]{1,2000}/gu

/** A link that tells another site where its reader comes from. */
export const trackedLink: Check = (document) => [
  ...foundInLinks(document, ({ words, address }) => {
    const bare = withoutTrackers(address)
    return bare === null ? null : { message: `Lien ${quoted(words)} : son adresse suit les lecteurs`, address: bare }
  }),
  ...foundIn(document, TYPED, ({ 0: words, index }, { links }) => {
    const bare = withoutTrackers(words)
    const isLink = links.some(({ start, words: { length } }) => index >= start && index < start + length)
    return bare === null || isLink
      ? null
      : { message: `${quoted(words)} : cette adresse suit les lecteurs`, mend: bare }
  }),
]

/** Returns an address without what follows its readers, else as it was; null when it has none of it. */
function withoutTrackers(address: string): string | null {
  const [, before, query, after = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/su.exec(address) ?? []
  if (before === undefined || query === undefined || !/^https?:/i.test(before)) return null
  const pairs = query.split('&')
  const kept = pairs.filter((pair) => !TRACKER.test(pair.split('=')[0] ?? ''))
  return kept.length === pairs.length ? null : before + (kept.length > 0 ? `?${kept.join('&')}` : '') + after
}
