import type { Check } from './check'
import { foundIn } from './lines'
import { NUMBER } from './numbers'
import { quoted } from './text'

const PRICE =
  "(?:[Tt]arifs?(?: réduits?| pleins?| unique| normal| adhérents?)?|[Pp]rix(?: d’entrée| d'entrée| de vente)?|[Cc]oût|[Cc]otisation(?: annuelle)?|[Mm]ontant|[Pp]articipation|[Aa]dhésion|[Ee]ntrée|[Cc]oûte(?:nt)?|[Cc]oûtera|[Ff]acturée?s?|[Rr]émunérée?s?|[Pp]ayée?s?|[Vv]endue?s?)"
/** What may stand between the word and the number. */
const LINK = "(?: ?: ?| (?:est |sera |reste )?(?:de|à|fixée? à|d’environ|d'environ|environ|seulement)? ?)"
const AFTER =
  "(?=\\s*(?:$|[.;,)!?](?!\\d)|(?:par (?:personne|mois|an|jour|heure|adulte|enfant|participante?|salariée?|famille|séance|place)|/ ?(?:mois|an|jour|h|heure|personne)|HT|TTC|l[’']heure|la (?:place|séance|journée|nuit)|pour (?:les|un|une|la|le|tous)|brut|net|et|ou|mais|avec|sans|selon|au lieu|en (?:prévente|ligne|caisse))(?!\\p{L})))"
/** Before which a number is a price only when it has centimes. */
const GOES_ON = /^ (?:et|ou|mais|avec|sans|selon|au lieu)(?!\p{L})/u
const PATTERN = new RegExp(`(?<!\\p{L})${PRICE}${LINK}(${NUMBER})${AFTER}`, 'gu')

/** A price whose currency is missing. */
export const priceWithoutCurrency: Check = (document) =>
  foundIn(document, PATTERN, ({ 0: words, 1: number = '', index, input }) => {
    // « coûte 12 et rapporte 15 » counts anything.
    const goesOn = GOES_ON.test(input.slice(index + words.length, index + words.length + 8))
    if (goesOn && !/,\d\d$/.test(number)) return null
    // « prix de 2025 » is a year.
    if (/^(?:19|20)\d\d$/.test(number) && !/:/.test(words)) return null
    return { message: `${quoted(words)} : écrivez la monnaie, « ${number} € »` }
  })
