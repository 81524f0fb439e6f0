import type { CollectionConfig } from 'payload'
import { admins, anyone, nobody } from './access'
import { idField, withId } from './fields/id'
import { slugField } from './fields/slug'
import { lineOfWords } from './fields/words'
import { refuseBadInput } from './hooks/bad-input'
import { refuseWhenUsedAs } from './hooks/refuse-when-in-use'
import { refuseUnknownRelations } from './hooks/relations'
import { noteRow, noteRowToDelete, renewPages, renewPagesAfterDelete } from './hooks/renew-pages'
import { releaseSlug, releaseSlugAfterError, slugHook } from './hooks/slug'

export const people: CollectionConfig<'people'> = {
  slug: 'people',
  labels: { singular: 'Signature', plural: 'Signatures' },
  admin: {
    group: 'Rédaction',
    useAsTitle: 'name',
    hideAPIURL: true,
    defaultColumns: ['name', 'role', 'slug'],
    description: 'Celles et ceux qui signent les articles. Ce ne sont pas des comptes.',
  },
  defaultSort: 'name',
  defaultPopulate: { name: true, slug: true, role: true, photo: true, biography: true },
  lockDocuments: false,
  forceSelect: withId,
  access: { create: admins, read: anyone, readVersions: nobody, update: admins, delete: admins },
  hooks: {
    beforeOperation: refuseBadInput,
    beforeValidate: [noteRow, refuseUnknownRelations, slugHook({ from: 'name', drafts: false })],
    beforeDelete: [refuseWhenUsedAs('authors', 'Cette signature'), noteRowToDelete],
    afterChange: [releaseSlug, renewPages],
    afterDelete: [renewPagesAfterDelete],
    afterError: [releaseSlugAfterError],
  },
  fields: [
    idField,
    { name: 'name', type: 'text', label: 'Nom', required: true, validate: lineOfWords },
    { name: 'role', type: 'text', label: 'Fonction' },
    {
      name: 'photo',
      type: 'upload',
      relationTo: 'media',
      label: 'Portrait',
      filterOptions: { mimeType: { contains: 'image/' } },
    },
    { name: 'biography', type: 'textarea', label: 'Présentation' },
    slugField('la-redaction-de-skorann'),
  ],
}
