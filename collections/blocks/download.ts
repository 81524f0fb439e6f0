import { block } from './block'

export const download = block('download', {
  labels: { singular: 'Document', plural: 'Documents' },
  drawing: 'Un document à télécharger',
  fields: [
    { name: 'file', type: 'upload', relationTo: 'media', label: 'Fichier', required: true },
    { name: 'title', type: 'text', label: 'Titre', required: true },
  ],
})
