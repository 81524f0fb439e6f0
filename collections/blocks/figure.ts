import type { UIField } from 'payload'
import { describedPicture } from '../fields/described-picture'
import { block } from './block'

/** Its work is done in the browser: see `components/admin/editor/describe-picture.tsx`. */
const describePicture: UIField = {
  name: 'describePicture',
  type: 'ui',
  admin: { components: { Field: '@/components/admin/editor/describe-picture#DescribePicture' } },
}

export const figure = block('figure', {
  labels: { singular: 'Image', plural: 'Images' },
  drawing: 'Une image et sa légende',
  fields: [
    {
      name: 'image',
      type: 'upload',
      relationTo: 'media',
      label: 'Image',
      required: true,
      filterOptions: { mimeType: { contains: 'image/' } },
      validate: describedPicture,
      admin: {
        components: {
          Field: {
            path: '@/components/admin/uploads/picture-field#PictureField',
            clientProps: { isAskedBelow: true },
          },
        },
      },
    },
    describePicture,
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
    {
      name: 'longDescription',
      type: 'textarea',
      label: 'Description détaillée',
      admin: {
        description:
          'Pour un schéma, une carte, un graphique : tout ce qu’ils disent, et qui ne tient pas en une phrase. Les lecteurs l’ouvrent sous l’image.',
      },
    },
  ],
})
