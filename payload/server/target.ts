/** The target of a request. */
export interface Target {
  /** As Next routes it: dots resolved, encodings as they came. */
  routed: string
  /** The normalised path: dots resolved, needless percent-encoding decoded, no empty parts. */
  path: string
  /** Whether it was written with empty parts (`//`, a final slash): the reader is sent to `path`. */
  isUntidy: boolean
  /** With its « ? », or empty. */
  search: string
}

/**
 * Reads the target of a request, absolute (RFC 9112 § 3.2.2) or a path alone; its host is nobody's business here.
 * Returns null for one that cannot be decoded, or that holds control characters.
 */
export function readTarget(url: string | undefined): Target | null {
  const target = url?.startsWith('/') ? `http://site${url}` : (url ?? '')
  if (!/^https?:/i.test(target) || !URL.canParse(target)) return null
  const { pathname, search } = new URL(target)
  const parts = decodedParts(pathname)
  if (!parts) return null
  const filled = parts.filter((part) => part !== '')
  return {
    routed: pathname,
    path: `/${filled.map(encodeURIComponent).join('/')}`,
    isUntidy: filled.length < parts.length && pathname !== '/',
    search,
  }
}

/** Between the slashes, without the one it begins with; null when it cannot be decoded. */
function decodedParts(pathname: string): string[] | null {
  try {
    const parts = pathname.slice(1).split('/').map(decodeURIComponent)
    return parts.some(hasControlCharacter) ? null : parts
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

function hasControlCharacter(text: string) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no address has them.
  return /[\u0000-\u001F\u007F]/.test(text)
}
