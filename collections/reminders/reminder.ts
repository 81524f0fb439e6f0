import { NotFound, type PayloadRequest } from 'payload'
import { inTransactionOf } from '@/payload/adapters/database/in-transaction'
import { parisClock, parisInstants } from '@/payload/editorial/paris-time'
import { sameTermFrom } from '@/payload/editorial/same-term'
import { type DraftableSlug, publicRow } from '@/payload/publication/public-row'
import type { Reminder } from '@/payload-types'
import { accountOf, isEditor, isStaff, type Person, personOf } from '../access'
import { badRequest, forbidden } from '../checks/http-errors'
import { accountById } from '../review/reviewers'
import { ofDocument, reminderOf } from './find-reminders'

export interface Reminded {
  collection: DraftableSlug
  id: string
}

/** What is asked for: a day in Paris (« 2027-03-01 »), why, and whose it is (the asker's without one, everybody's when null). */
export interface Asked {
  on: string
  reason?: string | null
  owner?: string | null
}

/** Sets the day on which a text is looked at again, in place of the one that it had. */
export async function remind(req: PayloadRequest, document: Reminded, { on, reason, owner }: Asked): Promise<void> {
  const [at] = parisInstants(`${on}T12:00`)
  if (!at) throw badRequest('on est un jour : 2027-03-01.')
  const now = new Date().toISOString()
  if (on <= parisClock(now).slice(0, 10)) throw badRequest('Choisissez un jour à venir.')
  const person = personOf(req)
  const whose = owner === undefined && person ? accountOf(person) : (owner ?? null)
  if (whose && !(await accountById(req, whose))) throw badRequest('Ce compte n’existe pas, ou ne peut plus entrer.')
  await inTransactionOf(req, async () => {
    await refuseToOthers(req, document)
    const data = { at, setAt: now, reason: reason || null, owner: whose, lettersAt: null }
    const present = await reminderOf(req, document.collection, document.id)
    if (present) await req.payload.db.updateOne({ collection: 'reminders', id: present.id, data, req })
    else {
      const named = { documentCollection: document.collection, documentId: document.id }
      await req.payload.create({ collection: 'reminders', data: { ...named, ...data }, req })
    }
  })
}

/** « Toujours juste »: the text is right today, and is looked at again after the same time as before. */
export async function stillRight(req: PayloadRequest, document: Reminded): Promise<void> {
  await inTransactionOf(req, async () => {
    await refuseToOthers(req, document)
    const present = await reminderOf(req, document.collection, document.id)
    if (!present) throw badRequest('Ce texte n’a pas de jour où le revoir.')
    const now = new Date().toISOString()
    const at = sameTermFrom(now, { from: present.setAt, to: present.at })
    const data = { at, setAt: now, lettersAt: null }
    await req.payload.db.updateOne({ collection: 'reminders', id: present.id, data, req })
  })
}

/** Gives up looking at a text again. */
export async function forgetReminder(req: PayloadRequest, document: Reminded): Promise<void> {
  await inTransactionOf(req, async () => {
    await refuseToOthers(req, document)
    const where = ofDocument(document.collection, document.id)
    await req.payload.db.deleteMany({ collection: 'reminders', req, where })
  })
}

/** Returns whether a person may set and change the day: editors, who made the text, and who looks after it. */
export function mayRemind(person: Person, text: { createdBy?: string | null }, reminder: Reminder | null): boolean {
  if (isEditor(person)) return true
  if (!person || !isStaff(person)) return false
  return text.createdBy === person.id || reminder?.owner === person.id
}

async function refuseToOthers(req: PayloadRequest, { collection, id }: Reminded): Promise<void> {
  const row = await publicRow(req, collection, id)
  if (!row) throw new NotFound(req.t)
  if (mayRemind(personOf(req), row, await reminderOf(req, collection, id))) return
  throw forbidden('Seules la rédaction en chef et la personne qui suit ce texte changent le jour où le revoir.')
}
