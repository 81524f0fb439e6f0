import { isExternalHref } from '@/payload/editorial/href'
import { isRecord } from '@/payload/editorial/rich-text'

/** Returns the addresses of other sites that a stored document leads to: in its links and in the fields of its blocks. */
export function outsideAddresses(stored: unknown, siteUrl: string): Set<string> {
  const found = new Set<string>()
  // Not by calls of itself: a text may be nested as deeply as a client likes.
  const waiting: unknown[] = [stored]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (Array.isArray(value)) waiting.push(...value)
    else if (isRecord(value)) {
      const { url } = value
      if (typeof url === 'string' && isOutside(url.trim(), siteUrl)) found.add(url.trim())
      waiting.push(...Object.values(value).filter((one) => typeof one === 'object'))
    }
  }
  return found
}

/** In signs: what browsers take. */
const LONGEST_ADDRESS = 2_000

function isOutside(address: string, siteUrl: string): boolean {
  return (
    address.length <= LONGEST_ADDRESS &&
    isExternalHref(address) &&
    URL.canParse(address) &&
    new URL(address).origin !== new URL(siteUrl).origin
  )
}
