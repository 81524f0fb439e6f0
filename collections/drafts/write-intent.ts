import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { type DraftableSlug, publicRow } from '@/payload/publication/public-row'
import { noted, type WriteIntent } from '@/payload/publication/request-context'
import { trashOf } from '../bulk/deed'
import { badRequest } from '../checks/http-errors'

/** Returns the intent noted by `noteWriteIntent` for the operation under way; throws when that hook did not run. */
export function writeIntent(req: Pick<PayloadRequest, 'context'>): WriteIntent {
  return noted(req, 'writeIntent')
}

/**
 * Notes the intent and decides the cases that Payload leaves open (P35): a creation without a status is a draft; a
 * status `draft` on an unpublished document edits its draft; trash and restore are never draft writes.
 */
export const noteWriteIntent: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation === 'restoreVersion') {
    // P34: Payload has read its own flag by now, only the endpoint can set it (`restore-to-draft.ts`).
    if (!args.draft) throw new Error('A version is restored to a draft: give restoreVersion draft: true.')
    req.context.writeIntent = {
      draft: true,
      overrideAccess: Boolean(args.overrideAccess),
      isAutosave: false,
      restored: args.id,
      revision: takeRevision({ ...req.data }),
    }
    return args
  }
  if (operation !== 'create' && operation !== 'update') return args

  const data: Record<string, unknown> = args.data ?? {}
  const revision = takeRevision(data)
  const trash = trashOf(data)
  const status = data._status === 'published' || data._status === 'draft' ? data._status : undefined
  const intent: WriteIntent = {
    draft: Boolean(args.draft),
    status,
    trash,
    // Payload's operations treat undefined as false: only the Local API defaults to true.
    overrideAccess: Boolean(args.overrideAccess),
    isAutosave: Boolean(args.autosave),
    revision,
  }
  req.context.writeIntent = intent

  if (trash) {
    refuseMixedTrash(data, trash)
    delete data._status
    intent.status = undefined
    intent.draft = false
    return { ...args, autosave: false, data, draft: false }
  }
  if (data.deletedAt === null) delete data.deletedAt

  if (operation === 'create') {
    intent.draft = status !== 'published'
    // Payload publishes a new document with a published status only without the draft flag.
    return { ...args, data, draft: intent.draft }
  }
  if (args.draft || status === 'published') return args
  if ('id' in args && (typeof args.id === 'string' || typeof args.id === 'number')) {
    const row = await publicRow(req, collection.slug as DraftableSlug, args.id)
    if (row && row._status !== 'published') {
      intent.draft = true
      return { ...args, data, draft: true }
    }
  }
  // Payload then validates only the submitted fields: a withdrawal must be possible with any pending draft.
  return status === 'draft' ? { ...args, data, unpublishAllLocales: true } : args
}

/** Removes the revision from the data to write, and returns it: the server sets the number. */
function takeRevision(data: Record<string, unknown>): number | undefined {
  const { revision } = data
  delete data.revision
  if (revision === undefined || revision === null) return undefined
  if (typeof revision === 'number' && Number.isInteger(revision) && revision >= 0) return revision
  throw badRequest('revision n’est pas un numéro : renvoyez celui que le site a donné avec le document.')
}

function refuseMixedTrash(data: Record<string, unknown>, trash: 'in' | 'out') {
  if (trash === 'in' && Object.keys(data).length > 1) {
    throw badRequest('La mise à la corbeille se demande seule : envoyez deletedAt sans autre champ ni statut.')
  }
  if (trash === 'out' && data._status === 'published') {
    throw badRequest('Un document ne peut pas être créé à la corbeille : créez-le, puis publiez-le.')
  }
  if (trash === 'in' && (typeof data.deletedAt !== 'string' || Number.isNaN(Date.parse(data.deletedAt)))) {
    throw badRequest('deletedAt n’est pas une date : envoyez une date ISO 8601.')
  }
}
