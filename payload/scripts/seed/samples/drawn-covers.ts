import { block, heading, internalLink, paragraph, richText } from '@/payload/editorial/lexical'
import type { SampleArticle } from '../sample-article'
import { needsMap } from './needs-map'

export const drawnCovers: SampleArticle = {
  title: 'Pourquoi nos articles sont dessinés',
  slug: 'pourquoi-nos-articles-sont-dessines',
  excerpt:
    'Un dessin par article, jamais deux fois le même, aucun visage emprunté : comment se font les couvertures de ce site.',
  category: 'reperes',
  inDossier: false,
  publishedAt: '2025-11-13T08:00:00.000Z',
  tags: ['Coulisses', 'Images'],
  body: ({ article, picture }) =>
    richText(
      paragraph(
        'Illustrer le soin et l’accompagnement pose une question simple : qui montrer ? Une photo de banque d’images montre des gens qui ne sont pas d’ici, dans des gestes qu’ils ne font pas. Une photo de terrain demande l’accord de chacun, et le respect de qui ne peut pas le donner. Quand aucune des deux ne convient, ce site dessine.',
      ),
      heading('h2', 'Cinq motifs, une infinité d’images'),
      paragraph(
        'Chaque rubrique a son motif. Un petit programme le compose à partir de l’adresse de l’article : deux articles n’ont pas le même dessin, et un article garde toujours le sien.',
      ),
      block('gallery', {
        images: [
          { image: picture('cooperation'), caption: 'Coopération : la chaîne' },
          { image: picture('metiers'), caption: 'Métiers : les mains' },
          { image: picture('etablissements'), caption: 'Établissements : les toits' },
          { image: picture('territoire'), caption: 'Territoire : le rivage' },
          { image: picture('reperes'), caption: 'Repères : les balises' },
        ],
      }),
      heading('h2', 'Ce que dit un dessin, ce qu’il ne dit pas'),
      paragraph(
        'Un dessin donne le ton d’une rubrique, il n’apporte pas de preuve. Il ne remplace ni un chiffre avec sa source, ni une parole recueillie. Dans ',
        internalLink('un article sur les besoins d’un territoire', 'articles', article(needsMap.slug)),
        ', il dit seulement : nous allons parler d’un rivage et de ce qui le traverse.',
      ),
      paragraph('Et quand la rédaction a une photo juste, prise avec l’accord de tous, elle prend la place du dessin.'),
      block('callToAction', {
        title: 'Suivre les prochains articles',
        text: 'Le flux RSS les apporte dans votre lecteur, sans compte ni courriel.',
        label: 'Ouvrir le flux RSS',
        url: '/blog/flux.xml',
      }),
    ),
}
