import type { CollectionConfig, Endpoint, Field, UIField } from 'payload'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { draftReaders, draftWriters, publishedOrStaff } from '../access'
import { ownDraftsOrEditors, trashOwnDraftsOrEditors } from '../access-by-document'
import { noteRowToDelete, renewPages, renewPagesAfterDelete } from '../addresses/renew-pages'
import { slugField } from '../addresses/slug-field'
import { slugHook } from '../addresses/slug-hook'
import { refuseUnknownRelations } from '../checks/unknown-relations'
import { type Address, assembled } from '../collection'
import { askTexts } from '../document-search/ask-texts'
import { lastStepEndpoint } from '../history/last-step'
import { readMarks } from '../list-states/read-marks'
import { presenceEndpoints } from '../presence/presence-endpoints'
import { endReminderAtDeletion } from '../reminders/end-reminder'
import { reminderEndpoints } from '../reminders/reminder-endpoints'
import { reminderField } from '../reminders/reminder-field'
import { endReportsAtDeletion } from '../report/end-reports'
import { refuseFaults } from '../report/refuse-faults'
import { reportEndpoints } from '../report/report-endpoints'
import { endProposal, endProposalAtDeletion } from '../review/end-proposal'
import { reviewEndpoints } from '../review/review-endpoints'
import { reviewField } from '../review/review-field'
import { endSchedulesAtDeletion, endSchedulesDoneByHand } from '../scheduling/end-schedules'
import { scheduleEndpoints } from '../scheduling/schedule-endpoints'
import { scheduleField } from '../scheduling/schedule-field'
import { creatorFields } from './created-by-field'
import { firstSave } from './first-save'
import { guardWrite, keepTextThroughTrash, refuseDeletionToWriters } from './guard-write'
import { showNewForm } from './new-form'
import { previewed } from './preview'
import { putBackOnline } from './put-back-online'
import { recordPlace, recordTextDeletion } from './record-place'
import { restoreToDraft } from './restore-to-draft'
import { stampRevision } from './revision'
import { revisionFields } from './revision-fields'
import { statusField } from './status-field'
import { noteWriteIntent } from './write-intent'

declare module 'payload' {
  interface CollectionCustom {
    /** The name of one document in a French sentence: « cet article ». */
    thisDocument?: string
  }
}

type Own<Slug extends DraftableSlug> = Omit<
  CollectionConfig<Slug>,
  'access' | 'endpoints' | 'forceSelect' | 'lockDocuments' | 'trash' | 'versions'
>

interface Traits {
  address: Omit<Address, 'from'>
  /** The name of one document in a French sentence: « cet article ». */
  thisDocument: string
  /** Requests of this collection alone. */
  endpoints?: Endpoint[]
  /** « Avant de publier », from top to bottom: the address stands after `panel`, the schedule after `date`. */
  panel?: Field[]
  date?: Field[]
  folded?: Field[]
  /** Folded away at its end, with the creator. */
  others?: Field[]
  /** What only the server writes. */
  hidden?: Field[]
}

/**
 * Returns a collection with drafts, versions, a trash, revisions, schedules, previews and the access to them;
 * `own.fields` are the text. The order of the hooks is decided here.
 */
