import type { Field } from 'payload'
import { blockingFields } from '../report/blocking-rules'

/** What the report of articles and pages asks for (`collections/report`). */
export const reviewingFields: Field[] = [
  {
    name: 'inclusiveForms',
    type: 'select',
    label: 'Écriture inclusive',
    options: [
      { label: 'Le point médian : « salarié·es »', value: 'middot' },
      { label: 'Les deux mots en entier : « les salariées et les salariés »', value: 'doublets' },
      { label: 'Aucune forme abrégée', value: 'none' },
    ],
    admin: { description: 'Ce que la relecture propose partout. Vide : elle n’en dit rien.' },
  },
  {
    name: 'blocking',
    type: 'group',
    label: 'Fautes qui empêchent de publier',
    admin: {
      description:
        'Seules des fautes certaines peuvent empêcher une publication. Ce qui manque à un article (titre, chapô, rubrique, texte de remplacement d’une image) l’empêche toujours.',
    },
    fields: blockingFields,
  },
]
