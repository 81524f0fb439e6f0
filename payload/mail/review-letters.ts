import { UNTITLED } from '../editorial/untitled'
import type { Letter } from './letter'

interface Addressee {
  name: string
}

interface Told {
  /** Who did it; null when no person did. */
  who: string | null
  title: string
  href: string
}

/** For editors: somebody proposes a text for review. */
export function proposedLetter({ name }: Addressee, told: Told & { note: string | null }, site: string): Letter {
  return {
    subject: `À relire : ${titleOf(told)}`,
    greeting: `Bonjour ${name},`,
    opening: [
      `${told.who ?? 'Quelqu’un'} propose « ${titleOf(told)} » à la relecture sur ${site}.`,
      ...(told.note ? [`Sa note : ${told.note}`] : []),
    ],
    link: { label: 'Relire', href: told.href },
    closing: ['Vous pouvez le corriger et le publier, ou le renvoyer avec une raison.'],
  }
}

/** For who proposed: the text is sent back. */
export function sentBackLetter({ name }: Addressee, told: Told & { reason: string }, site: string): Letter {
  return {
    subject: `À reprendre : ${titleOf(told)}`,
    greeting: `Bonjour ${name},`,
    opening: [
      `${told.who ?? 'La rédaction en chef'} vous renvoie « ${titleOf(told)} » sur ${site}.`,
      `La raison : ${told.reason}`,
    ],
    link: { label: 'Reprendre le texte', href: told.href },
    closing: ['Corrigez-le, puis proposez-le de nouveau.'],
  }
}

/** For who proposed: the text is on the site. */
export function publishedLetter({ name }: Addressee, told: Told, site: string): Letter {
  const opening = told.who
    ? `${told.who} a publié « ${titleOf(told)} » sur ${site}.`
    : `« ${titleOf(told)} » est en ligne sur ${site}, à la date prévue.`
  return {
    subject: `En ligne : ${titleOf(told)}`,
    greeting: `Bonjour ${name},`,
    opening: [opening],
    link: { label: 'Voir la page', href: told.href },
    closing: ['Vous recevez ce message parce que vous aviez proposé ce texte à la relecture.'],
  }
}

function titleOf({ title }: Told): string {
  return title || UNTITLED
}
