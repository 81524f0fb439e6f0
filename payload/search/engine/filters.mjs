/** @typedef {import('./types').Facets} Facets */
/** @typedef {import('./types').Filters} Filters */
/** @typedef {import('./types').FilterName} FilterName */
/** @typedef {import('./types').Label} Label */

/** @type {{ [Name in FilterName]: (facets: Facets) => Label[] }} */
const LABELS = {
  category: ({ category }) => (category ? [category] : []),
  dossier: ({ dossier }) => (dossier ? [dossier] : []),
  author: ({ authors }) => authors,
  year: ({ year }) => (year ? [{ slug: year, label: year }] : []),
  kind: ({ kind }) => [{ slug: kind, label: kind }],
}
const NAMES = /** @type {FilterName[]} */ (Object.keys(LABELS))

/** Returns what each filter compares of a text, in the order of the filters: made once, read for thousands of hits.
 * @param {Facets} facets @returns {Label[][]} */
export function labelsOf(facets) {
  return NAMES.map((name) => LABELS[name](facets))
}

/**
 * Returns the hits that filters leave, and how many each filter would leave with one of its labels, the others unchanged.
 * @template {{ facets: { labels: Label[][] } }} Hit
 * @param {Hit[]} hits
 * @param {Filters} filters
 * @returns {{ kept: Hit[], counts: import('./types').Found['counts'] }}
 */
export function filtered(hits, filters) {
  const wanted = NAMES.map((name) => filters[name])
  const counts = NAMES.map(() => /** @type {Map<string, import('./types').Count>} */ (new Map()))
  /** @type {Hit[]} */
  const kept = []
  for (const hit of hits) {
    const { labels } = hit.facets
    const refusing = wanted.findIndex((slugs, place) => slugs && !hasOne(labels[place], slugs))
    if (refusing < 0) kept.push(hit)
    // What one filter alone leaves out counts for that filter; what two leave out counts for none.
    else if (wanted.some((slugs, place) => place > refusing && slugs && !hasOne(labels[place], slugs))) continue
    for (let place = 0; place < labels.length; place += 1) {
      if (refusing < 0 || place === refusing) countEach(counts[place], labels[place])
    }
  }
  const byName = NAMES.map((name, place) => [name, [...(counts[place]?.values() ?? [])]])
  return { kept, counts: Object.fromEntries(byName) }
}

/** @param {Label[] | undefined} labels @param {string[]} slugs */
function hasOne(labels, slugs) {
  return labels?.some(({ slug }) => slugs.includes(slug)) ?? false
}

/** @param {Map<string, import('./types').Count> | undefined} counts @param {Label[] | undefined} labels */
function countEach(counts, labels) {
  for (const { slug, label } of labels ?? []) {
    const known = counts?.get(slug)
    if (known) known.count += 1
    else counts?.set(slug, { slug, label, count: 1 })
  }
}
