/** A part of a file, in bytes. */
export interface ByteRange {
  start: number
  /** The last byte of it. */
  end: number
}

/**
 * Returns the part of a file of `size` bytes that a `Range` header asks for (RFC 9110 § 14.2), « beyond » when it begins
 * after the end. Undefined stands for the whole file: no header, several ranges, or none that can be read. PDF readers
 * ask for one range at a time.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'beyond' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (!first && !last)) return undefined
  if (first && last && Number(last) < Number(first)) return undefined
  const start = first ? Number(first) : Math.max(0, size - Number(last))
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1
  return start < size ? { start, end } : 'beyond'
}
