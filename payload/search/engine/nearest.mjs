import { isStopWord, wordsOf } from './french-words.mjs'
import { newest } from './newest.mjs'
import { firstRow, rowsOf } from './rows.mjs'

/** @typedef {import('./index-file.mjs').IndexFile} IndexFile */

/** Of a text: its most telling words. More say little, and make every comparison longer. */
const MOST_TELLING = 60
/** How much a word counts for each time that it stands there. */
const WEIGHTS = { title: 4, labels: 8, excerpt: 2, text: 1 }

/**
 * Notes the most telling words of texts: frequent in the text, rare in the others (TF-IDF), as vectors of length one, so
 * that their product is the cosine of two texts. How rare a word is is read now and stays: a later publication changes how
 * near it is itself to the others, and nothing between them.
 * @param {IndexFile} index
 * @param {number[]} ids
 */
export function weigh(index, ids) {
  const total = Number(firstRow(index.db, 'SELECT count(*) FROM entries')?.[0])
  const insert = index.db.prepare('INSERT INTO telling (stem, entry, weight) VALUES (?, ?, ?)')
  index.db.transaction(() => {
    for (const id of ids) {
      index.db.prepare('DELETE FROM telling WHERE entry = ?').run(id)
      for (const [stem, weight] of vectorOf(index, id, total)) insert.run(stem, id, weight)
      index.db.prepare('UPDATE entries SET isWeighed = 1 WHERE id = ?').run(id)
    }
  })()
}

/** @param {IndexFile} index @param {number} id @param {number} total */
function vectorOf(index, id, total) {
  return vectorOfParts(
    index,
    firstRow(index.db, 'SELECT title, labels, excerpt, text FROM entries WHERE id = ?', id) ?? [],
    total,
  )
}

/** @param {IndexFile} index @param {string[]} parts In the order of the weights. @param {number} total Of texts.
 * @returns {[stem: string, weight: number][]} */
function vectorOfParts(index, parts, total) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const [place, weight] of Object.values(WEIGHTS).entries()) {
    for (const { surface, stem } of wordsOf(parts[place] ?? '')) {
      if (!isStopWord(surface)) counts.set(stem, (counts.get(stem) ?? 0) + weight)
    }
  }
  const rarity = index.db.prepare('SELECT doc FROM stemmed WHERE term = ?').raw(true)
  const weighed = [...counts].map(([stem, count]) => {
    const texts = Number(/** @type {any} */ (rarity.get(stem))?.[0] ?? 1)
    return /** @type {[string, number]} */ ([stem, (1 + Math.log(count)) * Math.log(1 + total / texts)])
  })
  const telling = weighed
    .sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1))
    .slice(0, MOST_TELLING)
  const length = Math.hypot(...telling.map(([, weight]) => weight))
  return telling.map(([stem, weight]) => [stem, weight / length])
}

/** Below, a title shares one word with a text that says something else. */
const LEAST_OF_TITLE = 0.15
const LONGEST_TITLE = 500

/**
 * Returns the keys of the articles whose words are near to those of a title: the nearest first, then the newest.
 * @param {IndexFile} index
 * @param {string} title
 * @param {number} most
 * @returns {string[]}
 */
export function nearToTitle(index, title, most) {
  const total = Number(firstRow(index.db, 'SELECT count(*) FROM entries')?.[0])
  /** @type {Map<number, number>} */
  const scores = new Map()
  for (const [stem, weight] of vectorOfParts(index, [title.slice(0, LONGEST_TITLE)], total)) {
    for (const [entry, other] of rowsOf(index.db, 'SELECT entry, weight FROM telling WHERE stem = ?', stem)) {
      scores.set(entry, (scores.get(entry) ?? 0) + weight * other)
    }
  }
  return [...scores]
    .flatMap(([entry, score]) => {
      const facets = index.facets.get(entry)
      return facets?.kind === 'article' && score >= LEAST_OF_TITLE ? [{ ...facets, score }] : []
    })
    .sort((one, other) => other.score - one.score || newest(one, other))
    .slice(0, most)
    .map(({ key }) => key)
}

const NEAR = `SELECT other.entry, SUM(other.weight * own.weight) AS cosine FROM telling own
  JOIN telling other ON other.stem = own.stem AND other.entry <> own.entry
  WHERE own.entry = ? GROUP BY other.entry HAVING cosine >= ?`
const COSINE = `SELECT SUM(other.weight * own.weight) FROM telling own
  JOIN telling other ON other.stem = own.stem AND other.entry = ? WHERE own.entry = ?`
/** Below, texts share a word or two by chance. */
const LEAST = 0.01
/** Between two texts that are as near. */
const SAME_CATEGORY = 0.03

/** @typedef {import('./index-file.mjs').KnownFacets & { score: number }} Near The score is the same from either text. */

/**
 * Returns the articles that are near a text, not those of its own dossier: the nearest first, then the newest.
 * @param {IndexFile} index
 * @param {number} id
 * @returns {Near[]}
 */
export function nearTo(index, id) {
  return scored(index, id, rowsOf(index.db, NEAR, id, LEAST)).sort(
    (one, other) => other.score - one.score || newest(one, other),
  )
}

/**
 * Returns which of some articles are near a text, as `nearTo` does of all, in no order: of few, for a small part of the price.
 * @param {IndexFile} index
 * @param {number} id
 * @param {number[]} others
 * @returns {Near[]}
 */
export function nearAmong(index, id, others) {
  const cosines = others.flatMap((other) => {
    const cosine = other === id ? null : firstRow(index.db, COSINE, other, id)?.[0]
    return cosine >= LEAST ? [[other, cosine]] : []
  })
  return scored(index, id, cosines)
}

/** @param {IndexFile} index @param {number} id @param {any[][]} cosines Of entries, by their numbers. @returns {Near[]} */
function scored(index, id, cosines) {
  const { dossier, category } = index.facets.get(id) ?? {}
  return cosines.flatMap(([entry, cosine]) => {
    const facets = index.facets.get(entry)
    if (facets?.kind !== 'article' || (dossier && facets.dossier?.slug === dossier.slug)) return []
    const isOfCategory = category && facets.category?.slug === category.slug
    // Rounded, so that the order of an addition decides nothing.
    return [{ ...facets, score: Math.round((cosine + (isOfCategory ? SAME_CATEGORY : 0)) * 1e6) / 1e6 }]
  })
}
