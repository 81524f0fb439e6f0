export type SearchParams = { [key: string]: string | string[] }

/** What Payload's lists write into their address as JSON. */
const AS_JSON = ['columns', 'queryByGroup']

/**
 * P70: after a reload, Payload's list takes the columns of its address for a text, and writes that text as JSON once more
 * into the address of the next page, where no columns are found in it. Returns the parameters with such values read once.
 */
export function listSearchParams(params: SearchParams): SearchParams {
  const read = AS_JSON.flatMap((name) => {
    const value = params[name]
    return typeof value === 'string' ? [[name, innermost(value)] as const] : []
  })
  return { ...params, ...Object.fromEntries(read) }
}

/** The JSON text within JSON texts; each reload and change of page adds one. */
function innermost(value: string): string {
  try {
    const inner: unknown = JSON.parse(value)
    return typeof inner === 'string' ? innermost(inner) : value
  } catch {
    return value
  }
}
