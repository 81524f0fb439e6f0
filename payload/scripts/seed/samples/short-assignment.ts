import { block, bullets, heading, internalLink, paragraph, richText } from '@/payload/editorial/lexical'
import type { SampleArticle } from '../sample-article'
import { handover } from './handover'

export const shortAssignment: SampleArticle = {
  title: 'Entrer dans une équipe pour trois jours',
  slug: 'entrer-dans-une-equipe-pour-trois-jours',
  excerpt:
    'Une mission courte commence avant la porte. Ce qui aide à prendre sa place, du premier message à la dernière relève.',
  category: 'metiers',
  inDossier: false,
  publishedAt: '2025-10-02T07:00:00.000Z',
  tags: ['Première mission', 'Intérim', 'Travail d’équipe'],
  body: ({ article, picture }) =>
    richText(
      paragraph(
        'Trois jours, c’est trop peu pour connaître une maison et bien assez pour y être utile. Tout tient à la vitesse à laquelle on comprend ce qui, ici, va de soi.',
      ),
      heading('h2', 'La veille'),
      paragraph('Un message court, envoyé à la bonne personne, épargne une matinée de tâtonnements.'),
      heading('h3', 'Trois choses à demander'),
      bullets([
        'l’heure et l’entrée exactes : il y a souvent deux portes',
        'le nom de la personne qui accueille, et de celle qui la remplace',
        'la tenue, le badge, le repas : ce qu’il faut apporter',
      ]),
      heading('h2', 'La première heure'),
      block('figure', {
        image: picture('metiers'),
        caption: 'Prendre un relais : une affaire de mains autant que de planning.',
        credit: 'Dessin : Skorann Actualités',
      }),
      heading('h3', 'Regarder, puis demander'),
      heading('h4', 'Regarder'),
      paragraph(
        'Où sont posées les feuilles de la nuit ? Qui parle à qui ? Quelle porte reste ouverte ? Cinq minutes d’attention apprennent plus qu’un organigramme.',
      ),
      heading('h4', 'Demander tôt'),
      paragraph(
        'Une question posée à huit heures est une question de professionnel. La même, posée à midi, devient un aveu. Mieux vaut la poser deux fois que deviner une fois.',
      ),
      heading('h2', 'Le dernier jour'),
      paragraph(
        'On part comme on voudrait arriver : en laissant quelque chose d’écrit. Ce qui a été fait, ce qui reste, ce que l’on a remarqué. ',
        internalLink('Dix minutes suffisent pour une bonne relève', 'articles', article(handover.slug)),
        ', et la personne suivante entrera par la bonne porte.',
      ),
    ),
}
