import type { CollectionConfig } from 'payload'
import { anyone, editors, nobody } from './access'
import { idField, withId } from './fields/id'
import { slugField } from './fields/slug'
import { lineOfWords } from './fields/words'
import { refuseBadInput } from './hooks/bad-input'
import { refuseWhenUsedAs } from './hooks/refuse-when-in-use'
import { refuseUnknownRelations } from './hooks/relations'
import { noteRow, noteRowToDelete, renewPages, renewPagesAfterDelete } from './hooks/renew-pages'
import { releaseSlug, releaseSlugAfterError, slugHook } from './hooks/slug'

export const dossiers: CollectionConfig<'dossiers'> = {
  slug: 'dossiers',
  labels: { singular: 'Dossier', plural: 'Dossiers' },
  admin: {
    group: 'Rédaction',
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', 'slug', 'description'],
    description: 'Des articles à lire dans l’ordre, du plus ancien au plus récent.',
  },
  defaultSort: 'title',
  defaultPopulate: { title: true, slug: true },
  lockDocuments: false,
  forceSelect: withId,
  access: { create: editors, read: anyone, readVersions: nobody, update: editors, delete: editors },
  hooks: {
    beforeOperation: refuseBadInput,
    beforeValidate: [noteRow, refuseUnknownRelations, slugHook({ from: 'title', drafts: false })],
    beforeDelete: [refuseWhenUsedAs('dossier', 'Ce dossier'), noteRowToDelete],
    afterChange: [releaseSlug, renewPages],
    afterDelete: [renewPagesAfterDelete],
    afterError: [releaseSlugAfterError],
  },
  fields: [
    idField,
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
    },
    slugField('mois-de-l-ess'),
  ],
}
