import type { Check } from './check'
import { foundIn } from './lines'
import { quoted } from './text'

const PATTERN = new RegExp(
  [
    '(?<![\\p{L}\\p{N}])(?:TK+|TODO|TBC|TBD|LOREM IPSUM)(?![\\p{L}\\p{N}])',
    '(?<!\\p{L})[Ll]orem ipsum',
    '(?<![\\p{L}\\p{N}-])[xX]{2,}(?![\\p{L}\\p{N}]|-\\p{L})|(?<!\\p{N})_{3,}(?!\\p{N})',
    '(?<!\\p{L})[Àà] (?:compléter|vérifier|remplir|rédiger|sourcer|reformuler|relire|valider)(?=\\s*(?:[)\\]}!.?;:…]|$|\\(|avant publication|par |avec ))',
    "[([{]\\s?(?:à (?:confirmer|définir|préciser|insérer|ajouter|supprimer|mettre à jour)|insérer|mettre|ajouter|photo ici|lien ici|nom|prénom|date|lieu|chiffre|source \\?)(?: [\\p{L}’' ]{0,40})?\\s?[)\\]}](?=\\P{L}|$)",
    "\\(\\s?(?:voir avec|demander à|à voir avec)(?: [\\p{L}’' ]{1,40})\\s?\\)",
    '\\?{3,}|\\[\\s?\\??\\s?\\](?!\\()',
    '(?<!\\p{L})(?:blabla|bla bla|texte ici|votre texte|ajouter (?:un |le |la )?(?:lien|photo|texte|source) ici)(?!\\p{L})',
  ].join('|'),
  'gu',
)

/** « à vérifier » in a sentence asks something of the reader: « pensez à vérifier vos droits ». */
const ROMAN_TWENTY = /(?:siècle|Louis|chapitre|tome|article|congrès|édition)/iu

/** What somebody left to be written: TK, « à compléter », xxx, lorem ipsum. */
export const placeholder: Check = (document) =>
  foundIn(document, PATTERN, ({ 0: words, index }, line) => {
    const before = line.words.slice(Math.max(0, index - 30), index)
    const after = line.words.slice(index + words.length, index + words.length + 12)
    if (words === 'XX' || words === 'XXX') {
      if (ROMAN_TWENTY.test(before) || /^e?r?s? ?(?:siècle|congrès)/u.test(after)) return null
    }
    if (/^[Àà] /u.test(words) && isAskedOfReaders(before)) return null
    return { message: `${quoted(words)} : il reste quelque chose à écrire ici` }
  })

/** « un dossier à compléter », « reste à valider »: things that readers do, after a noun or a verb. */
function isAskedOfReaders(before: string): boolean {
  return /[\p{L}’'»]\s$/u.test(before) && !/(?:^|[.!?:([{–—-])\s*$/u.test(before)
}
