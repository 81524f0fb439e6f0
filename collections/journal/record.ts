import type { CollectionSlug, PayloadRequest } from 'payload'
import { afterCommit } from '@/payload/adapters/database/after-commit'
import { databaseUriOf } from '@/payload/adapters/database/database-uri'
import { openTransaction, type TransactionID } from '@/payload/adapters/database/request-transactions'
import { env } from '@/payload/env'
import { type Actor, actorOf, actorWords } from './actor'
import { noteRemovals } from './alarms'
import { noteAnchor } from './anchor'
import { BEGINNING, type Entry, type Head, journalKey, type Line, sealed } from './chain'
import { documentWords } from './document-words'
import { type EventName, sentenceOf } from './events'
import { recordedNetwork } from './network'

/** What somebody did, as the caller says it; the rest is read from the request. */
export interface JournalEvent {
  event: EventName
  /** The document, account or key that it is about. */
  on?: { collection: string; id: string; title?: string | null }
  /** What the sentence ends with: « de rédaction à administration ». Nothing secret. */
  detail?: string | null
  /** Who did it, where it is not who is logged in. */
  actor?: Actor
  /** How many equal events this line stands for. */
  count?: number
  /** Its shortened address, where no request says it. */
  network?: string | null
}

type Recording = Pick<PayloadRequest, 'payload' | 'payloadAPI' | 'user'> &
  Partial<Pick<PayloadRequest, 'headers' | 'transactionID'>>

const LONGEST_TITLE = 200
const LONGEST_DETAIL = 300

/**
 * Appends a line to the journal, in the transaction of `req`: when that is rolled back, there is no line. Without one,
 * the line has a transaction of its own. Throws when it cannot be written: what is not recorded does not happen.
 */
export async function record(req: Recording, event: JournalEvent): Promise<void> {
  const actor = event.actor ?? actorOf(req)
  await append(req, entryOf(req, event, actor))
  await afterCommit(req, () => noteRemovals(req.payload, event.event, actor))
}

/** Appends what `record` would, as it is: for lines that are made of no request. */
export async function append(req: Pick<Recording, 'payload' | 'transactionID'>, entry: Entry): Promise<Line> {
  const { db } = req.payload
  const open = await transactionOf(req)
  if (open !== undefined) return await appendIn(req, open, entry)
  const own = await db.beginTransaction()
  if (own === null) throw new Error('The journal needs a database with transactions.')
  try {
    const line = await appendIn(req, own, entry)
    await db.commitTransaction(own)
    return line
  } catch (error) {
    await db.rollbackTransaction(own)
    throw error
  }
}

/** Returns the end of the chain, as a transaction sees it. */
export async function headOf({ payload }: Pick<Recording, 'payload'>, transactionID?: TransactionID): Promise<Head> {
  const { docs } = await payload.db.find<Line & { id: string }>({
    collection: 'journal',
    limit: 1,
    pagination: false,
    ...(transactionID !== undefined && { req: { transactionID } }),
    select: { hash: true, number: true },
    sort: '-number',
    where: {},
  })
  return docs[0] ?? BEGINNING
}

const KEY = journalKey(env.PAYLOAD_SECRET)
const ID_DIGITS = 12

/** The transaction holds the write queue: nobody else appends between the look at the end and the new line. */
async function appendIn({ payload }: Pick<Recording, 'payload'>, transactionID: TransactionID, entry: Entry) {
  const line = sealed(entry, await headOf({ payload }, transactionID), KEY)
  await payload.db.create({
    collection: 'journal',
    // Its number is its id, which the database keeps unique.
    data: { id: String(line.number).padStart(ID_DIGITS, '0'), ...line },
    req: { transactionID },
    returning: false,
  })
  // Of this database: a command may write to another one than the site's.
  const place = { DATA_DIR: env.DATA_DIR, DATABASE_URI: databaseUriOf(payload) }
  await afterCommit({ transactionID }, () => noteAnchor(place, line))
  return line
}

async function transactionOf({ payload, transactionID }: Pick<Recording, 'payload' | 'transactionID'>) {
  const id = await transactionID
  const isOpen = id !== undefined && Boolean(payload.db.sessions?.[id])
  // P2: of a request that has one open, without saying so.
  return isOpen ? id : openTransaction()
}

/** Returns what the line of an event says. */
export function entryOf(
  req: Recording,
  { event, on, detail = null, count = 1, network = recordedNetwork(req) }: JournalEvent,
  actor: Actor,
): Entry {
  const title = cut(on?.title ?? null, LONGEST_TITLE)
  const words = {
    who: actorWords(actor),
    what: on ? documentWords(configOf(req, on.collection), title) : '',
    name: title,
    detail: cut(detail, LONGEST_DETAIL),
  }
  return {
    at: new Date().toISOString(),
    event,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    documentCollection: on?.collection ?? null,
    documentId: on?.id ?? null,
    title,
    detail: words.detail,
    network,
    count,
    sentence: sentenceOf(event, words, count),
  }
}

function configOf({ payload }: Pick<Recording, 'payload'>, collection: string) {
  const known = payload.collections[collection as CollectionSlug]
  return known?.config ?? { labels: { singular: 'élément', plural: 'éléments' }, custom: {} }
}

/** Without half of a sign that takes two units. */
function cut(text: string | null, longest: number): string | null {
  const signs = [...(text ?? '').normalize('NFC').trim()]
  return signs.length > longest ? `${signs.slice(0, longest).join('')}…` : signs.join('') || null
}
