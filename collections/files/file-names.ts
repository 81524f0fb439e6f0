import path from 'node:path'
import { slugify } from '@/payload/editorial/slug'

/** Windows reserves these names, with any extension: a copy of the folder could not be made there. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/
const NAMELESS = 'fichier'

/** Returns the name without extension, which is an address too, of a file that came under this name. */
export function stemOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  // `.png` is an extension without a name.
  const stem = slugify(/^\.+[^.]*$/.test(last) ? '' : path.parse(last).name)
  if (!stem) return NAMELESS
  return RESERVED.test(stem) ? `${NAMELESS}-${stem}` : stem
}

/**
 * Returns `wanted`, or its next free form, `rapport-2025-2`: a number at the end of a name is a year as often as not, so
 * it is not counted on.
 */
export function nextFree(wanted: string, isFree: (stem: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const stem = number === 1 ? wanted : `${wanted}-${number}`
    if (isFree(stem)) return stem
  }
}
