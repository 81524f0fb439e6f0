import type { Letter } from './letter'

interface Addressee {
  name: string
}

/** For admins: a key, or somebody who is no admin, removed many documents within a minute. */
export function manyRemovalsLetter(
  { name }: Addressee,
  told: { who: string; isKey: boolean; many: number; href: string },
): Letter {
  const end = told.isKey
    ? 'révoquez cette clé depuis « Clés de programmes »'
    : 'fermez les sessions de ce compte depuis « Comptes »'
  return {
    subject: 'Beaucoup de suppressions en une minute',
    greeting: `Bonjour ${name},`,
    opening: [
      `${told.who} a supprimé ou mis à la corbeille au moins ${told.many} documents en une minute.`,
      `Si ce n’était pas prévu, ${end} : ce qui est à la corbeille se restaure. Le journal dit ce qui est parti :`,
    ],
    link: { label: 'Voir le journal', href: told.href },
    closing: [
      'Vous recevez ce message parce que votre compte est un compte d’administration. Il n’y en a pas plus d’un par heure.',
    ],
  }
}

/** For admins: the site refused many requests within a minute. */
export function manyRefusalsLetter({ name }: Addressee, told: { many: number; href: string }): Letter {
  return {
    subject: 'Beaucoup de refus en une minute',
    greeting: `Bonjour ${name},`,
    opening: [
      `Le site a refusé au moins ${told.many} demandes en une minute : des connexions, ou des actions sans le droit de les faire.`,
      'Quelqu’un essaie peut-être des mots de passe. Le journal dit de quels réseaux viennent les connexions refusées :',
    ],
    link: { label: 'Voir le journal', href: told.href },
    closing: [
      'Vous recevez ce message parce que votre compte est un compte d’administration. Il n’y en a pas plus d’un par heure.',
    ],
  }
}
