import type { Check } from './check'
import { dayOf, MONTHS, monthOf } from './dates-in-words'
import { foundIn } from './lines'
import { quoted } from './text'

const PATTERN = new RegExp(
  `(?<![\\d/.,])(\\d{1,2})(?:er)? (${MONTHS.join('|')}|fevrier|aout|decembre)(?: (\\d{4}))?(?![\\d\\p{L}])|(?<![\\d/.,])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])`,
  'giu',
)
/** February has 29 days in one. */
const LEAP_YEAR = 2024

/** « 31 juin », « 30 février », « 29 février 2026 », « 12/15/2026 ». */
export const impossibleDate: Check = (document) =>
  foundIn(document, PATTERN, ([words, day, month, year, dayInDigits, monthInDigits, yearInDigits]) => {
    const isReal = month
      ? dayOf(Number(year ?? LEAP_YEAR), monthOf(month), Number(day))
      : dayOf(Number(yearInDigits), Number(monthInDigits), Number(dayInDigits))
    return isReal && Number(dayInDigits ?? day) > 0 ? null : { message: `${quoted(words)} : ce jour n’existe pas` }
  })
