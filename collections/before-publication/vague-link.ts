import type { Check } from './check'
import { linksIn } from './links'
import { advises, quoted } from './text'

/** « cliquer sur ce lien » says no more than « ce lien ». */
const PRESS = /^(?:cliqu(?:ez|er|e)|appuyez|appuyer) sur /

/** Words that say nothing of where a link leads, to who goes from link to link: folded. */
const VAGUE = new Set([
  'ici',
  'la',
  'cliquez ici',
  'cliquer ici',
  'clique ici',
  'cliquez',
  'par ici',
  "c'est ici",
  'suite',
  'la suite',
  'lire',
  'lire la suite',
  'lire plus',
  "lire l'article",
  'voir',
  'voir plus',
  'voir la suite',
  'plus',
  "plus d'infos",
  "plus d'informations",
  'en savoir plus',
  'en savoir',
  'pour en savoir plus',
  'savoir plus',
  'decouvrir',
  'telecharger',
  'lien',
  'ce lien',
  'le lien',
  'suivez ce lien',
  'page',
  'cette page',
  'site',
  'ce site',
  'le site',
  'site web',
  'site internet',
  'article',
  'cet article',
  'document',
  'ce document',
  'here',
  'click here',
  'read more',
])

export const vagueLink: Check = ({ body }) =>
  linksIn(body)
    .filter(({ folded }) => VAGUE.has(folded.replace(PRESS, '')))
    .map(({ words, index }) => advises(`Lien ${quoted(words)} : dites où il mène`, index))
