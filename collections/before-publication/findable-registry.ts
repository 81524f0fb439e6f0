import type { ListedOnServer } from './check'
import { descriptionLength } from './description-length'
import { doubledTitle } from './doubled-title'
import { emptyTitle } from './empty-title'
import { repeatedOpening } from './repeated-opening'
import { shortTitle } from './short-title'
import { titleOfResults } from './title-of-results'

/** What keeps an article from being found, or from being chosen in a list of results. */
export const FINDABLE: ListedOnServer[] = [
  {
    check: emptyTitle,
    rule: 'empty-title',
    family: 'findable',
    name: 'Titre qui ne dit rien',
    why: 'Dans une liste de résultats, personne ne sait pourquoi l’ouvrir.',
  },
  {
    check: shortTitle,
    rule: 'short-title',
    family: 'findable',
    name: 'Titre court',
    why: 'Seul qui connaît déjà l’article le reconnaît.',
  },
  {
    check: doubledTitle,
    rule: 'doubled-title',
    family: 'findable',
    name: 'Titre déjà pris',
    why: 'Les lecteurs et les moteurs de recherche confondent les deux pages.',
  },
  {
    check: titleOfResults,
    rule: 'title-of-results',
    family: 'findable',
    name: 'Titre de référencement long',
    why: 'Les moteurs de recherche coupent ce qui dépasse.',
  },
  {
    check: descriptionLength,
    rule: 'description-length',
    family: 'findable',
    name: 'Longueur de la description',
    why: 'Trop longue elle est coupée, trop courte les moteurs de recherche en inventent une.',
  },
  {
    check: repeatedOpening,
    rule: 'repeated-opening',
    family: 'findable',
    name: 'Début répété',
    why: 'Le titre et le chapô sont au-dessus du texte : les redire fait perdre les premières secondes.',
  },
]
