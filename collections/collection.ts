import type { CollectionConfig, CollectionSlug } from 'payload'
import type { ShownSlug } from '@/payload/publication/changed-pages'
import { nobody } from './access'
import { noteOtherReads, noteShownReads } from './addresses/note-reads'
import { noteRow, noteRowToDelete, renewPages, renewPagesAfterDelete } from './addresses/renew-pages'
import { slugField } from './addresses/slug-field'
import { slugHook } from './addresses/slug-hook'
import { reportOneByOne, writeOneByOne } from './bulk/one-by-one'
import { refuseBadInput } from './checks/bad-input'
import { answerAsTyped, tidyTexts } from './checks/tidy-texts'
import { refuseUnknownRelations } from './checks/unknown-relations'
import { refuseOtherAccount } from './checks/written-by'
import { withDays } from './fields/dates'
import { idField, withId } from './fields/id'
import { withSortKeys } from './fields/sort-keys'
import { recordDeletion, recordWrite } from './journal/record-documents'

export interface Address {
  /** The field that the slug is made from. */
  from: 'title' | 'name'
  /** A slug, for the field's help. */
  example: string
  /** Slugs that are addresses of something else. */
  reserved?: readonly string[]
}

/**
 * Returns a collection with the rules of all ours: our ids, refusal of unreadable input, of relations to missing documents
 * and of what another account typed, texts tidied, keys to sort them, no lock, requests by `where` document by document.
 * With drafts, see `draftable`; when public pages show it, `shown`.
 */
export function collection<Slug extends CollectionSlug>(own: CollectionConfig<Slug>): CollectionConfig<Slug> {
  return assembled(own, { beforeValidate: [refuseUnknownRelations] })
}

/** Returns a collection that public pages show; `address` is given when its documents have their own pages. */
export function shown<Slug extends ShownSlug>(own: CollectionConfig<Slug>, address?: Address): CollectionConfig<Slug> {
  const fields = address ? [...own.fields, slugField(address.example)] : own.fields
  return assembled(
    { ...own, fields },
    {
      // The row first: the next hooks compare with it.
      beforeValidate: [noteRow, refuseUnknownRelations, ...(address ? [slugHook({ ...address, drafts: false })] : [])],
    },
    // Last: hooks that refuse the deletion need no row, and pages show the result of all other hooks.
    {
      beforeDelete: [noteRowToDelete],
      afterChange: [recordWrite, renewPages],
      afterDelete: [recordDeletion, renewPagesAfterDelete],
    },
  )
}

type Hooks = NonNullable<CollectionConfig['hooks']>

/** So that later hooks get only input that they can read, and one document at a time. */
const FIRST: Hooks = { beforeOperation: [...refuseBadInput, tidyTexts, refuseOtherAccount, writeOneByOne] }
const LAST: Hooks = { afterOperation: [reportOneByOne, answerAsTyped] }

/** Returns a collection of ours whose own hooks run between those given here. */
export function assembled<Slug extends CollectionSlug>(
  own: CollectionConfig<Slug>,
  before: Hooks,
  after: Hooks = {},
): CollectionConfig<Slug> {
  return {
    // No lock, so that nobody waits for a form that somebody left open: drafts compare revisions instead.
    lockDocuments: false,
    forceSelect: withId as never,
    ...own,
    access: { readVersions: nobody, ...own.access },
    admin: { hideAPIURL: true, ...own.admin, components: withOurParts(own.slug, own.admin?.components) },
    hooks: inOrder(FIRST, { beforeOperation: [readNotes(after)] }, before, own.hooks ?? {}, after, LAST),
    fields: withDays(withSortKeys([idField, ...own.fields], own.upload ? ['filename'] : []), Boolean(own.trash)),
  }
}

/** Whether writes of the collection announce what they changed. */
function readNotes({ afterChange = [] }: Hooks) {
  return afterChange.includes(renewPages) ? noteShownReads : noteOtherReads
}

type Components = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

/** The collections without drafts that editors change; the others are the admins'. */
const EDITED: readonly string[] = [
  'categories',
  'dossiers',
  'figures',
  'glossary',
  'lexicon',
  'media',
  'messages',
  'people',
  'protected-names',
]

/** P77, P80. A collection with drafts has a guard of its own. */
function withOurParts(collection: string, { edit, views, ...rest }: Components = {}): Components {
  const plainGuard = {
    path: '@/components/admin/save-guard/collection-save-guard#CollectionPlainGuard',
    serverProps: { collection },
  }
  const whom = EDITED.includes(collection) ? 'editors' : 'admins'
  const askWhom = { path: '@/components/admin/document/ask-whom#AskWhom', clientProps: { whom } }
  const list = { Component: '@/components/admin/lists/list-view#ListView' }
  return { ...rest, edit: { beforeDocumentControls: [plainGuard, askWhom], ...edit }, views: { list, ...views } }
}

function inOrder(...all: Hooks[]): Hooks {
  const merged: Record<string, unknown[]> = {}
  for (const [moment, hooks] of all.flatMap((some) => Object.entries(some))) {
    merged[moment] = [...(merged[moment] ?? []), ...hooks]
  }
  return merged as Hooks
}
