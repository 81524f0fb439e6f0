/** What the editor notes beside the content of its nodes, and fills in when it reads a text that a program wrote. */
const NOTES = new Set(['direction', 'id', 'textFormat', 'textStyle', 'version'])
const DEFAULTS: Record<string, unknown> = { detail: 0, format: 0, indent: 0, mode: 'normal', start: 1 }

/**
 * Returns a text that is the same for two nodes, or lists of nodes, of the same content. Block ids are not content (P40),
 * nor is what is empty, nor the number of a list item, which follows from its place.
 */
export function contentKey(nodes: unknown): string {
  return JSON.stringify(nodes, function (this: Record<string, unknown>, key, inside: unknown) {
    if (NOTES.has(key) || isEmpty(inside) || inside === DEFAULTS[key]) return undefined
    if (key === 'value' && this.type === 'listitem') return undefined
    if (typeof inside !== 'object' || Array.isArray(inside)) return inside
    return Object.fromEntries(Object.entries(inside as object).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  })
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || value === false
}
