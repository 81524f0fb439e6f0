const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const DAY_IN_WORDS =
  /(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?(\d{1,2})(?:er)?\s+(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s+(\d{4})/i
const DAY_IN_FIGURES = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/
const PARTICLES = new Set(['de', 'du', 'des', 'le', 'la', 'van', 'von', 'd’', 'ar', 'an', 'et', '&'])
const NAME_WORD = /^(?:d['’])?\p{Lu}[\p{L}'’.-]*$/u
/** A line that is looked at as a whole is not longer. */
const LONGEST_LINE = 400

/** Returns the day (ISO 8601) that words name, with its year; null when they name none, or one that does not exist. */
export function dayIn(words: string): string | null {
  const start = words.slice(0, LONGEST_LINE)
  const said = DAY_IN_WORDS.exec(start)
  if (said) return isoDay(said[3], MONTHS.indexOf((said[2] ?? '').toLowerCase()) + 1, said[1])
  const written = DAY_IN_FIGURES.exec(start)
  return written ? isoDay(written[3], Number(written[2]), written[1]) : null
}

function isoDay(year: string | undefined, month: number, day: string | undefined): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(Number(day)).padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

/** Whether words may be the name of a person: two to five words, each with a capital, particles aside. */
export function isName(words: string): boolean {
  if (words.length > 60) return false
  const all = words.split(/\s+/)
  const named = all.filter((word) => !PARTICLES.has(word.toLowerCase()) || NAME_WORD.test(word))
  return (
    all.length >= 2 &&
    all.length <= 5 &&
    named.length >= 2 &&
    named.every((word) => NAME_WORD.test(word)) &&
    !isCapitals(words)
  )
}

/** Whether words are a name, alone or before what its person does: « Anne Le Goff, aide-soignante ». */
export function isSigned(words: string): boolean {
  if (words.length > 140 || /[.!?:]$/.test(words)) return false
  const [name = '', ...role] = words.replace(/,$/, '').split(/\s*(?:,|\(|\s[–—-]\s)\s*/)
  return isName(name) && role.every((part) => /^\p{Ll}|^\p{Lu}/u.test(part))
}

/** Whether words may say who spoke: a name with or without what they do, or a first name with something about them. */
export function isSpeaker(words: string): boolean {
  if (isSigned(words)) return true
  const [name = '', ...about] = words.split(/\s*(?:,|\(|\s[–—-]\s)\s*/)
  // « Skorann, février 2026 » is where and when.
  if (/\b(?:19|20)\d\d$/.test(words)) return false
  return words.length <= 140 && about.length > 0 && NAME_WORD.test(name) && !/[.!?:]$/.test(words)
}

/** Whether all letters are capitals, and there are enough of them to be no acronym. */
export function isCapitals(words: string): boolean {
  if (words.length > LONGEST_LINE || /\p{Ll}/u.test(words)) return false
  const letters = words.match(/\p{Lu}/gu) ?? []
  return letters.length >= 5
}

/** Whether a line may be a heading by its form: short, of one sentence at most, and it does not end as a sentence does. */
export function isHeadingLike(words: string, longest = 90): boolean {
  return (
    words.length <= longest &&
    /^[\p{Lu}\p{N}«“"¿¡\p{Extended_Pictographic}]/u.test(words) &&
    /\p{L}{2}/u.test(words) &&
    !/[.,;:…]\s?["»”)]?$/.test(words) &&
    !/[.?!…]["»”]?\s+\p{Lu}/u.test(words) &&
    !/@|https?:|www\./i.test(words)
  )
}

const PHONE = /(?<![\d.])(?:\+33\s?\(?0?\)?\s?|0)[1-9](?:[\s.\u00a0\u202f-]?\d{2}){4}(?!\d)/
/** « 0 800 12 34 56 », « 0800 123 456 ». */
const FREE_PHONE =
  /(?<![\d.])0\s?8\d{2}(?:[\s.\u00a0\u202f]?\d{3}){2}(?!\d)|(?<![\d.])0\s?8\d{2}(?:[\s.\u00a0\u202f]?\d{2}){3}(?!\d)/
const MAIL = /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/

/** Whether words have a telephone number or a mail address. */
export function hasReach(words: string): boolean {
  const start = words.slice(0, LONGEST_LINE)
  return PHONE.test(start) || FREE_PHONE.test(start) || MAIL.test(start)
}
