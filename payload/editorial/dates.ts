const PARIS = 'Europe/Paris'
const dayFormat = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: PARIS })
const partsFormat = new Intl.DateTimeFormat('fr-FR', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: PARIS,
})

/** « 6 novembre 2025 », « 1er novembre 2025 » in Paris, from ISO 8601. Throws a RangeError for what is not a date. */
export function frenchDate(iso: string): string {
  return dayFormat.format(new Date(iso)).replace(/^1 /, '1er ')
}

/** « 6 novembre 2025 à 9 h 05 » in Paris, from ISO 8601. Throws a RangeError for what is not a date. */
export function frenchDateTime(iso: string): string {
  const { hour, minute } = parisParts(iso)
  return `${frenchDate(iso)} à ${Number(hour)}\u00a0h\u00a0${minute}`
}

/** Whether two instants (ISO 8601) fall on one day in Paris. Throws a RangeError for what is not a date. */
export function sameParisDay(a: string, b: string): boolean {
  return dayFormat.format(new Date(a)) === dayFormat.format(new Date(b))
}

function parisParts(iso: string): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(partsFormat.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
}
