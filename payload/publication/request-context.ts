import type { PayloadRequest } from 'payload'
import type { User } from '@/payload-types'
import type { PublicRow } from './public-row'

/** The intent of a request for each document it writes, noted before Payload fills in missing values. */
export interface WriteIntent {
  draft: boolean
  status?: 'draft' | 'published'
  trash?: 'in' | 'out'
  overrideAccess: boolean
  isAutosave: boolean
  /** The id of the version that the request restores. */
  restored?: number | string
  /** The revision that the write starts from, when the request names one. */
  revision?: number
}

/** A write that repeats a person's text: it keeps the revision and the author of that text. */
export interface ScheduledWrite {
  revision: number
  updatedBy: string | null
}

/** What became of the documents of a request by `where`: as Payload answers it, and what was done, in a sentence. */
export interface BulkResult {
  done: string
  docs: unknown[]
  errors: { id: string; isPublic: true; message: string }[]
}

/** What one hook notes for a later one of the same request: these always come before who reads them. */
interface Noted {
  /** By `noteWriteIntent`. */
  writeIntent: WriteIntent
  /** By `guardWrite`, `noteRow` and `noteRowToDelete`: rows by their id, as they were before the request. */
  rowsBefore: Map<string, PublicRow>
  /** By `noteSite`: the settings as they were; null when there were none. */
  siteBefore: Record<string, unknown> | null
  /** By `inviteWithoutPassword`: whether the owner of the new account chooses the password by a link. */
  isInvitation: boolean
}

declare module 'payload' {
  interface RequestContext extends Partial<Noted> {
    /** Set by scheduled publications and withdrawals on their own writes, absent in all others. */
    scheduledWrite?: ScheduledWrite
    /** What a request by `where` did, until it is answered. */
    bulkResult?: BulkResult
    /** The account that this request created and invited. */
    invitedGuest?: User
    /** The admins that this request deletes or demotes, by id. */
    leavingAdmins?: Set<string>
    /** The slugs that this request gave, each to the id of its document: `COLLECTION/SLUG` to id. */
    givenSlugs?: Map<string, string>
    /** The redirects that this request writes keep the old addresses of documents: nobody chose them. */
    keepsOldAddress?: boolean
    /** By `leaveTransaction`: when the record of the file to replace was last written, in milliseconds. */
    leftTransaction?: { writtenAt: number | null }
    /** The titles that this request gave, without accents and capitals, each to the id of its document. */
    titlesTaken?: Map<string, string>
  }
}

/** Returns the note of an earlier hook of this request; throws when that hook did not run. */
export function noted<Key extends keyof Noted>({ context }: Pick<PayloadRequest, 'context'>, key: Key): Noted[Key] {
  const value = (context as Partial<Noted>)[key]
  if (value === undefined) {
    throw new Error(`No earlier hook noted « ${key} » in this request: see collections/collection.ts for their order.`)
  }
  return value
}
