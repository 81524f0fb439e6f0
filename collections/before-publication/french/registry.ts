import type { Rule } from '../check'
import { accentedCapitals } from './accented-capitals'
import { apostrophes } from './apostrophes'
import { civilities } from './civilities'
import { dashes } from './dashes'
import { doubledWord } from './doubled-word'
import { ellipsis } from './ellipsis'
import { fusedWords } from './fused-words'
import { inclusiveForms } from './inclusive-forms'
import { ligatures } from './ligatures'
import type { LineCheck } from './line-check'
import { misspelling } from './misspelling'
import { nestedQuotes } from './nested-quotes'
import { numbers } from './numbers'
import { numero } from './numero'
import { ordinals } from './ordinals'
import { repeatedSigns } from './repeated-signs'
import { spacing } from './spacing'
import { telephones } from './telephones'
import { units } from './units'

export interface ListedInFrench extends Rule {
  family: 'french'
  check: LineCheck
}

const french = (rule: string, name: string, check: LineCheck, why?: string): ListedInFrench => ({
  rule,
  family: 'french',
  name,
  check,
  ...(why !== undefined && { why }),
})

/** The rules of French that read one line at a time. */
export const FRENCH_CHECKS: ListedInFrench[] = [
  french('misspelling', 'Orthographe', misspelling),
  french('fused-words', 'Mots collés', fusedWords),
  french('doubled-word', 'Mot en double', doubledWord),
  french('spacing', 'Espaces', spacing, 'Une espace suit le point et la virgule, aucune ne les précède.'),
  french(
    'accented-capitals',
    'Capitales accentuées',
    accentedCapitals,
    'En français, l’accent a pleine valeur, sur les capitales aussi.',
  ),
  french('ligatures', 'Œ', ligatures, 'Ces mots s’écrivent avec « œ », qui n’est pas « oe ».'),
  french('apostrophes', 'Apostrophes', apostrophes),
  french('dashes', 'Tirets', dashes, 'Entre deux espaces, le trait d’union devient un tiret.'),
  french('ellipsis', 'Points de suspension', ellipsis, 'C’est un seul signe, qu’une voix lit comme une pause.'),
  french('repeated-signs', 'Ponctuation répétée', repeatedSigns),
  french(
    'nested-quotes',
    'Guillemets dans des guillemets',
    nestedQuotes,
    'À l’intérieur d’une citation, les guillemets sont “ ”.',
  ),
  french('ordinals', 'Nombres ordinaux', ordinals, 'On écrit 1er, 1re, 2e, XXIe ; le site met leur fin en exposant.'),
  french('civilities', 'Monsieur et Madame', civilities, '« Mr » est anglais : on écrit M., Mme, Mlle, Dr.'),
  french('numero', 'Numéro', numero),
  french('units', 'Unités', units, 'Les symboles d’unités ont une seule écriture, et suivent leur nombre.'),
  french('numbers', 'Écriture des nombres', numbers, 'Une virgule avant les décimales, une espace entre les milliers.'),
  french('telephones', 'Numéros de téléphone', telephones, 'Par paires, ils se lisent et se dictent.'),
  french(
    'inclusive-forms',
    'Écriture inclusive',
    inclusiveForms,
    'Un site qui garde une seule forme se lit mieux, et les voix la prononcent mieux.',
  ),
]
