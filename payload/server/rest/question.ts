import type { Target } from '../target'

/** The id that we give to every document. */
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
/** A collection, or one of its documents; a global. REST knows other addresses below, which are not kept. */
const ADDRESS = /^\/api\/(?:(globals\/)?([a-z-]+))(?:\/([^/]+))?$/

/** What a visitor's question may say, as far as an answer is kept; `draft`, `trash` and others are asked of Payload. */
const PARAMETERS = new Set(['depth', 'limit', 'page', 'pagination', 'populate', 'select', 'sort', 'where'])
/** What Payload would read otherwise: a question that says so is not kept. */
const OTHERS = new Set(['autosave', 'data', 'draft', 'fallback-locale', 'fallbackLocale', 'joins', 'locale', 'trash'])

/** In characters. Longer questions are answered, and not kept. */
const LONGEST = 1_000

/**
 * Returns the one address of a question, for which an answer is kept: its parameters in order, those that nothing reads
 * left out. Null for what is asked of Payload each time.
 */
export function questionOf({ path, search }: Pick<Target, 'path' | 'search'>): string | null {
  const [, isGlobal, name, id] = ADDRESS.exec(path) ?? []
  if (!name || (isGlobal && id) || (id && !ID.test(id)) || name === 'globals') return null
  if (search.length > LONGEST) return null
  const parameters = [...new URLSearchParams(search)]
  if (parameters.some(([key, value]) => OTHERS.has(nameOf(key)) || isBroken(key + value))) return null
  const known = parameters.filter(([key]) => PARAMETERS.has(nameOf(key)))
  // Stable: several values of one parameter keep their order.
  known.sort(([one], [other]) => (one < other ? -1 : Number(one > other)))
  const query = new URLSearchParams(known).toString()
  return query ? `${path}?${query}` : path
}

function nameOf(key: string): string {
  return key.split('[', 1)[0] ?? ''
}

/** It could not be decoded, and Payload reads it otherwise. */
function isBroken(text: string): boolean {
  return text.includes('\uFFFD')
}
