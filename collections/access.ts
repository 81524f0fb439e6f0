import type { Access, AccessArgs, FieldAccess, PayloadRequest, Where } from 'payload'
import { PUBLIC } from '@/payload/publication/public-row'
import type { User } from '@/payload-types'
import { owesSecondFactor } from './access/second-factor-term'

/*
 * The whole policy of permissions, read from top to bottom. Rules about one document are pure functions; the
 * functions that Payload calls are made of them: here, and in `access-by-document.ts` where a row must be read first.
 * `drafts/guard-write.ts` applies the same rules to each document written, by any kind of request.
 */

/** An account, or a key that a program sends in place of one. */
export type Person =
  | (Pick<User, 'id'> & Partial<Pick<User, 'frozen' | 'name' | 'role'>> & { key?: KeyFacts })
  | null
  | undefined

/** What a key may do. Each scope has what the one before it has. None publishes, or reaches accounts and settings. */
export const KEY_SCOPES = ['read-published', 'read-drafts', 'write-drafts'] as const

export type KeyScope = (typeof KEY_SCOPES)[number]

export interface KeyFacts {
  name: string
  scope: KeyScope
  /** The account that made the key: what the key writes is of this account. */
  owner: string
}

export const isAdmin = (person: Person) => person?.role === 'admin'
export const isEditor = (person: Person) => person?.role === 'editor' || isAdmin(person)
/** A key is nobody of the staff, and has no role. */
export const isStaff = (person: Person) => Boolean(person && !person.key)

/** Who reads what is not published. */
export const readsDrafts = (person: Person) => isStaff(person) || hasScope(person, 'read-drafts')

/** Who writes drafts: the staff, and a key with the rights of a writer who is its owner. */
export const writesDrafts = (person: Person) => isStaff(person) || hasScope(person, 'write-drafts')

function hasScope(person: Person, wanted: KeyScope) {
  return person?.key ? KEY_SCOPES.indexOf(person.key.scope) >= KEY_SCOPES.indexOf(wanted) : false
}

/** Returns the account of a person, that of the owner when it is a key. */
export const accountOf = (person: NonNullable<Person>): string => person.key?.owner ?? person.id

/** The facts of a document that the rules need, from its public row, never from its pending draft. */
export interface DocumentFacts {
  createdBy: string | null
  published: boolean
  /** It waits for its review: its writer has handed it over. */
  proposed?: boolean
}

/**
 * An editor writes everything. A writer writes only own documents that are neither published nor proposed, and never
 * publishes.
 */
export function mayWrite(person: Person, facts: DocumentFacts | null, publishes: boolean): boolean {
  if (isEditor(person)) return true
  if (!writesDrafts(person) || publishes) return false
  return facts === null || isOwnDraft(person, facts)
}

/** An editor trashes everything, a writer own drafts. */
export function mayTrash(person: Person, facts: DocumentFacts): boolean {
  return isEditor(person) || isOwnDraft(person, facts)
}

/** Returns whether a person may change a file. A writer may change own files that nothing published shows. */
export function mayChangeMedia(person: Person, media: { createdBy: string | null; inUse: boolean }): boolean {
  if (isEditor(person)) return true
  return isOwn(person, media) && !media.inUse
}

/** An editor proposes everything for review, a writer own drafts. A key proposes nothing. */
export function mayPropose(person: Person, facts: DocumentFacts): boolean {
  return isEditor(person) || (isStaff(person) && isOwnDraft(person, { ...facts, proposed: false }))
}

/** Who proposed a text takes it back, and editors do. */
export function mayTakeBack(person: Person, proposal: { by: string }): boolean {
  return isEditor(person) || Boolean(person && isStaff(person) && proposal.by === person.id)
}

function isOwnDraft(person: Person, facts: DocumentFacts) {
  return isOwn(person, facts) && !facts.published && !facts.proposed
}

function isOwn(person: Person, { createdBy }: { createdBy: string | null }) {
  return person && writesDrafts(person) ? createdBy === accountOf(person) : false
}

type Asking = Pick<PayloadRequest, 'user'>

/** Whether an admin froze the account: nothing opens it, neither a password, a link, a session nor a key. */
export function isFrozen(account: Pick<User, 'frozen'> | null | undefined): boolean {
  return account?.frozen === true
}

/**
 * The person whose rights a request has. An admin who should have enrolled a second factor by now has none, everywhere
 * at once, until it is enrolled: their own record and the enrolment ask `accountIn`. Who is frozen has no session, and
 * none of a session that stayed open.
 */
export const personOf = ({ user }: Asking): Person => (isFrozen(user) || (user && owesSecondFactor(user)) ? null : user)

/** The account that a request comes from, for what it may do to itself. */
const accountIn = ({ user }: Asking) => (isFrozen(user) ? null : user)

/** Whether the pages of the admin, and the functions that they call, are for who asks. */
export const entersAdmin = (req: Asking) => isStaff(personOf(req))

/** The documents that a writer may change, as a query. */
export function ownDrafts(person: NonNullable<Person>): Where {
  return { and: [{ createdBy: { equals: accountOf(person) } }, { _status: { not_equals: 'published' } }] }
}

export const anyone: Access = () => true
export const nobody: Access = () => false
export const staff: Access = ({ req }) => isStaff(personOf(req))
export const editors: Access = ({ req }) => isEditor(personOf(req))
export const admins: Access = ({ req }) => isAdmin(personOf(req))

export const draftReaders: Access = ({ req }) => readsDrafts(personOf(req))
export const draftWriters: Access = ({ req }) => writesDrafts(personOf(req))

export const publishedOrStaff: Access = ({ req }) => (readsDrafts(personOf(req)) ? true : PUBLIC)

/**
 * A visitor reaches a file through a published document that shows it, never as a collection. Which files have an address
 * for visitors is decided in `files/media-file.ts`.
 */
export const mediaReaders = ({ req, isReadingStaticFile }: AccessArgs) =>
  readsDrafts(personOf(req)) ||
  Boolean(isReadingStaticFile) ||
  req.payloadAPI !== 'REST' ||
  req.routeParams?.collection !== 'media'

/** The staff read accounts; who has no rights for want of a second factor reads their own. */
export const staffOrOneself: Access = ({ req }) => {
  const person = personOf(req)
  if (isStaff(person)) return true
  const account = accountIn(req)
  return account && !person ? { id: { equals: account.id } } : false
}

/**
 * Everybody on the staff reads names; the rest of a record is for its owner and for admins. With nobody and no record
 * the request comes from the form of the first account: visitors reach no user, so they can read nothing else.
 */
export const ownRecordOrAdmin: FieldAccess = ({ req, id, doc }) => {
  const recordId = id ?? doc?.id
  if (!req.user) return recordId === undefined
  return isAdmin(personOf(req)) || recordId === accountIn(req)?.id
}

export const selfOrAdmin: Access = ({ req }) => {
  const person = personOf(req)
  if (isAdmin(person)) return true
  return person && isStaff(person) ? { id: { equals: person.id } } : false
}

export const staffField: FieldAccess = ({ req }) => readsDrafts(personOf(req))
/** For a field that visitors read only through our pages, not through REST. */
export const staffOrPagesField: FieldAccess = ({ req }) => readsDrafts(personOf(req)) || req.payloadAPI !== 'REST'
export const adminField: FieldAccess = ({ req }) => isAdmin(personOf(req))
export const noField: FieldAccess = () => false
/** For a field that is given at the creation, and stays. */
export const unchangedField: FieldAccess = () => false
