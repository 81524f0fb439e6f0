import type { Check } from './check'
import { foundIn } from './lines'
import { quoted } from './text'

const COLOUR = '(?:rouge|verte?|bleue?|jaune|orange|grise?|rose|violette?|noire?|blanche?|blanc)s?'
/** What a page shows, or what is done to show it: beside a colour, the colour is the only sign. */
const SHOWN =
  '(?:champs?|cases?|lignes?|mots?|passages?|cellules?|chiffres|dates|communes|départements|mentions?|éléments?|points|texte|postes|' +
  'indiquée?s?|marquée?s?|signalée?s?|affichée?s?|surlignée?s?|écrite?s?|notée?s?|mentionnée?s?|précisée?s?|repérée?s?|soulignée?s?|figurent|figurant|apparaît|apparaissent|inscrite?s?|représentée?s?)'
const CONTROL =
  '(?:boutons?|liens?|onglets?|cases?|encadrés?|bandeaux?|pastilles?|courbes?|barres?|icônes?|flèches?|cadres?|colonnes?|cellules?|étiquettes?)'

const PATTERN = new RegExp(
  [
    `(?<![\\p{L}-])${SHOWN} (?:\\p{L}+ ){0,2}?en ${COLOUR}(?![\\p{L}-])`,
    `(?<![\\p{L}-])${CONTROL} ${COLOUR}(?![\\p{L}-])`,
    `(?<![\\p{L}-])(?:ceux|celles|celui|celle) en ${COLOUR}(?= (?:le |la |les )?(?:sont|est|restent|reste|ont|correspondent|désignent|signifient|le sont)(?!\\p{L}))`,
    `\\(en ${COLOUR}\\)`,
    `(?<=^|[.!?:] )En ${COLOUR}(?=,| :|:)`,
    `(?<![\\p{L}-])en ${COLOUR} (?=(?:sur (?:la|le|cette|ce) (?:carte|plan|graphique|schéma|tableau|formulaire))|dans (?:le|ce|la) (?:tableau|liste|formulaire|planning|calendrier))`,
  ].join('|'),
  'gu',
)

/** RGAA 3.1: words that point at something by its colour alone. */
export const colourAlone: Check = (document) =>
  foundIn(document, PATTERN, ([words]) => ({
    message: `${quoted(words)} : la couleur seule désigne, nommez aussi ce qu’il faut voir`,
  }))
