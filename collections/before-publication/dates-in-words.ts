export const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

/** From Sunday, as JavaScript counts. */
export const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']

/** Returns the number of a month, from 1, of its name or its digits; 0 for what is none. */
export function monthOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words) <= 12 ? Number(words) : 0
  const plain = (month: string) => month.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return MONTHS.findIndex((month) => plain(month) === plain(words)) + 1
}

/** Returns a day of the calendar; null when there is none: the 31st of June. */
export function dayOf(year: number, month: number, day: number): Date | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return month >= 1 && day >= 1 && date.getUTCMonth() === month - 1 ? date : null
}
