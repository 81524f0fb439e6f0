import type { Letter } from './letter'

interface Addressee {
  name: string
  email: string
}

/** For a forgotten password; the link is valid for an hour. */
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

/** For an account without a password; the link is valid for seven days. `host`: the name of the person who invites. */
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
