const momentFormat = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
})

/** « 6 novembre 2026 à 12:30 », in Paris; `iso` is ISO 8601. */
export function parisMoment(iso: string): string {
  return momentFormat.format(new Date(iso)).replace(/^1 /, '1er ')
}
