import { nobody, staff } from '../access'
import { collection } from '../collection'
import { ofDocument } from '../fields/of-document'

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
    ...ofDocument({ unique: true }),
    { name: 'findings', type: 'number', label: 'Remarques', required: true },
    { name: 'blocking', type: 'number', label: 'À régler pour publier', required: true },
    { name: 'revision', type: 'number', label: 'Révision', required: true },
  ],
})
