/** The answer to a conditional request: the whole of it, 304 when the reader has it already, or 412 when it changed. */
export type Condition = 'send' | 'known' | 'failed'

/**
 * Reads the two headers of a conditional request for something that has an ETag and no date: RFC 9110 § 13.2.2. Null or
 * undefined: the header was not sent.
 */
export function conditionOf(
  ifMatch: string | null | undefined,
  ifNoneMatch: string | null | undefined,
  etag: string,
): Condition {
  if (isSent(ifMatch) && ifMatch !== '*' && !tagsOf(ifMatch).includes(etag)) return 'failed'
  if (!isSent(ifNoneMatch)) return 'send'
  if (ifNoneMatch === '*' || ifNoneMatch === etag) return 'known'
  return tagsOf(ifNoneMatch).some((tag) => tag.replace(/^W\//, '') === etag) ? 'known' : 'send'
}

function isSent(header: string | null | undefined): header is string {
  return header !== undefined && header !== null
}

function tagsOf(header: string) {
  return header.split(',').map((tag) => tag.trim())
}
