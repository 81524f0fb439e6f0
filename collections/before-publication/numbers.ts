/** A number as French writes it, for a pattern: « 2,7 », « 200 000 », « 45.5 ». It tries one place in one way. */
export const NUMBER = '\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?'

/** Returns the value of a number as French writes it; NaN for what is none. */
export function numberOf(number: string): number {
  const bare = number.replaceAll(/\s/gu, '').replace(',', '.')
  return /^\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : Number.NaN
}
