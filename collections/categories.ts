import { anyone, editors } from './access'
import { refuseSameTitle } from './checks/same-title'
import { shown } from './collection'
import { lineOfWords } from './fields/words'
import { refuseWhenInUse } from './usage/refuse-when-in-use'

export const categories = shown(
  {
    slug: 'categories',
    labels: { singular: 'Rubrique', plural: 'Rubriques' },
    custom: { feminine: true },
    admin: {
      group: 'Rédaction',
      useAsTitle: 'title',
      defaultColumns: ['title', 'slug', 'description'],
      description: 'Les grandes familles d’articles. Chaque article en a une seule.',
    },
    defaultSort: 'title',
    defaultPopulate: { title: true, slug: true, mark: true },
    access: { create: editors, read: anyone, update: editors, delete: editors },
    hooks: { beforeValidate: [refuseSameTitle('rubrique')], beforeDelete: [refuseWhenInUse('Cette rubrique')] },
    fields: [
      { name: 'title', type: 'text', label: 'Nom', required: true, validate: lineOfWords },
      {
        name: 'description',
        type: 'textarea',
        label: 'Présentation',
        admin: { description: 'Une phrase, en tête de la page de la rubrique.' },
      },
      {
        name: 'mark',
        type: 'select',
        label: 'Couleur et dessin',
        options: [
          { label: 'Jaune, des personnes bras dessus, bras dessous', value: 'cooperation' },
          { label: 'Rouge, des mains levées', value: 'metiers' },
          { label: 'Prune, des façades', value: 'etablissements' },
          { label: 'Vert, un paysage vu du ciel', value: 'territoire' },
          { label: 'Bleu, des balises en mer', value: 'reperes' },
        ],
        admin: {
          position: 'sidebar',
          description:
            'La marque de la rubrique et le dessin de ses articles sans photo. Vide : choisis d’après l’adresse.',
        },
      },
    ],
  },
  { from: 'title', example: 'cooperation' },
)
