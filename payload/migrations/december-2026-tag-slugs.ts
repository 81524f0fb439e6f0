/*
 * For the migration `tag_slugs` of 1 December 2026, in `sqlite` and in `mongodb`: the address of a keyword as it was made
 * on that day. Never change it: databases have run it.
 */

const ACRONYM = /(?<![\p{L}\d])\p{L}(?:\.\s?\p{L}(?![\p{L}\d]))+\.?/gu

/** Returns the slugs of a document's keywords, each once. */
export function slugsOf(tags: unknown[]): string[] {
  return [...new Set(tags.filter((tag) => typeof tag === 'string').map(slugOf))].filter(Boolean)
}

function slugOf(tag: string): string {
  const slug = tag
    .replace(ACRONYM, (letters) => letters.replace(/[.\s]/g, ''))
    .replaceAll('+', ' plus ')
    .replaceAll('#', ' diese ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('&', ' et ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (slug.length <= 100) return slug
  const lastHyphen = slug.lastIndexOf('-', 100)
  return slug.slice(0, lastHyphen === -1 ? 100 : lastHyphen)
}
