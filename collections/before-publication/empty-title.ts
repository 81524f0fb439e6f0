import { foldedText } from '@/payload/editorial/french-order'
import { type Check, finds, isEmpty } from './check'

/** A kind of page, a name that programs give, or a word for anything. */
const NOTHING =
  /^(?:(?:nos|les|vos|l'|la|le|une?|notre|votre|dernieres? |toutes? )?\s?(?:actualites?|actus?|news|newsletter|infos?|informations?|articles?|nouvel article|nouveau|nouveautes?|titre|sans titre|test|essai|brouillon|document|communique(?: de presse)?|evenements?|agenda|a la une|bienvenue|accueil|presentation|divers|billet|post|annonce|important|a lire|a savoir|edito|editorial|compte[- ]rendu|dossier|page|texte|publication|interview|temoignages?|portraits?|breve|en bref|retour en images)s?)(?: (?:divers(?:es)?|importante?s?|pratiques?|generales?|utiles?|recente?s?|en vrac))?(?: ?(?:n°|no|numero|#)? ?\d{1,4}| (?:du|de la|de l') ?(?:mois|semaine|jour|rentree|annee)| (?:du \d{1,2} |de )?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?: \d{4})?)?[ .!…:]*$/
const PROGRAM =
  /^(?:copie de|copy of|doc(?:ument)? ?\d+|untitled|new ?page|nouvelle page|article_|v\d|final|version)|\.(?:docx?|odt|pdf|txt|md)$|_v\d|^\d[\d\s/.-]*$/

/** A title that any article could have: « Actualités », « Article 1 ». */
export const emptyTitle: Check = ({ title }) =>
  !isEmpty(title) && saysNothing(title ?? '') ? finds('advises', 'Ce titre ne dit pas de quoi il s’agit', 'title') : []

export function saysNothing(title: string): boolean {
  const words = foldedText(title)
  return NOTHING.test(words) || PROGRAM.test(words)
}
