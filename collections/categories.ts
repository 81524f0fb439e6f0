import type { CollectionConfig } from 'payload'
import { anyone, editors, nobody } from './access'
import { idField, withId } from './fields/id'
import { slugField } from './fields/slug'
import { lineOfWords } from './fields/words'
import { refuseBadInput } from './hooks/bad-input'
import { refuseWhenUsedAs } from './hooks/refuse-when-in-use'
import { noteRow, noteRowToDelete, renewPages, renewPagesAfterDelete } from './hooks/renew-pages'
import { releaseSlug, releaseSlugAfterError, slugHook } from './hooks/slug'

export const categories: CollectionConfig<'categories'> = {
  slug: 'categories',
  labels: { singular: 'Rubrique', plural: 'Rubriques' },
  admin: {
    group: 'Rédaction',
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', 'slug', 'description'],
    description: 'Les grandes familles d’articles. Chaque article en a une seule.',
  },
  defaultSort: 'title',
  defaultPopulate: { title: true, slug: true },
  lockDocuments: false,
  forceSelect: withId,
  access: { create: editors, read: anyone, readVersions: nobody, update: editors, delete: editors },
  hooks: {
    beforeOperation: refuseBadInput,
    beforeValidate: [noteRow, slugHook({ from: 'title', drafts: false })],
    beforeDelete: [refuseWhenUsedAs('category', 'Cette rubrique'), noteRowToDelete],
    afterChange: [releaseSlug, renewPages],
    afterDelete: [renewPagesAfterDelete],
    afterError: [releaseSlugAfterError],
  },
  fields: [
    idField,
    { name: 'title', type: 'text', label: 'Nom', required: true, validate: lineOfWords },
    {
      name: 'description',
      type: 'textarea',
      label: 'Présentation',
      admin: { description: 'Une phrase, en tête de la page de la rubrique.' },
    },
    slugField('cooperation'),
  ],
}
