import type { SitemapEntry } from './sitemap'

/*
 * The protocol has 50,000 addresses and 50 MB for a file (https://www.sitemaps.org/protocol.html). Ours are smaller, so
 * that the store of pages, which keeps nothing larger than an eighth of it, keeps each.
 */
const MOST_ADDRESSES = 20_000
/** In bytes, before compression. */
const MOST_BYTES = 4 * 1024 * 1024
/** Of the elements around an address, a date and a picture, in bytes. */
const AROUND_ADDRESS = 100
const AROUND_PICTURE = 60

/** Returns the addresses in as few parts as these limits allow, in their order. */
export function inParts(
  entries: SitemapEntry[],
  { addresses, bytes } = { addresses: MOST_ADDRESSES, bytes: MOST_BYTES },
): SitemapEntry[][] {
  let last: SitemapEntry[] = []
  let size = 0
  const parts = [last]
  for (const entry of entries) {
    const own = sizeOf(entry)
    if (last.length > 0 && (last.length >= addresses || size + own > bytes)) {
      last = []
      size = 0
      parts.push(last)
    }
    last.push(entry)
    size += own
  }
  return parts
}

/** At most so many bytes: addresses have none but ASCII's letters, of which « & » alone becomes longer. */
function sizeOf({ url, images = [] }: SitemapEntry): number {
  return images.reduce((sum, image) => sum + image.length + AROUND_PICTURE, url.length + AROUND_ADDRESS)
}
