import { MetaDescriptionField, MetaImageField, MetaTitleField } from '@payloadcms/plugin-seo/fields'
import type { CollectionConfig } from 'payload'
import { noField, publishedOrStaff, staff, staffField, staffOrPagesField } from './access'
import { ownDraftsOrEditors, trashOwnDraftsOrEditors } from './access-by-document'
import { BODY_BLOCKS, bodyField } from './fields/body'
import { createdByField } from './fields/created-by'
import { idField, withId } from './fields/id'
import { revisionFields } from './fields/revision'
import { scheduleField } from './fields/schedule'
import { slugField } from './fields/slug'
import { statusField } from './fields/status'
import { fewWords, lineOfWords } from './fields/words'
import { refuseBadInput } from './hooks/bad-input'
import { noteBody, refuseMalformedBody } from './hooks/body'
import { guardWrite, keepTextThroughTrash, refuseDeletionToWriters } from './hooks/guard-write'
import { setCoverKey, setPublicationDate, setRevisionDate } from './hooks/publication'
import { refuseUnknownRelations } from './hooks/relations'
import { noteRowToDelete, renewPages, renewPagesAfterDelete } from './hooks/renew-pages'
import { stampRevision } from './hooks/revision'
import { endSchedulesAtDeletion, endSchedulesDoneByHand } from './hooks/schedules'
import { releaseSlug, releaseSlugAfterError, slugHook } from './hooks/slug'
import { noteWriteIntent } from './hooks/write-intent'
import { presenceEndpoints } from './presence/presence-endpoints'
import { previewed } from './preview'
import { RESERVED_ARTICLE_SLUGS } from './reserved-slugs'
import { restoreToDraft } from './restore-to-draft'
import { scheduleEndpoints } from './scheduling/schedule-endpoints'

/** What the server keeps for itself is no column and no filter. */
const OUT_OF_LISTS = { disableListColumn: true, disableListFilter: true, disableGroupBy: true } as const

