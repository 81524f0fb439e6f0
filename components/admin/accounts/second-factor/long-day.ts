const dayFormat = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' })

/** « 6 novembre 2026 », in Paris. */
export function longDay(iso: string): string {
  return dayFormat.format(new Date(iso)).replace(/^1 /, '1er ')
}
