import { block, bold, heading, numbered, paragraph, richText } from '@/payload/editorial/lexical'
import type { SampleArticle } from '../sample-article'

export const needsMap: SampleArticle = {
  title: 'Cartographier les besoins plutôt que les postes',
  slug: 'cartographier-les-besoins',
  excerpt:
    'Une carte des postes vacants montre ce qui manque. Une carte des besoins montre ce qui pourrait se partager.',
  category: 'territoire',
  inDossier: true,
  publishedAt: '2025-10-23T07:00:00.000Z',
  tags: ['Bassin de vie', 'Mutualisation', 'Mobilité'],
  body: ({ picture }) =>
    richText(
      paragraph(
        'Posez sur une carte les postes vacants d’un bassin de vie : vous obtenez des points, éparpillés. Posez-y les heures dont chacun a besoin, semaine par semaine : des voisinages apparaissent.',
      ),
      block('figure', {
        image: picture('territoire'),
        caption: 'Deux rives, un pont : le trajet compte autant que la distance.',
        credit: 'Dessin : Skorann Actualités',
      }),
      heading('h2', 'Compter en heures, pas en postes'),
      paragraph(
        'Un mi-temps introuvable ici, un autre là : séparément, deux annonces sans réponse. Ensemble, et à vingt minutes l’un de l’autre, ils peuvent faire un emploi. Encore faut-il que quelqu’un regarde les deux à la fois.',
      ),
      block('keyFigures', {
        title: 'Un bassin de vie imaginaire, en quatre chiffres',
        items: [
          { value: '12', label: 'établissements voisins' },
          { value: '340', unit: 'heures', label: 'à pourvoir chaque semaine' },
          { value: '18', unit: 'min', label: 'de trajet entre deux sites' },
          { value: '65', unit: '%', label: 'de ces heures à partager' },
        ],
        source: { label: 'chiffres inventés pour l’exemple', date: '2025-10-01T10:00:00.000Z' },
      }),
      heading('h2', 'Trois précautions'),
      numbered([
        'Mesurer le temps de trajet réel, à l’heure où l’on part travailler.',
        'Distinguer le besoin régulier, qui mérite un contrat durable, de l’imprévu.',
        'Ne jamais faire figurer sur la carte ce qui permettrait de reconnaître une personne.',
      ]),
      paragraph(
        'Une carte n’embauche personne. Mais elle met autour d’une table des établissements qui ',
        bold('se croyaient seuls'),
        ', et c’est souvent là que tout commence.',
      ),
    ),
}
