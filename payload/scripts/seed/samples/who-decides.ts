import {
  blockQuote,
  heading,
  horizontalRule,
  internalLink,
  italic,
  paragraph,
  richText,
  table,
} from '@/payload/editorial/lexical'
import type { SampleArticle } from '../sample-article'
import { generalAssembly } from './general-assembly'

export const whoDecides: SampleArticle = {
  title: 'Salarié, intérimaire, coopérateur : qui décide de quoi ?',
  slug: 'salarie-interimaire-cooperateur',
  excerpt:
    'Trois situations, trois façons de peser sur son travail. Le point en un tableau, et ce que le tableau ne dit pas.',
  category: 'reperes',
  inDossier: true,
  publishedAt: '2025-10-16T07:00:00.000Z',
  tags: ['Intérim', 'Coopérative', 'Statuts'],
  body: ({ article }) =>
    richText(
      paragraph(
        'On peut exercer le même métier, dans le même couloir, avec trois liens différents. La blouse n’en dit rien ; le contrat et les statuts, si.',
      ),
      heading('h2', 'Le point en un tableau'),
      table('Qui emploie, qui organise, qui décide', [
        ['Situation', 'Qui emploie', 'Qui organise la journée', 'Qui décide des orientations'],
        ['Salarié de l’établissement', 'L’établissement', 'L’établissement', 'Sa direction et ses instances'],
        [
          'Intérimaire',
          'L’entreprise d’intérim',
          'L’établissement d’accueil',
          'La direction de l’entreprise d’intérim',
        ],
        [
          'Intérimaire et coopérateur',
          'La coopérative d’emploi',
          'L’établissement d’accueil',
          'Les associés, réunis en assemblée',
        ],
      ]),
      paragraph(italic('Lecture : pendant une mission, la journée s’organise toujours là où elle se passe.')),
      heading('h2', 'Ce que le tableau ne dit pas'),
      paragraph(
        'Les cases sont nettes, la vie l’est moins. Une équipe qui accueille bien associe les personnes de passage à ses réunions. Une coopérative qui ne réunirait ses membres qu’une fois l’an tiendrait sa promesse à moitié.',
      ),
      heading('h3', 'Être associé, concrètement'),
      paragraph(
        'Un coopérateur détient une part du capital, ',
        internalLink('vote en assemblée', 'articles', article(generalAssembly.slug)),
        ' et peut se présenter aux mandats. Il ne choisit pas pour autant son planning seul : décider ensemble, c’est aussi accepter ce qui a été décidé.',
      ),
      blockQuote('Coopérer ne dispense pas de s’organiser : cela oblige à le faire à plusieurs. (Phrase d’exemple.)'),
      horizontalRule(),
      paragraph(
        'Ces lignes donnent des repères, non un conseil juridique. Le contrat de mission, les accords collectifs et les statuts de la coopérative font foi.',
      ),
    ),
}
