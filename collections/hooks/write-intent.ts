import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { type DraftableSlug, publicRow } from '@/payload/publication/public-row'
import { badRequest } from './refusal'

/** What a request means to do to each document it writes, before Payload fills in what it does not say. */
export interface WriteIntent {
  draft: boolean
  status?: 'draft' | 'published'
  trash?: 'in' | 'out'
  overrideAccess: boolean
  isAutosave: boolean
  /** The revision that the write starts from, when it says so. */
  revision?: number
}

const NO_INTENT: WriteIntent = { draft: false, overrideAccess: false, isAutosave: false }

/** Returns the intent noted by `noteWriteIntent` for the operation under way. */
export function writeIntent(req: PayloadRequest): WriteIntent {
  return (req.context.writeIntent as WriteIntent | undefined) ?? NO_INTENT
}

/**
 * Notes the intent and settles what Payload leaves open: a creation without a status is a draft; a status `draft` on
 * something that is not published edits its draft; the trash is never a draft's business.
 */
export const noteWriteIntent: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation === 'restoreVersion') {
    // Payload has read its own flag by now: only who asks can set it (`restore-to-draft.ts`).
    if (!args.draft) throw new Error('A version is restored to a draft: give restoreVersion draft: true.')
    req.context.writeIntent = {
      draft: true,
      overrideAccess: Boolean(args.overrideAccess),
      isAutosave: false,
      revision: takeRevision({ ...req.data }),
    } satisfies WriteIntent
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
    // Payload's own operations take no answer for « no »: only the Local API says true.
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
    // Payload publishes what is created as `draft` with a published status only without its draft flag.
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
  // Only what is submitted is validated: withdrawing must be possible whatever the pending draft holds.
  return status === 'draft' ? { ...args, data, unpublishAllLocales: true } : args
}

function trashOf(data: Record<string, unknown>): WriteIntent['trash'] {
  if (!('deletedAt' in data) || data.deletedAt === undefined) return undefined
  if (data.deletedAt !== null) return 'in'
  // A form sends `deletedAt: null` with all its fields: only alone (or with a status) does it mean « restore ».
  const others = Object.keys(data).filter((key) => key !== 'deletedAt' && key !== '_status')
  return others.length === 0 ? 'out' : undefined
}

/** Takes the revision out of what is to be written: the server numbers. */
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
    throw badRequest('Un document restauré revient comme brouillon : restaurez-le, puis publiez-le.')
  }
  if (trash === 'in' && (typeof data.deletedAt !== 'string' || Number.isNaN(Date.parse(data.deletedAt)))) {
    throw badRequest('deletedAt n’est pas une date : envoyez une date ISO 8601.')
  }
}
