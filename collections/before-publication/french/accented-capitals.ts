import { type Flaw, flawsOf, type LineCheck } from './line-check'
import { unknownWords } from './spelling'
import { beginsSentence } from './words'

/** What follows « À » at the beginning of a sentence, and never « a », the verb: « A partir de », « A la rentrée ». */
const PREPOSITION =
  /(?<![\p{L}\p{N}'’.-])A(?= (?:l['’]|(?:la|partir|ce|cet|cette|ces|quoi|qui|quel|quelle|quels|quelles|noter|savoir|suivre|lire|voir|venir|retenir|travers|propos|défaut|terme|leur|leurs|son|sa|ses|notre|nos|votre|vos|mon|ma|mes|chaque|chacun|chacune|tous|toutes|destination|compter|condition|distance|domicile|temps|titre|fin|mi|long|court|moyen|plusieurs|bientôt|droite|gauche|vélo|pied)(?![\p{L}'’-])|\p{Lu}\p{Ll}+, ))/gu

/** Capitals keep their accents: « État », « À partir de », « Ça ». */
export const accentedCapitals: LineCheck = (line, tools) => [
  ...unknownWords(line, tools).flatMap(({ kind, text, start, end, candidates, isCertain }): Flaw[] => {
    const [first] = candidates
    if (kind !== 'capital' || !first) return []
    if (isCertain) return [{ start, end, mend: first }]
    const listed = candidates.slice(0, 3).map((one) => `« ${one} »`)
    return [{ start, end, message: `« ${text} » : ${listed.join(' ou ')} ?`, suggestions: candidates }]
  }),
  ...flawsOf(line, PREPOSITION, ({ index }) => (beginsSentence(line, index) ? 'À' : null)).map((flaw) => {
    const next = /^ [\p{L}'’-]{1,30}/u.exec(line.slice(flaw.end, flaw.end + 31))?.[0] ?? ''
    return { ...flaw, end: flaw.end + next.length, mend: `À${next}` }
  }),
]
