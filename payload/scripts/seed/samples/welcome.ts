import { block, heading, internalLink, paragraph, richText, table } from '@/payload/editorial/lexical'
import type { SampleArticle } from '../sample-article'
import { readableSchedule } from './readable-schedule'
import { shortAssignment } from './short-assignment'

export const welcome: SampleArticle = {
  title: 'Accueillir un remplaçant : ce qui se prépare la veille',
  slug: 'accueillir-un-remplacant',
  excerpt:
    'Une fiche d’une page, un nom à qui demander, une heure à deux : trois gestes simples qui changent la première journée.',
  category: 'etablissements',
  inDossier: false,
  publishedAt: '2025-10-30T07:00:00.000Z',
  tags: ['Accueil', 'Remplacement', 'Organisation'],
  cover: 'welcome',
  body: ({ article, document, picture }) =>
    richText(
      paragraph(
        'Un remplacement réussi se joue avant la prise de poste. L’équipe y gagne du temps, la personne accompagnée garde ses repères, le professionnel trouve sa place. Il suffit, pour cela, d’écrire ce que tout le monde sait et que personne ne pense à dire.',
      ),
      heading('h2', 'Une page, pas un classeur'),
      paragraph(
        'La fiche d’accueil tient sur une page : les horaires, le plan, les numéros, les habitudes de la maison. Elle complète ',
        internalLink('un planning que chacun peut lire', 'articles', article(readableSchedule.slug)),
        '.',
      ),
      block('download', { file: document, title: 'Modèle de fiche d’accueil (exemple)' }),
      block('callout', {
        kind: 'important',
        title: 'Aucune donnée de santé sur la fiche',
        content: richText(
          paragraph(
            'La fiche circule : elle se pose, s’oublie, se photographie. Ce qui concerne une personne accompagnée reste dans son dossier.',
          ),
        ),
      }),
      heading('h2', 'Qui prépare quoi'),
      table('Qui prépare quoi, et quand', [
        ['Moment', 'Qui', 'Quoi'],
        ['La veille', 'La personne qui tient le planning', 'Prévenir l’équipe, préparer badge et vestiaire'],
        ['À l’arrivée', 'Le binôme du jour', 'Faire le tour des lieux, se présenter ensemble'],
        ['Première heure', 'Le binôme du jour', 'Travailler à deux, puis laisser faire'],
        ['Au départ', 'Toute l’équipe', 'Noter ce qui a manqué, pour la prochaine fois'],
      ]),
      heading('h2', 'Un lieu se présente aussi'),
      block('figure', {
        image: picture('etablissements'),
        caption: 'Quelle porte prendre ? La question mérite une ligne sur la fiche.',
        credit: 'Dessin : Skorann Actualités',
      }),
      paragraph(
        'De l’autre côté de la porte, quelqu’un se pose les mêmes questions : c’est le sujet de l’article ',
        internalLink('Entrer dans une équipe pour trois jours', 'articles', article(shortAssignment.slug)),
        '.',
      ),
    ),
}
