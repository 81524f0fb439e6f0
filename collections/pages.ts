import type { CollectionConfig } from 'payload'
import { publishedOrStaff, staff } from './access'
import { ownDraftsOrEditors, trashOwnDraftsOrEditors } from './access-by-document'
import { BODY_BLOCKS, bodyField } from './fields/body'
import { createdByField } from './fields/created-by'
import { idField, withId } from './fields/id'
import { revisionFields } from './fields/revision'
import { scheduleField } from './fields/schedule'
import { slugField } from './fields/slug'
import { statusField } from './fields/status'
import { lineOfWords } from './fields/words'
import { refuseBadInput } from './hooks/bad-input'
import { refuseMalformedBody } from './hooks/body'
import { guardWrite, keepTextThroughTrash, refuseDeletionToWriters } from './hooks/guard-write'
import { noteRowToDelete, renewPages, renewPagesAfterDelete } from './hooks/renew-pages'
import { stampRevision } from './hooks/revision'
import { endSchedulesAtDeletion, endSchedulesDoneByHand } from './hooks/schedules'
import { releaseSlug, releaseSlugAfterError, slugHook } from './hooks/slug'
import { noteWriteIntent } from './hooks/write-intent'
import { presenceEndpoints } from './presence/presence-endpoints'
import { previewed } from './preview'
import { RESERVED_PAGE_SLUGS } from './reserved-slugs'
import { restoreToDraft } from './restore-to-draft'
import { scheduleEndpoints } from './scheduling/schedule-endpoints'

export const pages: CollectionConfig<'pages'> = {
  slug: 'pages',
  labels: { singular: 'Page', plural: 'Pages' },
  admin: {
    group: 'Site',
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', '_status', 'slug', 'updatedAt'],
    description: 'Ce qui ne change guère : à propos, mentions légales…',
    ...previewed('pages'),
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
  defaultSort: 'title',
  defaultPopulate: { title: true, slug: true },
  lockDocuments: false,
  trash: true,
  versions: { drafts: { autosave: { interval: 800 } }, maxPerDoc: 100 },
  forceSelect: withId,
  endpoints: [...presenceEndpoints, ...scheduleEndpoints, restoreToDraft('pages')],
  access: {
    create: staff,
    read: publishedOrStaff,
    update: ownDraftsOrEditors('pages'),
    delete: trashOwnDraftsOrEditors('pages'),
    readVersions: staff,
  },
  hooks: {
    beforeOperation: [...refuseBadInput, refuseMalformedBody(BODY_BLOCKS), noteWriteIntent],
    beforeValidate: [
      guardWrite,
      stampRevision,
      endSchedulesDoneByHand,
      slugHook({ from: 'title', reserved: RESERVED_PAGE_SLUGS, drafts: true }),
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
      name: 'title',
      type: 'text',
      label: 'Titre',
      required: true,
      validate: lineOfWords,
      admin: { components: { Cell: '@/components/admin/title-cell#TitleCell' } },
    },
    bodyField,
    statusField,
    slugField('a-propos'),
    createdByField,
    ...revisionFields,
  ],
}
