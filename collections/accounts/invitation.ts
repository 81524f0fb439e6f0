import type { Payload } from 'payload'
import { invitationLetter } from '@/payload/mail/account-letters'
import { type Delivery, sendLetter } from '@/payload/mail/send-letter'
import type { User } from '@/payload-types'
import { INVITED_FOR_MS, makePasswordLink } from './password-link'

export type InvitationOutcome = Delivery | 'failed'

/**
 * Sends the link by which a person chooses their first password; `host` is the person who invites, if any. When the
 * message cannot be sent, no invitation remains pending, and the account shows that.
 */
export async function sendInvitation(
  payload: Payload,
  guest: Pick<User, 'email' | 'id' | 'name'>,
  host: string | null,
): Promise<InvitationOutcome> {
  const href = await makePasswordLink(payload, guest.id, INVITED_FOR_MS)
  if (!href) return 'failed'
  try {
    return await sendLetter(payload, guest, (site) => invitationLetter(guest, href, site, host))
  } catch (err) {
    payload.logger.error({ err, msg: `the invitation to ${guest.email} was not sent` })
    await payload.update({ collection: 'users', id: guest.id, data: { resetPasswordExpiration: null } })
    return 'failed'
  }
}

/** Returns the French sentence for the admin who invites. */
export function invitationSentence(outcome: InvitationOutcome, email: string): string {
  switch (outcome) {
    case 'sent':
      return `L’invitation est partie à ${email}.`
    case 'written':
      return 'Ce site n’envoie pas de courriel : l’invitation est écrite dans le dossier mail de ses données.'
    case 'failed':
      return 'L’invitation n’a pas pu partir : le serveur d’envoi n’a pas pris le message. Essayez de nouveau depuis ce compte.'
  }
}
