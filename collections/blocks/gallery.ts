import type { UIField } from 'payload'
import { describedPicture } from '../fields/described-picture'
import { block } from './block'

/** Its work is done in the browser: see `components/admin/uploads/add-pictures.tsx`. */
const addPictures: UIField = {
  name: 'addPictures',
  type: 'ui',
  admin: { components: { Field: '@/components/admin/uploads/add-pictures#AddPictures' } },
}

export const gallery = block('gallery', {
  labels: { singular: 'Galerie', plural: 'Galeries' },
  drawing: 'Plusieurs images côte à côte',
  fields: [
    addPictures,
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
          admin: { components: { Field: '@/components/admin/uploads/picture-field#PictureField' } },
        },
        { name: 'caption', type: 'text', label: 'Légende' },
      ],
    },
  ],
})
