import type { Letter } from './letter'

interface Addressee {
  name: string
  email: string
}

/** For somebody who forgot their password; the link is good for an hour. */
export function passwordLetter({ name }: Addressee, href: string, site: string): Letter {
  return {
    subject: `Votre nouveau mot de passe sur ${site}`,
    greeting: `Bonjour ${name},`,
    opening: [
      `Vous avez demandé à changer le mot de passe de votre compte sur ${site}. Choisissez-en un nouveau ici :`,
    ],
    link: { label: 'Choisir un nouveau mot de passe', href },
    closing: [
      'Ce lien sert une seule fois, et pendant une heure.',
      'Vous n’avez rien demandé ? Ne faites rien : votre mot de passe reste le même.',
    ],
  }
}

/** For somebody whose account has no password yet; the link is good for seven days. `host` is who invites, if known. */
export function invitationLetter({ name, email }: Addressee, href: string, site: string, host: string | null): Letter {
  const opened = host ? `${host} vous ouvre un compte` : 'Un compte est ouvert à votre nom'
  return {
    subject: `Votre compte sur ${site}`,
    greeting: `Bonjour ${name},`,
    opening: [
      `${opened} dans la rédaction de ${site}. Votre identifiant est l’adresse ${email} ; il ne manque que votre mot de passe.`,
    ],
    link: { label: 'Choisir mon mot de passe', href },
    closing: [
      'Ce lien sert une seule fois, et pendant sept jours. Ensuite, « Mot de passe oublié ? » sur la page de connexion vous en enverra un autre.',
    ],
  }
}
