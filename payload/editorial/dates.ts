const PARIS = 'Europe/Paris'
const dayFormat = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: PARIS })

/** « 6 novembre 2025 », « 1er novembre 2025 » in Paris, from ISO 8601. Throws a RangeError for what is not a date. */
export function frenchDate(iso: string): string {
  return dayFormat.format(new Date(iso)).replace(/^1 /, '1er ')
}

/** Whether two instants (ISO 8601) fall on one day in Paris. Throws a RangeError for what is not a date. */
export function sameParisDay(a: string, b: string): boolean {
  return dayFormat.format(new Date(a)) === dayFormat.format(new Date(b))
}
