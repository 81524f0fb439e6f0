import { brokenLink } from './broken-link'
import type { ListedOnServer } from './check'
import { otherThanSaid } from './other-than-said'
import { ownLink } from './own-link'
import { redirectedLink } from './redirected-link'
import { trackedLink } from './tracked-link'
import { workingAddress } from './working-address'

/** Where links lead: that they have an address at all is asked of the form (`wrong-link.ts`). */
export const LINKS: ListedOnServer[] = [
  {
    check: ownLink,
    rule: 'own-link',
    family: 'links',
    name: 'Lien vers une page absente du site',
    why: 'Qui le suit lit « page introuvable ».',
    chapter: 'liens',
    canBlock: { byDefault: false },
  },
  {
    check: workingAddress,
    rule: 'working-address',
    family: 'links',
    name: 'Lien vers une adresse de travail',
    why: 'Elle s’ouvre chez vous, et chez personne d’autre.',
    chapter: 'liens',
  },
  {
    check: brokenLink,
    rule: 'broken-link',
    family: 'links',
    name: 'Lien mort',
    why: 'Le site demande chaque nuit si les pages répondent : celle-ci ne répond plus.',
    chapter: 'liens',
  },
  {
    check: otherThanSaid,
    rule: 'other-than-said',
    family: 'links',
    name: 'Lien qui mène ailleurs que ses mots',
    why: 'C’est ainsi que font les messages frauduleux : les lecteurs s’en méfient.',
    chapter: 'liens',
  },
  {
    check: trackedLink,
    rule: 'tracked-link',
    family: 'links',
    name: 'Adresse qui suit les lecteurs',
    why: 'Elle dit à un autre site d’où vient chaque lecteur, et allonge l’adresse pour rien.',
    chapter: 'liens',
  },
  {
    check: redirectedLink,
    rule: 'redirected-link',
    family: 'links',
    name: 'Lien à raccourcir',
    why: 'Le détour ralentit les lecteurs, et s’en ira un jour.',
    chapter: 'liens',
  },
]
