import { nobody, staff } from '../access'
import { collection } from '../collection'

/**
 * What the last report of each article or page counted, so that lists show it without reading texts again. Written by the
 * site alone (`counts.ts`).
 */
export const reports = collection({
  slug: 'reports',
  labels: { singular: 'Relecture', plural: 'Relectures' },
  custom: { feminine: true },
  admin: { hidden: true },
  disableDuplicate: true,
  access: { create: nobody, read: staff, update: nobody, delete: nobody },
  fields: [
    {
      name: 'documentCollection',
      type: 'select',
      label: 'Nature',
      required: true,
      options: [
        { label: 'Article', value: 'articles' },
        { label: 'Page', value: 'pages' },
      ],
    },
    { name: 'documentId', type: 'text', label: 'Document', required: true, unique: true, index: true },
    { name: 'findings', type: 'number', label: 'Remarques', required: true },
    { name: 'blocking', type: 'number', label: 'À régler pour publier', required: true },
    { name: 'revision', type: 'number', label: 'Révision', required: true },
  ],
})
