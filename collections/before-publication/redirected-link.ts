import type { ServerCheck } from './check'
import { foundInLinks } from './found-links'
import { quoted } from './text'

/** A link that arrives by a detour: the page has a new address. */
export const redirectedLink: ServerCheck = (document, { addresses }) =>
  foundInLinks(document, ({ words, address }) => {
    const known = Object.hasOwn(addresses, address) ? addresses[address] : undefined
    if (known?.state !== 'ok' || !known.leadsTo || known.leadsTo === address) return null
    return { message: `Lien ${quoted(words)} : cette page a changé d’adresse`, address: known.leadsTo }
  })
