import { type Column, or, type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import { letterForms, type Token } from './letter-forms'

/**
 * P10: operators for Payload's SQLite adapter that find « Élise » by « elise ». GLOB has classes of letters, LIKE has
 * not.
 */
export const foldedSearch = {
  contains: includes,
  like: includes,
  /** On MongoDB, words that were taken away are no words either. */
  exists: (column: Column) => sql`(${column} is not null and ${column} <> '')`,
  not_like: (column: Column, pattern: unknown) => sql`not coalesce(${includes(column, pattern)}, false)`,
}

function includes(column: Column, pattern: unknown): SQL {
  // Payload gives `%words%`.
  const words = String(pattern).replace(/^%|%$/g, '')
  return or(...globs(letterForms(words)).map((glob) => sql`${column} glob ${`*${glob}*`}`)) ?? sql`false`
}

/** GLOB has no alternatives: each ligature doubles the patterns, up to eight. */
const MOST_PATTERNS = 8

function globs(tokens: Token[]): string[] {
  return tokens.reduce<string[]>(
    (patterns, { letters, ligature }) => {
      const spelled = patterns.map((pattern) => pattern + letters.map(oneOf).join(''))
      if (!ligature || patterns.length === MOST_PATTERNS) return spelled
      return [...spelled, ...patterns.map((pattern) => pattern + oneOf(ligature))]
    },
    [''],
  )
}

function oneOf(forms: string): string {
  const both = withCapitals(forms)
  return both.length > 1 || /[*?[]/.test(both) ? `[${both}]` : both
}

function withCapitals(forms: string): string {
  // « ß » has two letters as its capital.
  const capitals = [...forms].map((form) => form.toUpperCase()).filter((capital) => capital.length === 1)
  return [...new Set([...forms, ...capitals])].join('')
}
