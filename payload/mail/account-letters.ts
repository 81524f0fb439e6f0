import { frenchDateAndTime } from '../editorial/paris-time'
import type { Letter } from './letter'

interface Addressee {
  name: string
  email: string
}
type Named = Pick<Addressee, 'name'>

/** What was done to an account, and by which admin; null when its person did it. */
export interface Act {
  at: Date
  by: string | null
}

export interface AddressChange {
  /** The new address. */
  address: string
  by: string | null
}

export interface NewDevice {
  at: Date
  /** « Firefox sur Windows ». */
  device: string
  /** « 203.0.113.0/24 »; null for the machine of the site itself. */
  network: string | null
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

/** Sent to a new address: by its button the account moves there. Valid for a day. */
export function newAddressLetter({ name }: Named, href: string, site: string): Letter {
  return {
    subject: `Confirmez votre nouvelle adresse sur ${site}`,
    greeting: `Bonjour ${name},`,
    opening: [`Cette adresse doit devenir celle de votre compte sur ${site}. Confirmez qu’elle est bien à vous :`],
    link: { label: 'Confirmer cette adresse', href },
    closing: [
      'Ce lien sert une seule fois, et pendant un jour. D’ici là, vous vous connectez avec l’adresse d’avant.',
      'Vous n’attendiez pas ce message ? Ne faites rien : rien ne change.',
    ],
  }
}

/** Sent to the present address when another one was asked for; `by`: the admin who asked, null for the person. */
export function addressAskedLetter({ name }: Named, change: AddressChange, site: string, siteUrl: string): Letter {
  const { address, by } = change
  const asked = by ? `${by}, de l’administration, a demandé` : 'Quelqu’un, sans doute vous, a demandé'
  return {
    subject: `Une autre adresse est demandée pour votre compte sur ${site}`,
    greeting: `Bonjour ${name},`,
    opening: [
      `${asked} que votre compte sur ${site} passe à l’adresse ${address}. Il y passera quand le lien envoyé à cette adresse aura servi.`,
      'Ce n’était pas vous ? Choisissez tout de suite un nouveau mot de passe : la demande sera annulée.',
    ],
    link: newPassword(siteUrl),
    closing: [WRITE_TO_ADMINS],
  }
}

/** Sent to the former address once the account has another one. */
export function addressChangedLetter({ name }: Named, address: string, site: string, siteUrl: string): Letter {
  return {
    subject: `L’adresse de votre compte sur ${site} a changé`,
    greeting: `Bonjour ${name},`,
    opening: [
      `Votre compte sur ${site} a maintenant l’adresse ${address}. Celle-ci ne sert plus à se connecter.`,
      'Ce n’était pas vous ? Prévenez tout de suite l’administration du site : elle peut suspendre le compte.',
    ],
    link: { label: 'Ouvrir le site', href: siteUrl },
    closing: ['Vous l’avez demandé ? Tout est en ordre, il n’y a rien à faire.'],
  }
}

/** `by`: the admin who changed it, null for the person. */
export function passwordChangedLetter({ name }: Named, { at, by }: Act, site: string, siteUrl: string): Letter {
  return {
    subject: `Votre mot de passe sur ${site} a changé`,
    greeting: `Bonjour ${name},`,
    opening: [
      `Le mot de passe de votre compte sur ${site} a été changé ${moment(at)}${by ? ` par ${by}, de l’administration` : ''}. Vos autres sessions sont fermées.`,
      'Ce n’était pas vous ? Choisissez tout de suite un nouveau mot de passe.',
    ],
    link: newPassword(siteUrl),
    closing: [WRITE_TO_ADMINS],
  }
}

/** For a login from a browser that the account had not used; `network` is a shortened address. */
export function newDeviceLetter({ name }: Named, login: NewDevice, site: string, siteUrl: string): Letter {
  const { at, device, network } = login
  return {
    subject: `Nouvelle connexion à votre compte sur ${site}`,
    greeting: `Bonjour ${name},`,
    opening: [
      `Votre compte sur ${site} a été ouvert ${moment(at)} depuis un appareil qu’il ne connaissait pas : ${device}${network ? `, réseau ${network}` : ''}.`,
      'C’était vous ? Il n’y a rien à faire. Sinon, choisissez tout de suite un nouveau mot de passe : toutes les sessions seront fermées.',
    ],
    link: newPassword(siteUrl),
    closing: [WRITE_TO_ADMINS],
  }
}

/** `by`: the admin who removed it, null for the person. */
export function secondFactorRemovedLetter({ name }: Named, { at, by }: Act, site: string, siteUrl: string): Letter {
  return {
    subject: `Votre compte sur ${site} n’a plus de double authentification`,
    greeting: `Bonjour ${name},`,
    opening: [
      `La double authentification de votre compte sur ${site} a été retirée ${moment(at)}${by ? ` par ${by}, de l’administration` : ''}. Le mot de passe suffit de nouveau pour entrer.`,
      'Ce n’était pas vous ? Choisissez tout de suite un nouveau mot de passe.',
    ],
    link: newPassword(siteUrl),
    closing: [WRITE_TO_ADMINS],
  }
}

/** For one of several that stay: `part` is « l’application de codes » or « une clé d’accès ». */
export function secondFactorPartRemovedLetter(
  { name }: Named,
  { at, part }: { at: Date; part: string },
  site: string,
  siteUrl: string,
): Letter {
  return {
    subject: `Un moyen de connexion est retiré de votre compte sur ${site}`,
    greeting: `Bonjour ${name},`,
    opening: [
      `De la double authentification de votre compte sur ${site}, ${part} a été retirée ${moment(at)}. Vos autres moyens restent.`,
      'Ce n’était pas vous ? Choisissez tout de suite un nouveau mot de passe, puis voyez « Mes sessions » et « Double authentification » dans votre compte.',
    ],
    link: newPassword(siteUrl),
    closing: [WRITE_TO_ADMINS],
  }
}

const WRITE_TO_ADMINS = 'Si un doute reste, écrivez à l’administration du site : elle peut suspendre votre compte.'

function newPassword(siteUrl: string): Letter['link'] {
  return { label: 'Choisir un nouveau mot de passe', href: `${siteUrl}/admin/forgot` }
}

/** « le 30 novembre 2026 à 12:30 (heure de Paris) ». */
function moment(at: Date): string {
  return `le ${frenchDateAndTime(at.toISOString())} (heure de Paris)`
}
