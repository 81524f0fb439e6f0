import type { ListedOnServer } from './check'
import { differingFigure } from './differing-figure'
import { impossibleAddress } from './impossible-address'
import { impossibleDate } from './impossible-date'
import { oldSource } from './old-source'
import { phoneNumber } from './phone-number'
import { placeholder } from './placeholder'
import { priceWithoutCurrency } from './price-without-currency'
import { rankWithoutSource } from './rank-without-source'
import { twoSpellings } from './two-spellings'
import { unsourcedFigures } from './unsourced-figures'
import { weekdayAndDate } from './weekday-and-date'
import { wholeOfShares } from './whole-of-shares'

/** What a reader could find wrong. */
export const FACTS: ListedOnServer[] = [
  {
    check: placeholder,
    rule: 'placeholder',
    family: 'facts',
    name: 'Passage à écrire',
    why: 'Les lecteurs verraient une note de travail.',
    canBlock: { byDefault: false },
  },
  {
    check: weekdayAndDate,
    rule: 'weekday-and-date',
    family: 'facts',
    name: 'Jour qui ne va pas avec sa date',
    why: 'Qui vient le mauvais jour trouve porte close.',
    canBlock: { byDefault: false },
  },
  {
    check: impossibleDate,
    rule: 'impossible-date',
    family: 'facts',
    name: 'Date impossible',
    why: 'Personne ne sait de quel jour il s’agit.',
    canBlock: { byDefault: false },
  },
  {
    check: phoneNumber,
    rule: 'phone-number',
    family: 'facts',
    name: 'Numéro de téléphone impossible',
    why: 'Qui le compose n’a personne au bout du fil.',
  },
  {
    check: impossibleAddress,
    rule: 'impossible-address',
    family: 'facts',
    name: 'Adresse impossible',
    why: 'Une lettre, un message ou un visiteur n’y arrive pas.',
  },
  {
    check: priceWithoutCurrency,
    rule: 'price-without-currency',
    family: 'facts',
    name: 'Prix sans monnaie',
    why: 'Un nombre seul peut être un prix, un âge ou un nombre de places.',
  },
  {
    check: wholeOfShares,
    rule: 'whole-of-shares',
    family: 'facts',
    name: 'Parts qui ne font pas 100 %',
    why: 'Un lecteur qui les additionne ne croit plus les autres chiffres.',
  },
  {
    check: differingFigure,
    rule: 'differing-figure',
    family: 'facts',
    name: 'Chiffre différent ailleurs',
    why: 'Deux articles du site se contredisent : l’un des deux est à corriger.',
  },
  {
    check: unsourcedFigures,
    rule: 'unsourced-figures',
    family: 'facts',
    name: 'Chiffre sans source',
    why: 'Un chiffre dont on sait l’origine se vérifie et se reprend.',
  },
  {
    check: oldSource,
    rule: 'old-source',
    family: 'facts',
    name: 'Source ancienne',
    why: 'Un chiffre de plus de trois ans passe pour celui d’aujourd’hui.',
  },
  {
    check: rankWithoutSource,
    rule: 'rank-without-source',
    family: 'facts',
    name: 'Rang sans source',
    why: 'Un rang se vérifie, et se conteste quand rien ne dit qui a compté.',
  },
  {
    check: twoSpellings,
    rule: 'two-spellings',
    family: 'facts',
    name: 'Nom écrit de deux façons',
    why: 'L’un des deux est faux, et la personne le verra.',
  },
]
