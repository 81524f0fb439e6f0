import { describedPicture } from '../fields/described-picture'
import { block } from './block'

export const gallery = block('gallery', {
  labels: { singular: 'Galerie', plural: 'Galeries' },
  drawing: 'Plusieurs images côte à côte',
  fields: [
    {
      name: 'images',
      type: 'array',
      label: 'Images',
      labels: { singular: 'Image', plural: 'Images' },
      required: true,
      minRows: 1,
      admin: { description: 'De deux à cinq images se lisent bien ensemble.' },
      fields: [
        {
          name: 'image',
          type: 'upload',
          relationTo: 'media',
          label: 'Image',
          required: true,
          filterOptions: { mimeType: { contains: 'image/' } },
          validate: describedPicture,
        },
        { name: 'caption', type: 'text', label: 'Légende' },
      ],
    },
  ],
})
