import type { Payload } from 'payload'
import { inTransaction } from '@/payload/adapters/database/in-transaction'
import { env } from '@/payload/env'
import { recheckLetter } from '@/payload/mail/recheck-letter'
import { sendLetter } from '@/payload/mail/send-letter'
import { logger } from '@/payload/server/log/logger'
import type { User } from '@/payload-types'
import { accountById, type Reviewer, reviewers } from '../review/reviewers'
import { type DueFigure, type DueText, dueFigures, dueTexts } from './find-reminders'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

interface Due {
  to: Reviewer
  texts: DueText[]
  figures: DueFigure[]
}

/**
 * A job of the site: writes to who looks after what is due, or to all editors where nobody does; one letter to a person in a
 * week at most. A text is in one letter, a figure in each until it is verified.
 */
export async function writeReminders(payload: Payload, now: Date = new Date()): Promise<void> {
  for (const { to, texts, figures } of await dueByPerson(payload, now)) {
    if (await wasWrittenTo(payload, to.id, now)) continue
    const figuresOf = figures.map(({ value, unit, label }) => ({ value, unit: unit ?? null, label }))
    const told = { texts: texts.map(({ title, reason }) => ({ title, reason: reason ?? null })), figures: figuresOf }
    try {
      await sendLetter(payload, to, (site) => recheckLetter(to, told, `${env.SITE_URL}/admin`, site))
    } catch (err) {
      // An address that takes no mail keeps the letter from nobody else; it is tried again in an hour.
      logger.error({ err }, 'a letter about what is due was not sent')
      continue
    }
    await noteLetter(payload, to.id, texts, now)
  }
}

async function dueByPerson(payload: Payload, now: Date): Promise<Due[]> {
  const all = new Map<string, Due>()
  const editors = await reviewers({ payload })
  const owners = new Map<string, Reviewer | null>()
  const ownerOf = async (id: string) => {
    if (!owners.has(id)) owners.set(id, await accountById({ payload }, id))
    return owners.get(id) ?? null
  }
  const dueOf = async (owner: string | null | undefined): Promise<Due[]> => {
    const account = owner ? await ownerOf(owner) : null
    return (account ? [account] : editors).map((to) => {
      const due = all.get(to.id) ?? { to, texts: [], figures: [] }
      all.set(to.id, due)
      return due
    })
  }
  for (const text of await dueTexts({ payload }, now)) {
    if (!text.lettersAt) for (const due of await dueOf(text.owner)) due.texts.push(text)
  }
  for (const figure of await dueFigures({ payload }, now)) {
    for (const due of await dueOf(figure.owner)) due.figures.push(figure)
  }
  return [...all.values()]
}

async function wasWrittenTo(payload: Payload, id: string, now: Date): Promise<boolean> {
  const account = await payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } } })
  return Boolean(account?.remindedAt && now.getTime() - Date.parse(account.remindedAt) < WEEK_MS)
}

async function noteLetter(payload: Payload, id: string, texts: DueText[], now: Date): Promise<void> {
  const at = now.toISOString()
  await inTransaction(payload, async (req) => {
    await payload.db.updateOne({ collection: 'users', id, data: { remindedAt: at }, req })
    for (const text of texts) {
      await payload.db.updateOne({ collection: 'reminders', id: text.id, data: { lettersAt: at }, req })
    }
  })
}