export function draftable<Slug extends DraftableSlug>(
  own: Own<Slug>,
  { address, thisDocument, endpoints = [], panel = [], date = [], folded = [], others = [], hidden = [] }: Traits,
): CollectionConfig<Slug> {
  const slug: DraftableSlug = own.slug as DraftableSlug
  const config = {
    ...own,
    custom: { thisDocument, feminine: thisDocument.startsWith('cette ') },
    trash: true,
    // P59: as many versions as `collections/history` keeps.
    versions: { drafts: { autosave: { interval: 800 } }, maxPerDoc: 0 },
    endpoints: [
      ...endpoints,
      ...presenceEndpoints,
      ...scheduleEndpoints,
      ...reviewEndpoints,
      ...reportEndpoints,
      ...reminderEndpoints,
      lastStepEndpoint,
      restoreToDraft(slug),
      firstSave(slug),
    ],
    access: {
      create: draftWriters,
      read: publishedOrStaff,
      update: ownDraftsOrEditors(slug),
      delete: trashOwnDraftsOrEditors(slug),
      readVersions: draftReaders,
    },
    admin: {
      ...own.admin,
      ...previewed(slug),
      components: {
        beforeListTable: [
          ...(slug === 'articles' ? ['@/components/admin/deposit/list-deposit#ListDeposit'] : []),
          '@/components/admin/lists/chips/list-chips#ListChips',
        ],
        edit: {
          beforeDocumentControls: aboveTheForm(slug),
          editMenuItems: [
            '@/components/admin/writing/versions-item#VersionsItem',
            '@/components/admin/history/undo-last-step#UndoLastStep',
          ],
          PublishButton: {
            path: '@/components/admin/publishing/collection-publish-button#CollectionPublishButton',
            serverProps: { collection: slug },
          },
        },
        views: { edit: { versions: { Component: '@/components/admin/history/versions-view#VersionsView' } } },
      },
    },
    fields: [
      reviewField,
      ...own.fields,
      statusField,
      panelField,
      reportField,
      ...panel,
      slugField(address.example),
      ...date,
      scheduleField,
      reminderField,
      findingsField,
      ...folded,
      {
        type: 'collapsible',
        label: 'Autres réglages',
        admin: { position: 'sidebar', initCollapsed: true },
        fields: [...others, ...creatorFields],
      },
      ...hidden,
      ...revisionFields,
    ],
  } as CollectionConfig<Slug>

  return assembled(
    config,
    {
      // Out of the trash before it is published: the intent is noted of each write.
      beforeOperation: [putBackOnline, noteWriteIntent, showNewForm, readMarks(slug), askTexts(slug)],
      beforeValidate: [
        // Before all others: it notes the row that they ask for, and nothing happens that is not allowed.
        guardWrite,
        // Before anything else is changed: a write from an older revision leaves nothing.
        stampRevision,
        endSchedulesDoneByHand,
        refuseUnknownRelations,
        // After the guard: it asks whether this write publishes. Before the collection's own, which may read the slug.
        slugHook({ ...address, from: 'title', drafts: true }),
        // With the slug and all that the others fill in: it reads the text as it will be.
        refuseFaults,
      ],
      beforeDelete: [refuseDeletionToWriters],
      // Before pages are made of it: the trash must leave the row its text.
      afterChange: [keepTextThroughTrash],
    },
    // Last: pages show the result of all other hooks.
    {
      beforeDelete: [noteRowToDelete],
      afterChange: [recordPlace, endProposal, renewPages],
      afterDelete: [
        endSchedulesAtDeletion,
        endProposalAtDeletion,
        endReportsAtDeletion,
        endReminderAtDeletion,
        recordTextDeletion,
        renewPagesAfterDelete,
      ],
    },
  )
}

/** The heading of the sidebar, and the button that opens it where it is a drawer. */
const panelField = sidebarPart('panel', '@/components/admin/writing/panel#Panel')

/** « Relecture »: what is found in the text. */
const reportField = sidebarPart('report', '@/components/admin/report/report-pane#ReportPane')

/** What is missing or doubtful. */
const findingsField = sidebarPart('findings', '@/components/admin/writing/before-publication#BeforePublication')

function sidebarPart(name: string, component: string): UIField {
  return {
    name,
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: component },
      disableBulkEdit: true,
      disableListColumn: true,
    },
  }
}

/** The components above the form: some are visible, others watch the form while a person writes. */
function aboveTheForm(collection: DraftableSlug) {
  return [
    '@/components/admin/document/live-preview-panel#LivePreviewPanel',
    '@/components/admin/saving/slow-saves#SlowSaves',
    '@/components/admin/saving/first-save#FirstSave',
    { path: '@/components/admin/save-guard/collection-save-guard#CollectionSaveGuard', serverProps: { collection } },
    '@/components/admin/presence/presence#Presence',
    '@/components/admin/saving/refused-publication#RefusedPublication',
    '@/components/admin/document/view-on-site#ViewOnSite',
    { path: '@/components/admin/writing-tools/footer/collection-foot#CollectionFoot', serverProps: { collection } },
    { path: '@/components/admin/report/collection-report#CollectionReport', serverProps: { collection } },
    '@/components/admin/writing/first-cursor#FirstCursor',
    ...(collection === 'articles' ? ['@/components/admin/deposit/drop-drafts#DropOnForm'] : []),
    { path: '@/components/admin/document/ask-whom#AskWhom', clientProps: { whom: 'editors' } },
  ]
}
