import type { Payload } from 'payload'
import { env } from '@/payload/env'
import type { Letter } from '@/payload/mail/letter'
import { proposedLetter, publishedLetter, sentBackLetter } from '@/payload/mail/review-letters'
import { sendLetter } from '@/payload/mail/send-letter'
import { processWide } from '@/payload/process-wide'
import { addressOf, formAddress } from '@/payload/publication/addresses'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { logger } from '@/payload/server/log/logger'
import { accountById, type Reviewer, reviewers } from './reviewers'

interface Titled {
  collection: DraftableSlug
  id: string
  title: string
}

/** The letters under way. */
const sending = processWide('review.letters', () => new Set<Promise<void>>())

/** Writes to the reviewer, else to all editors and admins, that a text is to be read; not to who proposes. */
export function writeProposed(
  payload: Payload,
  document: Titled,
  { by, byName, to, note }: { by: string; byName: string | null; to: string | null; note: string | null },
): void {
  const told = { who: byName, title: document.title, note, href: formOf(document) }
  send(payload, async () => {
    const all = (await reviewers({ payload })).filter(({ id }) => id !== by && (to === null || id === to))
    return all.map((one) => ({ to: one, write: (site) => proposedLetter(one, told, site) }))
  })
}

/** Writes to who proposed that the text was sent back. */
export function writeSentBack(
  payload: Payload,
  document: Titled,
  { to, by, reason }: { to: string; by: string | null; reason: string },
): void {
  const told = { who: by, title: document.title, reason, href: formOf(document) }
  sendTo(payload, to, (one, site) => sentBackLetter(one, told, site))
}

/** Writes to who proposed that the text is published. */
export function writePublished(
  payload: Payload,
  document: Titled & { slug: string },
  { to, by }: { to: string; by: string | null },
): void {
  const href = `${env.SITE_URL}${addressOf(document.collection, document.slug)}`
  sendTo(payload, to, (one, site) => publishedLetter(one, { who: by, title: document.title, href }, site))
}

/** Resolves once the letters under way are sent, or have failed. */
export async function reviewLettersSent(): Promise<void> {
  await Promise.all(sending)
}

const NOT_TOLD = 'a letter about a review was not sent'

interface Addressed {
  to: Reviewer
  write(site: string): Letter
}

function sendTo(payload: Payload, id: string, write: (to: Reviewer, site: string) => Letter): void {
  send(payload, async () => {
    const to = await accountById({ payload }, id)
    return to ? [{ to, write: (site) => write(to, site) }] : []
  })
}

/** Nobody waits for it: a slow mail server must delay no answer, and one that fails undoes nothing. */
function send(payload: Payload, letters: () => Promise<Addressed[]>): void {
  const sent = sendAll(payload, letters)
    .catch((err: unknown) => logger.error({ err }, NOT_TOLD))
    .finally(() => sending.delete(sent))
  sending.add(sent)
}

async function sendAll(payload: Payload, letters: () => Promise<Addressed[]>): Promise<void> {
  for (const { to, write } of await letters()) {
    // An address that takes no mail keeps the letter from nobody else.
    await sendLetter(payload, to, write).catch((err: unknown) => logger.error({ err }, NOT_TOLD))
  }
}

function formOf({ collection, id }: Titled): string {
  return `${env.SITE_URL}${formAddress(collection, id)}`
}
