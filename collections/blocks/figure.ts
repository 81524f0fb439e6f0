import type { Block } from 'payload'
import { blockImage } from './block-image'

export const figure: Block = {
  slug: 'figure',
  interfaceName: 'FigureBlock',
  labels: { singular: 'Image', plural: 'Images' },
  ...blockImage('figure', 'Une image et sa légende'),
  fields: [
    {
      name: 'image',
      type: 'upload',
      relationTo: 'media',
      label: 'Image',
      required: true,
      filterOptions: { mimeType: { contains: 'image/' } },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'caption',
          type: 'text',
          label: 'Légende',
          admin: { width: '60%', description: 'Si elle est vide, celle de la médiathèque.' },
        },
        { name: 'credit', type: 'text', label: 'Crédit', admin: { width: '40%' } },
      ],
    },
  ],
}