export const articles: CollectionConfig<'articles'> = {
  slug: 'articles',
  labels: { singular: 'Article', plural: 'Articles' },
  admin: {
    group: 'Rédaction',
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', '_status', 'category', 'authors', 'publishedAt', 'updatedAt'],
    listSearchableFields: ['title', 'excerpt', 'slug'],
    pagination: { defaultLimit: 25 },
    description:
      'Les actualités du site. Un brouillon n’est vu de personne ; « Publier » le montre aussitôt, « Programmer » à l’heure dite.',
    ...previewed('articles'),
    components: {
      edit: {
        beforeDocumentControls: [
          '@/components/admin/preview-beside#PreviewBeside',
          '@/components/admin/slow-saves#SlowSaves',
          '@/components/admin/save-guard/save-guard#SaveGuard',
          '@/components/admin/presence#Presence',
          '@/components/admin/refused-publication#RefusedPublication',
          '@/components/admin/view-on-site#ViewOnSite',
        ],
      },
    },
  },
  defaultSort: '-updatedAt',
  defaultPopulate: { title: true, slug: true, excerpt: true, publishedAt: true },
  lockDocuments: false,
  trash: true,
  versions: { drafts: { autosave: { interval: 800 } }, maxPerDoc: 100 },
  forceSelect: withId,
  endpoints: [...presenceEndpoints, ...scheduleEndpoints, restoreToDraft('articles')],
  access: {
    create: staff,
    read: publishedOrStaff,
    update: ownDraftsOrEditors('articles'),
    delete: trashOwnDraftsOrEditors('articles'),
    readVersions: staff,
  },
  hooks: {
    beforeOperation: [...refuseBadInput, refuseMalformedBody(BODY_BLOCKS), noteWriteIntent],
    beforeValidate: [
      guardWrite,
      stampRevision,
      endSchedulesDoneByHand,
      refuseUnknownRelations,
      slugHook({ from: 'title', reserved: RESERVED_ARTICLE_SLUGS, drafts: true }),
      setPublicationDate,
      setRevisionDate,
      setCoverKey,
      noteBody,
    ],
    beforeDelete: [refuseDeletionToWriters, noteRowToDelete],
    afterChange: [releaseSlug, keepTextThroughTrash, renewPages],
    afterDelete: [endSchedulesAtDeletion, renewPagesAfterDelete],
    afterError: [releaseSlugAfterError],
  },
  fields: [
    idField,
    scheduleField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Texte',
          fields: [
            {
              name: 'title',
              type: 'text',
              label: 'Titre',
              required: true,
              validate: lineOfWords,
              admin: {
                components: { Cell: '@/components/admin/title-cell#TitleCell' },
                description: 'Ce que dit l’article, en une ligne. 90 signes se lisent bien partout.',
              },
            },
            {
              name: 'excerpt',
              type: 'textarea',
              label: 'Chapô',
              required: true,
              validate: fewWords,
              maxLength: 300,
              admin: {
                description:
                  'Deux ou trois phrases qui ouvrent l’article et le présentent dans les listes. 300 signes au plus.',
              },
            },
            bodyField,
          ],
        },
        {
          label: 'Classement',
          fields: [
            {
              name: 'category',
              type: 'relationship',
              relationTo: 'categories',
              label: 'Rubrique',
              required: true,
              index: true,
              admin: { description: 'Une seule : c’est elle qui donne sa couleur à l’article.' },
            },
            {
              name: 'dossier',
              type: 'relationship',
              relationTo: 'dossiers',
              label: 'Dossier',
              index: true,
              admin: { description: 'Si l’article fait partie d’une série, à lire dans l’ordre.' },
            },
            {
              name: 'authors',
              type: 'relationship',
              relationTo: 'people',
              hasMany: true,
              label: 'Signature',
              admin: { description: 'La personne, ou les personnes, qui signent.' },
            },
            {
              name: 'tags',
              type: 'text',
              hasMany: true,
              label: 'Mots-clés',
              admin: { description: 'Tapez un mot, puis Entrée.' },
            },
            {
              name: 'cover',
              type: 'upload',
              relationTo: 'media',
              label: 'Image de couverture',
              filterOptions: { mimeType: { contains: 'image/' } },
              admin: { description: 'Sans image, le site dessine une couverture aux couleurs de la rubrique.' },
            },
          ],
        },
        {
          name: 'meta',
          label: 'Référencement',
          description: 'Ce que montrent les moteurs de recherche et les réseaux. Vide, le titre et le chapô servent.',
          fields: [
            MetaTitleField({ overrides: { label: 'Titre pour les moteurs' } }),
            MetaDescriptionField({ overrides: { label: 'Description pour les moteurs' } }),
            MetaImageField({ relationTo: 'media', overrides: { label: 'Image de partage' } }),
          ],
        },
      ],
    },
    statusField,
    slugField('economie-sociale-et-solidaire'),
    {
      name: 'publishedAt',
      type: 'date',
      label: 'Date de publication',
      index: true,
      // A copy has not been published.
      hooks: { beforeDuplicate: [() => null] },
      admin: {
        position: 'sidebar',
        // In figures: Payload writes the name of a month in English when the field is drawn before its French is there.
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm', timeFormat: 'HH:mm' },
        description:
          'Laissez vide : elle est mise à la première publication. Pour publier plus tard : « Programmer », en haut.',
      },
    },
    {
      name: 'sample',
      type: 'checkbox',
      label: 'Exemple',
      defaultValue: false,
      admin: {
        position: 'sidebar',
        description: 'Contenu fictif : le site l’affiche comme « Exemple ».',
        disableBulkEdit: true,
      },
    },
    createdByField,
    ...revisionFields,
    {
      name: 'coverKey',
      type: 'text',
      access: { create: noField, update: noField },
      admin: { hidden: true, ...OUT_OF_LISTS },
    },
    {
      // When the published text last changed: « Mis à jour le … ».
      name: 'revisedAt',
      type: 'date',
      access: { create: noField, update: noField, read: staffOrPagesField },
      admin: { hidden: true, ...OUT_OF_LISTS },
    },
    {
      name: 'readingMinutes',
      type: 'number',
      access: { create: noField, update: noField },
      admin: { hidden: true, ...OUT_OF_LISTS },
    },
    {
      name: 'bodyMedia',
      type: 'relationship',
      relationTo: 'media',
      hasMany: true,
      access: { create: noField, update: noField, read: staffField },
      admin: { hidden: true, ...OUT_OF_LISTS },
    },
  ],
}
