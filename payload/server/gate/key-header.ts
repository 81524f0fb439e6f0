/** Every key of a program begins so: a search for secrets that were published by mistake finds it. */
export const KEY_PREFIX = 'skorann_'

/** Returns the key in an `Authorization` header; null when it holds none. RFC 9110 § 11.1: the scheme has no case. */
export function keyIn(authorization: string | null | undefined): string | null {
  const [, token = ''] = /^bearer +(\S+)$/i.exec(authorization ?? '') ?? []
  return token.startsWith(KEY_PREFIX) ? token : null
}
