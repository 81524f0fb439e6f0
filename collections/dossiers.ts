import { anyone, editors } from './access'
import { shown } from './collection'
import { describedPicture } from './fields/described-picture'
import { lineOfWords } from './fields/words'
import { refuseWhenInUse } from './usage/refuse-when-in-use'

export const dossiers = shown(
  {
    slug: 'dossiers',
    labels: { singular: 'Dossier', plural: 'Dossiers' },
    admin: {
      group: 'Rédaction',
      useAsTitle: 'title',
      defaultColumns: ['title', 'slug', 'description'],
      description: 'Des articles à lire dans l’ordre, du plus ancien au plus récent.',
    },
    defaultSort: 'title',
    defaultPopulate: { title: true, slug: true },
    access: { create: editors, read: anyone, update: editors, delete: editors },
    hooks: { beforeDelete: [refuseWhenInUse('Ce dossier')] },
    fields: [
      { name: 'title', type: 'text', label: 'Titre', required: true, validate: lineOfWords },
      {
        name: 'description',
        type: 'textarea',
        label: 'Présentation',
        admin: { description: 'Deux phrases, sur l’accueil et en tête du dossier.' },
      },
      {
        name: 'cover',
        type: 'upload',
        relationTo: 'media',
        label: 'Image',
        filterOptions: { mimeType: { contains: 'image/' } },
        validate: describedPicture,
        admin: { components: { Field: '@/components/admin/uploads/picture-field#PictureField' } },
      },
    ],
  },
  { from: 'title', example: 'mois-de-l-ess' },
)
