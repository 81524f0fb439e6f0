import { frenchDate } from '@/payload/editorial/dates'
import type { ServerCheck } from './check'
import { foundInLinks } from './found-links'
import { quoted } from './text'

/** A link to a page that does not answer any more, as the site saw when it asked. */
export const brokenLink: ServerCheck = (document, { addresses }) =>
  foundInLinks(document, ({ words, address }) => {
    const known = Object.hasOwn(addresses, address) ? addresses[address] : undefined
    if (known?.state !== 'broken') return null
    const since = known.since ? ` depuis le ${frenchDate(known.since)}` : ''
    return { message: `Lien ${quoted(words)} : cette page ne répond plus${since}` }
  })
