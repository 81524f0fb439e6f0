import { parisClockWithSeconds } from '@/payload/editorial/paris-time'
import { ACTOR_KINDS } from './actor'
import type { Line } from './chain'
import { EVENTS } from './events'

/** Begins a file that French spreadsheets read as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

const COLUMNS: Record<string, (line: Line) => string | number | null> = {
  Numéro: ({ number }) => number,
  'Date (heure de Paris)': ({ at }) => parisClockWithSeconds(at),
  'Ce qui s’est passé': ({ sentence }) => sentence,
  Nature: ({ event }) => (Object.hasOwn(EVENTS, event) ? EVENTS[event as keyof typeof EVENTS].label : event),
  Qui: ({ actorName }) => actorName,
  'Nature de qui': ({ actorKind }) => ACTOR_KINDS[actorKind as keyof typeof ACTOR_KINDS] ?? actorKind,
  'Identifiant du compte': ({ actorId }) => actorId,
  'Sur quoi': ({ title }) => title,
  Collection: ({ documentCollection }) => documentCollection,
  'Identifiant du document': ({ documentId }) => documentId,
  Précision: ({ detail }) => detail,
  Réseau: ({ network }) => network,
  'Nombre de fois': ({ count }) => count,
  Empreinte: ({ hash }) => hash,
}

/** Returns the first row of the table: the names of its columns. */
export function csvHeader(): string {
  return row(Object.keys(COLUMNS))
}

/** Returns a line of the journal as a row of a table, with semicolons, as French spreadsheets expect them (RFC 4180). */
export function csvRow(line: Line): string {
  return row(Object.values(COLUMNS).map((cell) => cell(line)))
}

function row(cells: (string | number | null)[]): string {
  return `${cells.map(cellText).join(';')}\r\n`
}

/** A spreadsheet would compute a text that begins so: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r]/

/** Returns a value as a cell: always a text, never a formula. */
export function cellText(value: string | number | null): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
