import type { Block } from 'payload'
import { webAddress } from '../fields/web-address'
import { blockImage } from './block-image'

export const callToAction: Block = {
  slug: 'callToAction',
  interfaceName: 'CallToActionBlock',
  labels: { singular: 'Appel à l’action', plural: 'Appels à l’action' },
  ...blockImage('call-to-action', 'Une phrase et un bouton'),
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
        },
      ],
    },
  ],
}
