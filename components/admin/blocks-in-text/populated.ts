import type { MediaOfBlocks } from '@/payload/body-views/media'

type Fields = Record<string, unknown>

/** The fields of blocks that name a file of the library. */
const FILES = ['image', 'file']

/** Returns the ids of the files that a block shows. */
export function mediaIds(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (FILES.includes(name) && typeof value === 'string') return [value]
    return Array.isArray(value) ? value.flatMap((row) => (isFields(row) ? mediaIds(row) : [])) : []
  })
}

/** Returns the fields of a block with its files in place of their ids, as a query of the site has them. */
export function withMedia(fields: Fields, known: ReadonlyMap<string, MediaOfBlocks | null>): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (FILES.includes(name) && typeof value === 'string') return [name, known.get(value) ?? value]
      return [name, Array.isArray(value) ? value.map((row) => (isFields(row) ? withMedia(row, known) : row)) : value]
    }),
  )
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
