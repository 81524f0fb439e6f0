/** A figure as the block of key figures has it. */
export interface Figure {
  value: string
  unit?: string
  label: string
}

const FIGURE =
  /^((?:plus de |près de |environ |\+\s?|-\s?|−\s?|≈\s?|~\s?|x\s?|×\s?)?\d[\d \u00a0\u202f.,]*(?:\s?(?:\/|à|sur)\s?\d[\d \u00a0\u202f.,]*)?)\s?(%|‰|€|k€|M€|millions?(?: d['’]euros| d['’]heures)?|milliards?(?: d['’]euros)?|euros?|ans?|mois|jours?|heures?|minutes?|h|km|m²|ha|tonnes?)?(?=[\s,:–-]|$)\s*[:–-]?\s*(.*)$/isu
const YEAR = /^(?:19|20)\d\d\s?(?:[:–-]|$)/
const DATE =
  /^\d{1,2}(?:er)?\s?(?::\d\d|h(?:\s?\d\d)?\b|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|[/.]\d)/i
/** A label of a figure is read at a glance. */
const LONGEST = 110

/** Returns the figure that a line is: « 2,7 millions de salariés »; null for a date, an hour, a year and other words. */
export function figureOf(words: string): Figure | null {
  if (words.length > LONGEST || YEAR.test(words) || DATE.test(words)) return null
  const found = FIGURE.exec(words.replace(/[.,;]$/, ''))
  if (!found) return null
  const [, value = '', unit, label = ''] = found
  if (!/\p{L}{2}/u.test(label) || /[.!?]\s+\p{Lu}/u.test(label)) return null
  return { value: value.trim(), ...(unit && { unit }), label: label.trim() }
}

/** Whether a number says more than how many of a thing there are in a list: « 3 ateliers ». */
export function isTelling({ value, unit }: Figure): boolean {
  return Boolean(unit) || Number(value.replace(/[^\d,]/g, '').replace(',', '.')) >= 10
}
