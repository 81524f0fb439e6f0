import { requestJson } from '../requests'

/** A file of the library that has the same bytes. */
export interface Twin {
  id: string
  filename: string
}

/** Returns the file of the library that was sent with these bytes; undefined when there is none, or nobody answers. */
export async function findTwin(file: Blob): Promise<Twin | undefined> {
  const hash = await hashOf(file)
  if (!hash) return undefined
  const query = `where[contentHash][equals]=${hash}&limit=1&depth=0&select[filename]=true`
  const { ok, body } = await requestJson<{ docs: Twin[] }>(`/api/media?${query}`)
  return ok ? body.docs?.[0] : undefined
}

/** SHA-256 in hexadecimal digits; undefined where the browser has none (an address without TLS). */
async function hashOf(file: Blob): Promise<string | undefined> {
  try {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    return undefined
  }
}
