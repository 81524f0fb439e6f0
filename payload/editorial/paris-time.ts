export const PARIS = 'Europe/Paris'
const HOUR_MS = 60 * 60 * 1000

const clockFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: PARIS })
const secondsFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: PARIS })
const wordsFormat = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: PARIS })
const shortFormat = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: PARIS,
})
const weekdayFormat = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', timeZone: PARIS })

/** The time in Paris at an instant (ISO 8601): « 2026-12-03T08:00 ». Throws a RangeError when `iso` is not a date. */
export function parisClock(iso: string): string {
  return clockFormat.format(new Date(iso)).replace(' ', 'T')
}

/** The time in Paris at an instant (ISO 8601), as tables sort it: « 2026-12-03 08:00:59 ». Throws as `parisClock` does. */
export function parisClockWithSeconds(iso: string): string {
  return secondsFormat.format(new Date(iso))
}

/** « 3 décembre 2026 à 08:00 » in Paris, from ISO 8601. Throws a RangeError when `iso` is not a date. */
export function frenchDateAndTime(iso: string): string {
  return wordsFormat.format(new Date(iso)).replace(/^1 /, '1er ')
}

/** « 3 déc. à 08:00 » in Paris, from ISO 8601, with its year when that is not the one of `now`. */
export function frenchShortDateAndTime(iso: string, now: Date = new Date()): string {
  const [year] = parisClock(iso).split('-')
  const [thisYear] = parisClock(now.toISOString()).split('-')
  const [day, hour] = shortFormat
    .format(new Date(iso))
    .replace(/^1 /, '1er ')
    .split(/ à |, /)
  return `${day}${year === thisYear ? '' : ` ${year}`} à ${hour}`
}

/** « jeudi 3 décembre 2026 à 08:00 » in Paris, from ISO 8601. Throws a RangeError when `iso` is not a date. */
export function frenchDayAndTime(iso: string): string {
  return `${weekdayFormat.format(new Date(iso))} ${frenchDateAndTime(iso)}`
}

/**
 * Returns the instants (ISO 8601, UTC) at which clocks in Paris show « 2026-12-03T08:00 », in their order: none in the
 * hour that they skip in March, two in the hour of October that comes twice, none when `clock` is not a date.
 */
export function parisInstants(clock: string): string[] {
  const asIfUtc = Date.parse(`${clock}Z`)
  if (Number.isNaN(asIfUtc)) return []
  // Comparing with `parisClock` also rejects other notations. Paris is two hours ahead of UTC in summer, one in winter
  // (Directive 2000/84/EC).
  return [2, 1]
    .map((hours) => new Date(asIfUtc - hours * HOUR_MS).toISOString())
    .filter((instant) => parisClock(instant) === clock)
}

/** Explains, in French, a time (« 2026-12-03T08:00 ») that clocks in Paris do not show, or show twice; null for others. */
export function clockChange(clock: string): { kind: 'skipped' | 'twice'; explanation: string } | null {
  const instants = parisInstants(clock)
  if (instants.length === 2) {
    return {
      kind: 'twice',
      explanation:
        'Cette heure existe deux fois : cette nuit-là, à 3:00, on retarde les montres d’une heure. Choisissez la première (heure d’été) ou la seconde (heure d’hiver).',
    }
  }
  if (instants.length === 1 || !isInSkippedHour(clock)) return null
  return {
    kind: 'skipped',
    explanation:
      'Cette heure n’existe pas : cette nuit-là, les montres passent de 2:00 à 3:00. Choisissez une heure avant 2:00 ou à partir de 3:00.',
  }
}

function isInSkippedHour(clock: string): boolean {
  return parisInstants(clock.replace('T02:', 'T03:')).length === 1
}
