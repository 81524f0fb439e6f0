import type { Variant } from './ready-answer'

/**
 * Returns the headers of a redirect with the query of this request (with its « ? ») at the end of the address that it
 * leads to: the answer is kept once for a path, whatever queries it is asked with.
 */
export function withQuery(headers: Variant['headers'], search: string): Variant['headers'] {
  const at = headers.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === 'location')
  const location = headers[at + 1]
  if (at < 0 || location === undefined || search.length < 2 || !/^(\/|https?:)/i.test(location)) return headers
  return headers.with(at + 1, addressWithQuery(location, search))
}

function addressWithQuery(address: string, search: string): string {
  const [beforeHash = '', ...hash] = address.split('#')
  const joined = beforeHash.includes('?') ? `${beforeHash}&${search.slice(1)}` : beforeHash + search
  return [joined, ...hash].join('#')
}
