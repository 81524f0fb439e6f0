import { filtered } from './filters.mjs'
import { firstOf } from './first-of.mjs'
import { newest } from './newest.mjs'
import { marked, passageOf } from './passages.mjs'
import { readQuestion } from './question.mjs'
import { firstRow } from './rows.mjs'
import { both, either, readingOf, termsOf } from './terms.mjs'

/** @typedef {import('./index-file.mjs').IndexFile} IndexFile */
/** @typedef {import('./types').Asked} Asked */
/** @typedef {import('./types').Found} Found */
/** @typedef {{ id: number, score: number, facets: import('./index-file.mjs').KnownFacets }} Hit */

/** Of title, excerpt, labels, authors, captions, body. */
const WEIGHTS = '12, 5, 4, 4, 2, 1'
/** Results that weigh the same to a twentieth are equal: the newer first. */
const STEPS = 20

/**
 * Returns a page of the texts that have all words of a question, with how many each filter would leave. Where no text has
 * them all, the texts that have some.
 * @param {IndexFile} index
 * @param {Asked} asked
 * @returns {Found}
 */
export function find(index, { q, filters, sort, page, size }) {
  const question = readQuestion(q)
  const readings = question.words.map((word) => readingOf(index, word))
  const terms = termsOf(index, question, readings)
  const matches = terms.map(({ match }) => match)
  let hits = matches.length > 0 ? hitsOf(index, both(matches)) : []
  const isNearest = hits.length === 0 && question.words.length > 1
  if (isNearest) hits = hitsOf(index, either(matches))
  const { kept, counts } = filtered(hits, filters)
  const shown = firstOf(kept, page * size, sort === 'date' ? newestHit : best).slice((page - 1) * size)
  const stems = new Set(terms.flatMap((term) => term.stems))
  return {
    results: shown.map((hit) => resultOf(index, hit, stems)),
    total: kept.length,
    counts,
    suggestion: suggestionOf(q, question, readings),
    isNearest: isNearest && hits.length > 0,
    isCut: question.isCut,
    isEmpty: terms.length === 0,
  }
}

/** Weights of FTS5 are read as whole numbers of billionths, which takes less time. */
const UNIT = 1e9
/** All in one row: reading thousands of rows one by one takes longer than finding them. */
const HITS = `WITH hits AS MATERIALIZED (SELECT rowid AS id, bm25(terms, ${WEIGHTS}) AS weight FROM terms WHERE terms MATCH ?)
  SELECT json_group_array(id), json_group_array(CAST(weight * -${UNIT} AS INTEGER)) FROM hits`

/** @param {IndexFile} index @param {string} match @returns {Hit[]} */
function hitsOf(index, match) {
  const [ids, weights] = (firstRow(index.db, HITS, match) ?? ['[]', '[]']).map((list) => JSON.parse(list))
  /** @type {Hit[]} */
  const hits = []
  for (let place = 0; place < ids.length; place += 1) {
    const facets = index.facets.get(ids[place])
    if (!facets) continue
    hits.push({ id: ids[place], score: Math.round(Math.log(Math.max(weights[place], 1) / UNIT) * STEPS), facets })
  }
  return hits
}

/** @param {Hit} one @param {Hit} other */
function best(one, other) {
  return other.score - one.score || newestHit(one, other)
}

/** @param {Hit} one @param {Hit} other */
function newestHit(one, other) {
  return newest(one.facets, other.facets)
}

/** @param {IndexFile} index @param {Hit} hit @param {Set<string>} stems */
function resultOf(index, { id, facets }, stems) {
  const [title, excerpt, text] = firstRow(index.db, 'SELECT title, excerpt, text FROM entries WHERE id = ?', id) ?? []
  return { key: facets.key, title: marked(title, stems), passage: passageOf(excerpt, text, stems) }
}

/** Returns what was typed, with the words that were probably meant in place of those that are in no text.
 * @param {string} q @param {import('./question.mjs').Question} question @param {import('./terms.mjs').Reading[]} readings */
function suggestionOf(q, { words }, readings) {
  if (!readings.some(({ corrected }) => corrected)) return null
  let suggestion = q
  for (const [place, { start, end }] of [...words.entries()].reverse()) {
    const corrected = readings[place]?.corrected
    if (corrected) suggestion = suggestion.slice(0, start) + corrected + suggestion.slice(end)
  }
  return suggestion
}

/** At the most, while somebody types. */
const TITLES = 6

/**
 * Returns the keys of the texts to propose while a question is being typed, the likeliest first.
 * @param {IndexFile} index
 * @param {string} q
 * @returns {string[]}
 */
export function complete(index, q) {
  return likeliest(index, q, readingsWhileTyped(index, q), TITLES)
}

/**
 * Returns the keys of the texts that have all words of a question that is being typed, the likeliest first. What is in no
 * text stands for nothing else.
 * @param {IndexFile} index
 * @param {string} q
 * @param {number} most
 * @returns {string[]}
 */
export function matching(index, q, most) {
  const readings = readingsWhileTyped(index, q)
  return readings.some(({ corrected }) => corrected) ? [] : likeliest(index, q, readings, most)
}

/** @param {IndexFile} index @param {string} q */
function readingsWhileTyped(index, q) {
  const { words } = readQuestion(q)
  const isUnfinished = !/\s$/.test(q)
  return words.map((word, place) => readingOf(index, word, isUnfinished && place === words.length - 1))
}

/** @param {IndexFile} index @param {string} q @param {import('./terms.mjs').Reading[]} readings @param {number} most */
function likeliest(index, q, readings, most) {
  const matches = termsOf(index, readQuestion(q), readings).map(({ match }) => match)
  const hits = matches.length > 0 ? hitsOf(index, both(matches)) : []
  return firstOf(hits, most, best).map(({ facets }) => facets.key)
}
