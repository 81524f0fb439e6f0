import { isRecord } from '@/payload/editorial/rich-text'
import type { Finding, ServerCheck } from './check'
import { foundIn } from './lines'
import { advises, blocksOf, quoted } from './text'

/** Years after which somebody should look whether there is a newer count. */
const OLDEST = 3

/** « (Source : Insee, 2019) », « (Insee, 2019) ». */
const SOURCE =
  /(?<!\p{L})[Ss]ources?\s?: ?[^\n()]{0,160}|(?<=\()(?:l['’])?(?:Cnaf|CNSA|Dares|Drees|Eurostat|Ined|Insee|Inserm|OCDE|Urssaf)[ ,][^\n()]{0,100}(?=\))/gu

/** Figures whose source is more than three years old: of key figures, by their date; in the text, by the year that stands there. */
export const oldSource: ServerCheck = (document, { today }) => [
  ...blocksOf(document.body, 'keyFigures').flatMap(({ fields, index }): Finding[] => {
    const date = isRecord(fields.source) && typeof fields.source.date === 'string' ? fields.source.date : ''
    if (!/^\d{4}-\d\d/.test(date) || date.slice(0, 10) >= yearsBefore(today)) return []
    return [advises(`La source de ces chiffres est de ${date.slice(0, 4)} : y en a-t-il de plus récents ?`, index)]
  }),
  ...foundIn(document, SOURCE, ({ 0: matched }) => {
    const years = matched.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []
    const year = years.toSorted().at(-1) ?? ''
    const words = matched.slice(0, matched.lastIndexOf(year) + year.length)
    if (year === '' || Number(today.slice(0, 4)) - Number(year) <= OLDEST) return null
    return { message: `${quoted(words)} : cette source est de ${year}, y a-t-il des chiffres plus récents ?`, words }
  }),
]

function yearsBefore(today: string): string {
  return `${Number(today.slice(0, 4)) - OLDEST}${today.slice(4)}`
}
