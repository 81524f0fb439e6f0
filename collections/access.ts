import type { Access, AccessArgs, FieldAccess, PayloadRequest, Where } from 'payload'
import { PUBLIC } from '@/payload/publication/public-row'
import type { User } from '@/payload-types'

/*
 * Who may do what: the whole policy, read from top to bottom. Rules about one document are pure functions; the
 * functions that Payload calls are made of them: here, and in `access-by-document.ts` where a row must be read first.
 * `hooks/guard-write.ts` applies the same rules to each document written, whatever the door.
 */

export type Person = Pick<User, 'id' | 'role'> | null | undefined

export const isAdmin = (person: Person) => person?.role === 'admin'
export const isEditor = (person: Person) => person?.role === 'editor' || isAdmin(person)
const isStaff = (person: Person) => Boolean(person)

/** What the rules need to know of a document: its public row, never its pending draft. */
export interface Standing {
  createdBy: string | null
  published: boolean
}

/** An editor writes everything. A writer writes only own documents that are not published, and never publishes. */
export function mayWrite(person: Person, standing: Standing | null, publishes: boolean): boolean {
  if (isEditor(person)) return true
  if (!person || publishes) return false
  return standing === null || isOwnDraft(person, standing)
}

/** An editor trashes everything, a writer own drafts. */
export function mayTrash(person: Person, standing: Standing): boolean {
  return isEditor(person) || isOwnDraft(person, standing)
}

/** What a writer may still change in a file: own ones that nothing published shows. */
export function mayChangeMedia(person: Person, media: { createdBy: string | null; inUse: boolean }): boolean {
  if (isEditor(person)) return true
  return Boolean(person) && media.createdBy === person?.id && !media.inUse
}

function isOwnDraft(person: Person, { createdBy, published }: Standing) {
  return Boolean(person) && createdBy === person?.id && !published
}

export const personOf = (req: PayloadRequest) => req.user as Person

/** The documents that a writer may change, as a query. */
export function ownDrafts(person: NonNullable<Person>): Where {
  return { and: [{ createdBy: { equals: person.id } }, { _status: { not_equals: 'published' } }] }
}

export const anyone: Access = () => true
export const nobody: Access = () => false
export const staff: Access = ({ req }) => isStaff(personOf(req))
export const editors: Access = ({ req }) => isEditor(personOf(req))
export const admins: Access = ({ req }) => isAdmin(personOf(req))

export const publishedOrStaff: Access = ({ req }) => (isStaff(personOf(req)) ? true : PUBLIC)

/** A visitor reaches a file by its address, or through a published document that shows it; never as a collection. */
export const mediaReaders = ({ req, isReadingStaticFile }: AccessArgs) =>
  isStaff(personOf(req)) ||
  Boolean(isReadingStaticFile) ||
  req.payloadAPI !== 'REST' ||
  req.routeParams?.collection !== 'media'

/**
 * Everybody on the staff reads names; the rest of a record is for its owner and for admins. With nobody and no record
 * it is the form of the first account that asks: visitors reach no user, so there is nothing else to read.
 */
export const ownRecordOrAdmin: FieldAccess = ({ req, id, doc }) => {
  const person = personOf(req)
  const recordId = id ?? doc?.id
  if (!person) return recordId === undefined
  return isAdmin(person) || recordId === person.id
}

export const selfOrAdmin: Access = ({ req }) => {
  const person = personOf(req)
  if (isAdmin(person)) return true
  return person ? { id: { equals: person.id } } : false
}

export const staffField: FieldAccess = ({ req }) => isStaff(personOf(req))
/** For what our pages tell in their own way, and REST does not promise. */
export const staffOrPagesField: FieldAccess = ({ req }) => isStaff(personOf(req)) || req.payloadAPI !== 'REST'
export const adminField: FieldAccess = ({ req }) => isAdmin(personOf(req))
export const noField: FieldAccess = () => false
