/** The words of a line's sentence. */
interface Words {
  /** Who did it: « Marie Le Goff », « La commande admin:create ». */
  who: string
  /** The document, with its kind: « l’article « Titre » ». */
  what: string
  /** The name of the account or of the key that it is about; null when it is unknown. */
  name: string | null
  detail: string | null
}

interface EventWords {
  /** In the filters of the list and in the export. */
  label: string
  sentence(words: Words): string
}

/** Everything that the journal records, each with its name for filters and its sentence. */
export const EVENTS = {
  login: { label: 'Connexion', sentence: ({ name }) => `${name} a ouvert une session` },
  'login-refused': {
    label: 'Connexion refusée',
    sentence: ({ name }) => `Connexion refusée pour ${name ?? 'une adresse inconnue'}`,
  },
  'identity-refused': {
    label: 'Identité non confirmée',
    sentence: ({ name }) => `${name} a donné un mot de passe faux en confirmant son identité`,
  },
  logout: { label: 'Déconnexion', sentence: ({ who }) => `${who} a fermé sa session` },
  'sessions-ended': {
    label: 'Sessions fermées',
    sentence: ({ who, name }) => `${who} a fermé les sessions ${of(name)}`,
  },
  'second-factor-added': {
    label: 'Double authentification ajoutée',
    sentence: ({ who, name, detail }) =>
      `${who} a ajouté une double authentification au compte ${of(name)}${after(detail)}`,
  },
  'second-factor-removed': {
    label: 'Double authentification retirée',
    sentence: ({ who, name, detail }) =>
      `${who} a retiré ${detail ? 'une' : 'la'} double authentification du compte ${of(name)}${after(detail)}`,
  },
  'account-created': { label: 'Compte créé', sentence: ({ who, name }) => `${who} a créé le compte ${of(name)}` },
  'account-invited': { label: 'Invitation', sentence: ({ who, name }) => `${who} a invité ${name}` },
  'role-changed': {
    label: 'Rôle changé',
    sentence: ({ who, name, detail }) => `${who} a changé le rôle ${of(name)}${after(detail)}`,
  },
  'password-changed': {
    label: 'Mot de passe changé',
    sentence: ({ who, name }) => `${who} a changé le mot de passe ${of(name)}`,
  },
  'password-chosen': {
    label: 'Mot de passe choisi par un lien',
    sentence: ({ name }) => `${name} a choisi un mot de passe par le lien reçu`,
  },
  'email-changed': {
    label: 'Adresse électronique changée',
    sentence: ({ who, name }) => `${who} a changé l’adresse électronique ${of(name)}`,
  },
  'account-renamed': {
    label: 'Nom changé',
    sentence: ({ who, name, detail }) => `${who} a changé le nom ${of(name)}${after(detail)}`,
  },
  'account-frozen': {
    label: 'Compte suspendu',
    sentence: ({ who, name }) => `${who} a suspendu le compte ${of(name)}`,
  },
  'account-unfrozen': {
    label: 'Suspension levée',
    sentence: ({ who, name }) => `${who} a levé la suspension du compte ${of(name)}`,
  },
  'account-unlocked': {
    label: 'Compte débloqué',
    sentence: ({ who, name }) => `${who} a débloqué le compte ${of(name)}`,
  },
  'account-deleted': {
    label: 'Compte supprimé',
    sentence: ({ who, name }) => `${who} a supprimé le compte ${of(name)}`,
  },
  'key-made': {
    label: 'Clé de programme créée',
    sentence: ({ who, name, detail }) => `${who} a créé la clé de programme « ${name} »${after(detail)}`,
  },
  'key-revoked': {
    label: 'Clé de programme révoquée',
    sentence: ({ who, name }) => `${who} a révoqué la clé de programme « ${name} »`,
  },
  published: { label: 'Publication', sentence: ({ who, what }) => `${who} a publié ${what}` },
  republished: {
    label: 'Modification publiée',
    sentence: ({ who, what }) => `${who} a publié une modification de ${what}`,
  },
  withdrawn: { label: 'Retrait du site', sentence: ({ who, what }) => `${who} a retiré du site ${what}` },
  trashed: { label: 'Mise à la corbeille', sentence: ({ who, what }) => `${who} a mis à la corbeille ${what}` },
  untrashed: { label: 'Sortie de la corbeille', sentence: ({ who, what }) => `${who} a sorti de la corbeille ${what}` },
  'version-restored': {
    label: 'Version restaurée',
    sentence: ({ who, what }) => `${who} a restauré une version antérieure ${of(what)}`,
  },
  created: { label: 'Création', sentence: ({ who, what }) => `${who} a ajouté ${what}` },
  changed: { label: 'Modification', sentence: ({ who, what }) => `${who} a modifié ${what}` },
  deleted: { label: 'Suppression définitive', sentence: ({ who, what }) => `${who} a supprimé ${what}` },
  'schedule-made': {
    label: 'Programmation',
    sentence: ({ who, what, detail }) => `${who} a programmé ${what}${after(detail)}`,
  },
  'schedule-cancelled': {
    label: 'Programmation annulée',
    sentence: ({ who, what, detail }) => `${who} a annulé la programmation ${of(what)}${after(detail)}`,
  },
  'schedule-failed': {
    label: 'Programmation en échec',
    sentence: ({ what, detail }) => `La programmation ${of(what)} a échoué${after(detail)}`,
  },
  proposed: {
    label: 'Proposition à la relecture',
    sentence: ({ who, what, detail }) => `${who} a proposé à la relecture ${what}${detail ? `, ${detail}` : ''}`,
  },
  'proposal-taken-back': {
    label: 'Proposition reprise',
    sentence: ({ who, what }) => `${who} a repris ${what}, qui était à relire`,
  },
  'sent-back': { label: 'Renvoi', sentence: ({ who, what }) => `${who} a renvoyé ${what} après relecture` },
  'settings-changed': {
    label: 'Réglages modifiés',
    sentence: ({ who, detail }) => `${who} a modifié les réglages du site${after(detail)}`,
  },
  'menus-changed': {
    label: 'Menus modifiés',
    sentence: ({ who, detail }) => `${who} a modifié les menus du site${after(detail)}`,
  },
  'journal-exported': { label: 'Journal exporté', sentence: ({ who }) => `${who} a exporté le journal` },
  'journal-purged': {
    label: 'Lignes anciennes retirées',
    sentence: ({ detail }) => `Des lignes anciennes ont été retirées au terme de leur conservation${after(detail)}`,
  },
  'database-copied': { label: 'Base copiée', sentence: () => 'Toute la base a été copiée vers une autre' },
} as const satisfies Record<string, EventWords>

export type EventName = keyof typeof EVENTS

/** Returns the French sentence of a line; `count` equal events are said once, with their number. */
export function sentenceOf(event: EventName, words: Words, count: number = 1): string {
  const sentence = (EVENTS[event] as EventWords).sentence(words)
  return count > 1 ? `${sentence} (${count} fois)` : sentence
}

/** « de Marie », « d’Anne », « de l’article », « d’un article ». */
function of(name: string | null): string {
  return /^[aeiouyhàâäéèêëîïôöûüœæ]/i.test(name ?? '') ? `d’${name}` : `de ${name}`
}

function after(detail: string | null): string {
  return detail ? ` : ${detail}` : ''
}
