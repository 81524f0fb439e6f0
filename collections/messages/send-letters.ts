import type { Payload } from 'payload'
import { env } from '@/payload/env'
import { messageLetter } from '@/payload/mail/message-letter'
import { sendLetter } from '@/payload/mail/send-letter'
import { processWide } from '@/payload/process-wide'
import { logger } from '@/payload/server/log/logger'
import type { Message } from '@/payload-types'
import { take } from '../accounts/limits/limits'
import { reviewers } from '../review/reviewers'

/** The letters under way. */
const sending = processWide('messages.letters', () => new Set<Promise<void>>())

/**
 * Tells the newsroom of a message: at the address of its publisher, or each editor and admin when the settings have none.
 * Nobody waits for it: the message is kept, whatever becomes of the letters.
 */
export function tellNewsroom(payload: Payload, message: Message): void {
  const sent = sendAll(payload, message)
    .catch((err: unknown) => logger.error({ err }, NOT_TOLD))
    .finally(() => sending.delete(sent))
  sending.add(sent)
}

/** Resolves once the letters under way are sent, or have failed. */
export async function messageLettersSent(): Promise<void> {
  await Promise.all(sending)
}

const NOT_TOLD = 'a letter about a message was not sent'

/** Beyond twenty in an hour the messages wait in the admin alone: no robot fills the mailboxes. */
async function sendAll(payload: Payload, message: Message): Promise<void> {
  if ((await take('messageLetters', 'all')) === null) return
  const { publisher } = await payload.findGlobal({ slug: 'site', depth: 0 })
  const newsroom = { name: publisher?.name ?? '', email: publisher?.email ?? '' }
  const addressees = newsroom.email ? [newsroom] : await reviewers({ payload })
  const href = new URL(`/admin/collections/messages/${message.id}`, env.SITE_URL).href
  for (const to of addressees) {
    const write = (site: string) => messageLetter(to, { ...message, href }, site)
    // An address that takes no mail keeps the letter from nobody else.
    await sendLetter(payload, to, write, message.email ?? undefined).catch((err: unknown) =>
      logger.error({ err }, NOT_TOLD),
    )
  }
}
