import type { Payload } from 'payload'
import { invitationLetter } from '@/payload/mail/account-letters'
import { type Delivery, sendLetter } from '@/payload/mail/send-letter'
import type { User } from '@/payload-types'
import { INVITED_FOR_MS, makePasswordLink } from './password-link'

export type InvitationOutcome = Delivery | 'failed'

/**
 * Sends the link by which somebody chooses their first password; `host` is who invites, if anybody. A message that
 * cannot be sent leaves no invitation under way, so that the account shows it.
 */
export async function sendInvitation(
  payload: Payload,
  guest: Pick<User, 'email' | 'id' | 'name'>,
  host: string | null,
): Promise<InvitationOutcome> {
  const href = await makePasswordLink(payload, guest.email, INVITED_FOR_MS)
  try {
    return await sendLetter(payload, guest, (site) => invitationLetter(guest, href, site, host))
  } catch (err) {
    payload.logger.error({ err, msg: `L’invitation à ${guest.email} n’a pas pu être envoyée.` })
    await payload.update({ collection: 'users', id: guest.id, data: { resetPasswordExpiration: null } })
    return 'failed'
  }
}

/** What is told to the admin who invites. */
export function sayInvitation(outcome: InvitationOutcome, email: string): string {
  switch (outcome) {
    case 'sent':
      return `L’invitation est partie à ${email}.`
    case 'written':
      return 'Ce site n’envoie pas de courriel : l’invitation est écrite dans le dossier mail de ses données.'
    case 'failed':
      return 'L’invitation n’a pas pu partir : le serveur d’envoi n’a pas pris le message. Essayez de nouveau depuis ce compte.'
  }
}
