const LONGEST = 100

/**
 * The address made from a title: lower case, accents folded, œ → oe, æ → ae, & → et, everything else one hyphen.
 * At most 100 characters, cut at a hyphen; empty when the text has no letter or digit.
 */
export function slugify(text: string): string {
  const slug = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('&', ' et ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (slug.length <= LONGEST) return slug
  const lastHyphen = slug.lastIndexOf('-', LONGEST)
  return slug.slice(0, lastHyphen === -1 ? LONGEST : lastHyphen)
}
