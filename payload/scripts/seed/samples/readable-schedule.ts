import { block, bold, bullets, heading, paragraph, richText } from '@/payload/editorial/lexical'
import type { SampleArticle } from '../sample-article'

export const readableSchedule: SampleArticle = {
  title: 'Un planning que chacun peut lire',
  slug: 'un-planning-que-chacun-peut-lire',
  excerpt: 'Sigles, couleurs, flèches : un planning se comprend vite quand on l’a fait soi-même. Et quand on arrive ?',
  category: 'etablissements',
  inDossier: false,
  publishedAt: '2025-09-11T07:00:00.000Z',
  tags: ['Organisation', 'Planning', 'Accueil'],
  body: () =>
    richText(
      paragraph(
        'Dans beaucoup d’équipes, le planning est une langue. Ceux qui le tiennent la parlent couramment ; ceux qui arrivent la déchiffrent, un sigle après l’autre, au moment où ils auraient mieux à faire. Or un planning mal lu coûte cher : un horaire manqué, un repas sans personne, une relève qui attend.',
      ),
      heading('h2', 'Écrire pour qui ne sait pas'),
      paragraph(
        'Le test est simple : donner la feuille à une personne d’un autre service et lui demander ',
        bold('qui est là demain à midi'),
        '. Si elle hésite, ce n’est pas elle qu’il faut former, c’est la feuille qu’il faut reprendre.',
      ),
      bullets([
        'une légende sur la feuille elle-même, et non dans un classeur',
        'des heures écrites en toutes lettres plutôt que des codes',
        'une couleur pour une seule idée, doublée d’un mot',
        'le nom de la personne à prévenir en cas d’absence',
      ]),
      heading('h2', 'Garder une trace de ce qui change'),
      paragraph(
        'Un planning bouge, c’est même son métier. Ce qui trouble, c’est le changement sans date ni auteur. Deux colonnes suffisent : ce qui était prévu, ce qui a été fait. Elles évitent les discussions de fin de mois, et elles apprennent quelque chose : quels postes bougent le plus, et à quels moments.',
      ),
      block('quote', { text: 'Un bon planning se lit sans son auteur.' }),
      paragraph(
        'Reste une règle de bon sens : la version affichée est la seule qui compte. Tout le reste, messages compris, est un brouillon.',
      ),
    ),
}
