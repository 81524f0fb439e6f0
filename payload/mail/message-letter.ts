import type { Letter } from './letter'

interface Told {
  text?: string | null
  name?: string | null
  email?: string | null
  /** Path of the page that it is about. */
  page?: string | null
  /** Of the message in the admin. */
  href: string
}

/** For the newsroom: a reader wrote. */
export function messageLetter({ name }: { name: string }, told: Told, site: string): Letter {
  const from = told.name || 'Un lecteur ou une lectrice'
  return {
    subject: told.page ? `Une erreur signalée : ${told.page}` : 'Un message d’un lecteur',
    greeting: name ? `Bonjour ${name},` : 'Bonjour,',
    opening: [
      told.page ? `${from} signale une erreur sur ${told.page} (${site}).` : `${from} vous écrit depuis ${site}.`,
      ...(told.text ?? '').split(/\n+/),
    ],
    link: { label: 'Voir le message', href: told.href },
    closing: [
      told.email ? `Répondre à ce courriel répond à ${told.email}.` : 'Aucune adresse n’a été donnée pour répondre.',
    ],
  }
}
