import type { ListedOnServer } from './check'
import { colourAlone } from './colour-alone'
import { emojiSeries } from './emoji-series'
import { foreignPassage } from './foreign-passage'
import { pictureOfText } from './picture-of-text'
import { placeAlone } from './place-alone'
import { unexpandedAcronym } from './unexpanded-acronym'

/** What keeps somebody from reading, that a glance at the form does not show. */
export const ACCESSIBILITY: ListedOnServer[] = [
  {
    check: pictureOfText,
    rule: 'picture-of-text',
    family: 'accessibility',
    name: 'Image qui porte du texte',
    why: 'Ces mots ne peuvent être ni lus à voix haute, ni agrandis, ni traduits, ni trouvés.',
    rgaa: '1.8',
    chapter: 'images',
  },
  {
    check: colourAlone,
    rule: 'colour-alone',
    family: 'accessibility',
    name: 'Désigné par sa couleur',
    why: 'Un homme sur douze distingue mal les couleurs, et qui écoute la page n’en voit aucune.',
    rgaa: '3.1',
    chapter: 'texte',
  },
  {
    check: placeAlone,
    rule: 'place-alone',
    family: 'accessibility',
    name: 'Désigné par sa place',
    why: 'Sur un téléphone tout se suit, et qui écoute la page n’a ni droite ni gauche.',
    rgaa: '10.9',
    chapter: 'texte',
  },
  {
    check: foreignPassage,
    rule: 'foreign-passage',
    family: 'accessibility',
    name: 'Passage dans une autre langue',
    why: 'Un lecteur d’écran le prononce comme du français tant que sa langue n’est pas marquée.',
    rgaa: '8.7',
    chapter: 'texte',
  },
  {
    check: emojiSeries,
    rule: 'emoji-series',
    family: 'accessibility',
    name: 'Émojis en série',
    why: 'Un lecteur d’écran dit le nom de chacun, et la phrase se perd.',
    rgaa: '13.5',
    chapter: 'texte',
  },
  {
    check: unexpandedAcronym,
    rule: 'unexpanded-acronym',
    family: 'accessibility',
    name: 'Sigle non expliqué',
    why: 'Qui n’est pas du métier ne sait pas ce qu’il veut dire.',
    chapter: 'texte',
  },
]
