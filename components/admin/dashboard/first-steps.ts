import { isAdmin, isEditor, type Person } from '@/collections/access'

export interface FirstStep {
  title: string
  href: string
  note: string
}

/** Returns the five first steps of a new account, in order; each is allowed to this person. */
export function firstSteps(person: Person): FirstStep[] {
  if (isAdmin(person)) return [INVITE, SETTINGS, CATEGORIES, PAGES, WRITE]
  if (isEditor(person)) return [LOOK, CATEGORIES, READ, PICTURES, WRITE]
  return [LOOK, READ, PICTURES, ACCOUNT, WRITE]
}

const WRITE: FirstStep = {
  title: 'Écrire un premier article',
  href: '/admin/collections/articles/create',
  note: 'Un titre, un chapô, un texte. Tout s’enregistre pendant que vous tapez, et personne ne le voit encore.',
}

const LOOK: FirstStep = {
  title: 'Voir le site comme ses lecteurs',
  href: '/',
  note: 'Ce qui y est publié, et où viendront vos articles.',
}

const READ: FirstStep = {
  title: 'Ouvrir un article déjà écrit',
  href: '/admin/collections/articles',
  note: 'Comment sont faits un chapô, un encadré, des chiffres clés.',
}

const PICTURES: FirstStep = {
  title: 'Envoyer une photo',
  href: '/admin/collections/media/create',
  note: 'Avec une description, pour qui ne la voit pas, et le nom de qui l’a prise.',
}

const ACCOUNT: FirstStep = {
  title: 'Vérifier votre nom',
  href: '/admin/account',
  note: 'C’est lui que vos collègues voient. Votre mot de passe se change là aussi.',
}

const CATEGORIES: FirstStep = {
  title: 'Regarder les rubriques',
  href: '/admin/collections/categories',
  note: 'Chaque article en a une : elles font le menu du site.',
}

const INVITE: FirstStep = {
  title: 'Inviter vos collègues',
  href: '/admin/collections/users/create',
  note: 'Une adresse et un rôle : chacun choisit son mot de passe.',
}

const SETTINGS: FirstStep = {
  title: 'Régler le site',
  href: '/admin/globals/site',
  note: 'Son nom, l’article à la une, les menus, le pied de page.',
}

const PAGES: FirstStep = {
  title: 'Relire les pages',
  href: '/admin/collections/pages',
  note: 'À propos, mentions légales : ce que tout site doit dire.',
}
