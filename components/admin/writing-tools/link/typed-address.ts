import { isSafeHref } from '@/payload/editorial/href'
import { findTypedLink } from '@/payload/editorial/typed-link'

/** Returns the address that the whole of what was typed is, ready for a link; null for words. */
export function typedAddress(words: string): string | null {
  const typed = words.trim()
  const found = findTypedLink(typed)
  if (found?.text === typed && isSafeHref(found.url)) return found.url
  const isAddress = /^(?:[/#]|https?:|mailto:|tel:)./i.test(typed) || isDomain(typed)
  const address = isDomain(typed) ? `https://${typed}` : typed
  return isAddress && isSafeHref(address) ? address : null
}

/** Returns an address of this site, or null. `origin` is that of the page. */
export function ownAddress(address: string | null, origin: string): URL | null {
  if (!address || !URL.canParse(address, origin)) return null
  const url = new URL(address, origin)
  return url.origin === origin && !url.hash && !url.search ? url : null
}

/** « exemple.fr/page »: letters after the last point of the name, so that « 3.5 » is none. */
function isDomain(typed: string): boolean {
  return /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i.test(typed)
}
