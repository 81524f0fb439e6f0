import type { FigureOfBlocks, MediaOfBlocks } from '@/payload/body-views/media'

type Fields = Record<string, unknown>

/** The fields of blocks that name a file of the library, and those that name a shared figure. */
const FILES = ['image', 'file']
const FIGURES = ['figure']

/** Returns the ids of the files that a block shows. */
export function mediaIds(fields: Fields): string[] {
  return idsIn(fields, FILES)
}

/** Returns the ids of the shared figures that a block shows. */
export function figureIds(fields: Fields): string[] {
  return idsIn(fields, FIGURES)
}

/** Returns the fields of a block with its files in place of their ids, as a query of the site has them. */
export function withMedia(fields: Fields, known: ReadonlyMap<string, MediaOfBlocks | null>): Fields {
  return withDocuments(fields, FILES, known)
}

/** Returns the fields of a block with its shared figures in place of their ids. */
export function withFigures(fields: Fields, known: ReadonlyMap<string, FigureOfBlocks | null>): Fields {
  return withDocuments(fields, FIGURES, known)
}

function idsIn(fields: Fields, names: string[]): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (names.includes(name) && typeof value === 'string') return [value]
    return Array.isArray(value) ? value.flatMap((row) => (isFields(row) ? idsIn(row, names) : [])) : []
  })
}

function withDocuments(fields: Fields, names: string[], known: ReadonlyMap<string, object | null>): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (names.includes(name) && typeof value === 'string') return [name, known.get(value) ?? value]
      const rows = Array.isArray(value) && value.map((row) => (isFields(row) ? withDocuments(row, names, known) : row))
      return [name, rows || value]
    }),
  )
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
