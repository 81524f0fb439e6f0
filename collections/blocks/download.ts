import type { Block } from 'payload'
import { blockImage } from './block-image'

export const download: Block = {
  slug: 'download',
  interfaceName: 'DownloadBlock',
  labels: { singular: 'Document', plural: 'Documents' },
  ...blockImage('download', 'Un document à télécharger'),
  fields: [
    { name: 'file', type: 'upload', relationTo: 'media', label: 'Fichier', required: true },
    { name: 'title', type: 'text', label: 'Titre', required: true },
  ],
}
