import type { Block } from 'payload'
import { blockImage } from './block-image'

export const gallery: Block = {
  slug: 'gallery',
  interfaceName: 'GalleryBlock',
  labels: { singular: 'Galerie', plural: 'Galeries' },
  ...blockImage('gallery', 'Plusieurs images côte à côte'),
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
        },
        { name: 'caption', type: 'text', label: 'Légende' },
      ],
    },
  ],
}
