import { toDocument } from './document'
import { DOCUMENT_HEADERS } from './headers'
import type { Answer } from './ready-answer'

/** Returns an answer of Next in the form that readers get: a page as a document with its policy, a file unchanged. */
export function finishedAnswer({ status, headers, body, brotli }: Answer): Answer {
  const { 'content-type': type, location } = headers
  const common = { 'cache-control': cacheControl(headers), vary: 'Accept-Encoding' }
  if (location !== undefined) return { status, headers: { ...common, location }, body: Buffer.alloc(0) }
  if (!type?.startsWith('text/html'))
    return { status, headers: { ...common, ...(type && { 'content-type': type }) }, body, brotli }
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...common, ...DOCUMENT_HEADERS },
    body: Buffer.from(toDocument(body.toString('utf8'))),
  }
}

/**
 * N12: browsers revalidate a page or a redirect at each request, so that readers see a publication at the next one.
 * Only a file whose name changes with its content is not revalidated.
 */
function cacheControl({ 'cache-control': rendered }: Answer['headers']) {
  return rendered?.includes('immutable') ? rendered : 'no-cache'
}
