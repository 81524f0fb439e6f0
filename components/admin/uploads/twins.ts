import { requestJson } from '../requests'

/** A file of the library that has the same bytes. */
export interface Twin {
  id: string
  filename: string
}

/** Returns the file of the library that was sent with these bytes; undefined when there is none, or nobody answers. */
export async function findTwin(file: Blob, isCancelled: AbortSignal): Promise<Twin | undefined> {
  const hash = await hashOf(file)
  if (!hash || isCancelled.aborted) return undefined
  // Others wait for their turn meanwhile.
  const asking = new AbortController()
  const stop = () => asking.abort()
  const tooLong = setTimeout(stop, LONGEST_QUESTION)
  isCancelled.addEventListener('abort', stop)
  const query = `where[contentHash][equals]=${hash}&limit=1&depth=0&select[filename]=true`
  const { ok, body } = await requestJson<{ docs: Twin[] }>(`/api/media?${query}`, { signal: asking.signal })
  clearTimeout(tooLong)
  return ok ? body.docs?.[0] : undefined
}

/** Milliseconds: without an answer, the file is sent. */
const LONGEST_QUESTION = 10_000

/** SHA-256 in hexadecimal digits; undefined where the browser has none (an address without TLS). */
async function hashOf(file: Blob): Promise<string | undefined> {
  try {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    return undefined
  }
}
