import { nobody, staff } from '../access'
import { collection } from '../collection'
import { setByServer } from '../fields/set-by-server'
import { sourceFile } from './source-endpoint'

/**
 * The files that drafts were made of, each with its article, for the staff alone: no key and no visitor reads them. Made by
 * `POST /api/articles/import`, deleted with the article; the bytes are in `source-files.ts`.
 */
export const draftSources = collection({
  slug: 'draft-sources',
  labels: { singular: 'Texte d’origine', plural: 'Textes d’origine' },
  custom: { thisDocument: 'ce texte d’origine' },
  admin: { hidden: true },
  disableDuplicate: true,
  defaultSort: '-createdAt',
  access: { create: nobody, read: staff, update: nobody, delete: nobody },
  endpoints: [sourceFile],
  fields: [
    { name: 'name', type: 'text', label: 'Nom', required: true },
    { name: 'article', type: 'relationship', relationTo: 'articles', label: 'Article', index: true },
    // In bytes.
    { name: 'size', type: 'number', label: 'Poids', required: true },
    // SHA-256 of the bytes: the same file is recognised when it comes again.
    { name: 'contentHash', type: 'text', label: 'Empreinte', index: true, ...setByServer() },
  ],
})
