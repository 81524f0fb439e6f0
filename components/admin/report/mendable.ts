import type { Finding } from '@/collections/before-publication/check'

/** Whether one press writes what is meant: other words, another address, the mark of a language. */
export function isMendable({ mend, address, language }: Finding): boolean {
  return mend !== undefined || address !== undefined || language !== undefined
}
