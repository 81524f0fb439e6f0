import { toDocument } from './document'
import { DOCUMENT_HEADERS } from './headers'
import type { Answer } from './ready-answer'

/** Returns what Next rendered as readers are sent it: a page as a document with its policy, a file as it is. */
export function finishedAnswer({ status, headers, body }: Answer): Answer {
  const { 'content-type': type, location } = headers
  const common = { 'cache-control': cacheControl(headers), vary: 'Accept-Encoding' }
  if (location !== undefined) return { status, headers: { ...common, location }, body: Buffer.alloc(0) }
  if (!type?.startsWith('text/html'))
    return { status, headers: { ...common, ...(type && { 'content-type': type }) }, body }
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...common, ...DOCUMENT_HEADERS },
    body: Buffer.from(toDocument(body.toString('utf8'))),
  }
}

/**
 * A reader asks each time whether a page is still the same, redirects too: what is published is seen at the next
 * request. Only a file whose name changes with its content is not asked for again.
 */
function cacheControl({ 'cache-control': rendered }: Answer['headers']) {
  return rendered?.includes('immutable') ? rendered : 'no-cache'
}
