import { anyone, editors, staffField } from './access'
import { shown } from './collection'
import { describedPicture } from './fields/described-picture'
import { lineOfWords } from './fields/words'
import { refuseWhenInUse } from './usage/refuse-when-in-use'

export const people = shown(
  {
    slug: 'people',
    labels: { singular: 'Signature', plural: 'Signatures' },
    custom: { feminine: true },
    admin: {
      group: 'Rédaction',
      useAsTitle: 'name',
      defaultColumns: ['name', 'role', 'slug'],
      description: 'Celles et ceux qui signent les articles. Ce ne sont pas des comptes.',
    },
    defaultSort: 'name',
    defaultPopulate: { name: true, kind: true, slug: true, role: true, photo: true, biography: true },
    access: { create: editors, read: anyone, update: editors, delete: editors },
    hooks: { beforeDelete: [refuseWhenInUse('Cette signature')] },
    fields: [
      { name: 'name', type: 'text', label: 'Nom', required: true, validate: lineOfWords },
      {
        name: 'kind',
        type: 'radio',
        label: 'Signe comme',
        defaultValue: 'person',
        options: [
          { label: 'Une personne', value: 'person' },
          { label: 'Une organisation', value: 'organization' },
        ],
        admin: { description: 'La rédaction, une équipe, une association : une organisation.' },
      },
      { name: 'role', type: 'text', label: 'Fonction' },
      {
        name: 'photo',
        type: 'upload',
        relationTo: 'media',
        label: 'Portrait',
        filterOptions: { mimeType: { contains: 'image/' } },
        validate: describedPicture,
        admin: { components: { Field: '@/components/admin/uploads/picture-field#PictureField' } },
      },
      { name: 'biography', type: 'textarea', label: 'Présentation' },
      {
        name: 'account',
        type: 'relationship',
        relationTo: 'users',
        label: 'Compte',
        index: true,
        access: { read: staffField },
        custom: { words: 'none' },
        admin: {
          position: 'sidebar',
          description: 'Qui entre avec ce compte trouve cette signature dans ses nouveaux articles.',
        },
      },
    ],
  },
  { from: 'name', example: 'la-redaction-de-skorann' },
)
