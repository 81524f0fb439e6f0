const PARIS = 'Europe/Paris'
const dayFormat = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: PARIS })

/** « 6 novembre 2025 », « 1er novembre 2025 » in Paris, from ISO 8601. Throws a RangeError for what is not a date. */
export function frenchDate(iso: string): string {
  return dayFormat.format(new Date(iso)).replace(/^1 /, '1er ')
}

const timeFormat = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit', timeZone: PARIS })

/** « aujourd’hui à 9 h 05 », « le 6 novembre 2025 à 14 h 30 » in Paris, from ISO 8601. Throws a RangeError for what is not a date. */
export function frenchMoment(iso: string): string {
  const day = sameParisDay(iso, new Date().toISOString()) ? 'aujourd’hui' : `le ${frenchDate(iso)}`
  const parts = timeFormat.formatToParts(new Date(iso))
  const part = (type: 'hour' | 'minute') => parts.find((each) => each.type === type)?.value ?? ''
  return `${day} à ${Number(part('hour'))} h ${part('minute')}`
}

/** Whether two instants (ISO 8601) fall on one day in Paris. Throws a RangeError for what is not a date. */
export function sameParisDay(a: string, b: string): boolean {
  return dayFormat.format(new Date(a)) === dayFormat.format(new Date(b))
}
