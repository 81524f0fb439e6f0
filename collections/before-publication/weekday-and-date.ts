import type { Check } from './check'
import { dayOf, MONTHS, monthOf, WEEKDAYS } from './dates-in-words'
import { foundIn } from './lines'
import { quoted } from './text'

const MONTH = `(?:${MONTHS.join('|')}|fevrier|aout|decembre)`
const WEEKDAY = `(?:${WEEKDAYS.join('|')})`

/** « lundi 12 mars 2026 », « lundi 12 au mercredi 14 mars 2026 »: the month and the year may come after a second day. */
const IN_WORDS = new RegExp(
  `(?<!\\p{L})(${WEEKDAY})s? (\\d{1,2})(?:er)?(?: (${MONTH}))?(?:(?:,? (?:au|et|ou|à|puis) (?:le )?)(${WEEKDAY})s? (\\d{1,2})(?:er)?)?(?: (${MONTH}))?,? (\\d{4})(?!\\d)`,
  'giu',
)
const IN_DIGITS = new RegExp(`(?<!\\p{L})(${WEEKDAY}),? (?:le )?(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?!\\d)`, 'giu')

/** A day of the week that is not that of its date; one of the two is wrong, and only its author knows which. */
export const weekdayAndDate: Check = (document) => [
  ...foundIn(document, IN_WORDS, ([words, weekday = '', day = '', own, otherWeekday, otherDay, last, year = '']) => {
    const month = own ?? last
    if (!month) return null
    const first = faultOf(weekday, Number(day), monthOf(month), Number(year))
    const second =
      otherWeekday && otherDay ? faultOf(otherWeekday, Number(otherDay), monthOf(last ?? month), Number(year)) : null
    const fault = first ?? second
    return fault ? { message: `${quoted(words)} : ${fault}` } : null
  }),
  ...foundIn(document, IN_DIGITS, ([words, weekday = '', day = '', month = '', year = '']) => {
    const fault = faultOf(weekday, Number(day), Number(month), Number(year))
    return fault ? { message: `${quoted(words)} : ${fault}` } : null
  }),
]

function faultOf(weekday: string, day: number, month: number, year: number): string | null {
  if (year < 1900 || year > 2100) return null
  const date = dayOf(year, month, day)
  if (!date) return null
  const right = WEEKDAYS[date.getUTCDay()] ?? ''
  return right === weekday.toLowerCase() ? null : `le ${day} ${MONTHS[month - 1]} ${year} est un ${right}`
}
