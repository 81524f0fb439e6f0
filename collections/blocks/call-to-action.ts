import { webAddress } from '../fields/web-address'
import { block } from './block'

export const callToAction = block('callToAction', {
  labels: { singular: 'Appel à l’action', plural: 'Appels à l’action' },
  drawing: 'Une phrase et un bouton',
  fields: [
    { name: 'title', type: 'text', label: 'Titre', required: true },
    { name: 'text', type: 'textarea', label: 'Texte' },
    {
      type: 'row',
      fields: [
        { name: 'label', type: 'text', label: 'Texte du bouton', required: true, admin: { width: '40%' } },
        {
          name: 'url',
          type: 'text',
          label: 'Adresse du bouton',
          required: true,
          admin: { width: '60%', description: 'https://…, /une-page-du-site ou mailto:…' },
          validate: webAddress,
          custom: { words: 'none' },
        },
      ],
    },
  ],
})
