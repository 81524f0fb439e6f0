import type { Check } from './check'
import { foundIn } from './lines'
import { quoted } from './text'

const SIDE = '(?:droite|gauche)'
const SHOWN =
  '(?:colonne|encadré|menu|bouton|image|photo|carte|tableau|schéma|graphique|bandeau|bloc|formulaire|lien|vidéo|liste|calendrier)'

const PATTERN = new RegExp(
  [
    '(?<![\\p{L}-])ci-(?:contre|à côté)(?![\\p{L}-])',
    `(?<![\\p{L}-])${SHOWN} (?:située? |placée? )?(?:de|à|sur la) ${SIDE}(?![\\p{L}-])`,
    `(?<![\\p{L}-])(?:à|sur la) ${SIDE} (?:de (?:la |l['’]|cette |cet )|du |de ce )(?:page|écran|image|photo|texte|tableau|carte|article|formulaire)(?![\\p{L}-])`,
    `(?<![\\p{L}-])en (?:haut|bas) (?:à|de la|sur la) (?:${SIDE}|page|écran)(?: de (?:la |l['’])(?:page|écran))?(?![\\p{L}-])`,
  ].join('|'),
  'giu',
)

/** RGAA 10.9: words that point at something by its place alone; on a phone, and when listening, nothing is beside. */
export const placeAlone: Check = (document) =>
  foundIn(document, PATTERN, ([words]) => ({
    message: `${quoted(words)} : sur un téléphone, rien n’est à côté, nommez ce qu’il faut voir`,
  }))
