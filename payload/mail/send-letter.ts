import type { Payload } from 'payload'
import { typeset } from '../editorial/typography'
import { env } from '../env'
import { siteName } from '../site-name'
import { type Letter, letterHtml, letterText } from './letter'

/** `written`: the site has no mail server, the message waits in `DATA_DIR/mail`. */
export type Delivery = 'sent' | 'written'

/** Sends one letter, made by `write` with the site's name; an answer goes to `replyTo`, if given. Throws when the mail server does not take it. */
export async function sendLetter(
  payload: Payload,
  to: { name: string; email: string },
  write: (site: string) => Letter,
  replyTo?: string,
): Promise<Delivery> {
  const site = await siteName(payload)
  const letter = write(site)
  const sender = (env.MAIL_FROM?.name ?? site).replace(/["\\]/g, '')
  await payload.sendEmail({
    from: `"${sender}" <${payload.email.defaultFromAddress}>`,
    to: { name: to.name, address: to.email },
    ...(replyTo && { replyTo }),
    subject: typeset(letter.subject),
    text: letterText(letter, site),
    html: letterHtml(letter, site),
    // Answering machines leave it alone.
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
  return env.SMTP_URL ? 'sent' : 'written'
}
