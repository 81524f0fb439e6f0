import type { ServerCheck } from './check'
import { foundInLinks } from './found-links'
import { quoted } from './text'

/** A machine of the house, or the screens of those who write. */
const PRIVATE =
  /^(?:https?:)?\/\/(?:localhost(?=[/:]|$)|127\.\d|0\.0\.0\.0|10\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\]|[^/:]+\.(?:local|lan|internal|localhost)(?=[/:]|$))/i
const WRITERS =
  /^https?:\/\/(?:docs\.google\.com\/[^?#]*\/edit|drive\.google\.com\/|[^/]+\.sharepoint\.com\/|[^/]+\/wp-admin(?:\/|$)|mail\.google\.com\/|outlook\.(?:office|live)\.com\/|teams\.microsoft\.com\/|trello\.com\/b\/|app\.slack\.com\/)|^file:/i

/** A link that works for its writer alone: a machine of the house, a shared draft, the newsroom's own screens. */
export const workingAddress: ServerCheck = (document, { siteUrl }) =>
  foundInLinks(document, ({ words, address }) => {
    const isOwn = siteUrl !== '' && (address === siteUrl || address.startsWith(`${siteUrl}/`))
    const path = isOwn ? address.slice(siteUrl.length) : address
    const isNewsroom = /^\/(?:admin|apercu|api)(?:[/?#]|$)/.test(path)
    if (!isNewsroom && (isOwn || !(PRIVATE.test(address) || WRITERS.test(address)))) return null
    return { message: `Lien ${quoted(words)} : les lecteurs n’ont pas accès à cette adresse` }
  })
