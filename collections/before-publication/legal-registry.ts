import type { ListedOnServer } from './check'
import { mobileNumber } from './mobile-number'
import { personalMail } from './personal-mail'
import { protectedName } from './protected-name'
import { uncreditedPicture } from './uncredited-picture'

/** What could harm somebody, or be claimed by somebody. */
export const LEGAL: ListedOnServer[] = [
  {
    check: protectedName,
    rule: 'protected-name',
    family: 'legal',
    name: 'Nom à protéger',
    why: 'Nommer une personne accompagnée ou soignée dévoile sa santé ou sa vie privée, et reste en ligne pour toujours.',
    canBlock: { byDefault: true },
  },
  {
    check: personalMail,
    rule: 'personal-mail',
    family: 'legal',
    name: 'Adresse électronique personnelle',
    why: 'Des robots la relèvent dans l’heure : donnez plutôt une adresse de la maison.',
  },
  {
    check: mobileNumber,
    rule: 'mobile-number',
    family: 'legal',
    name: 'Numéro de portable',
    why: 'Son propriétaire sera appelé pendant des années : donnez plutôt un numéro de la maison.',
  },
  {
    check: uncreditedPicture,
    rule: 'uncredited-picture',
    family: 'legal',
    name: 'Image sans crédit',
    why: 'Le nom de l’auteur est un droit, et sans lui personne ne sait si l’image peut être publiée.',
    chapter: 'images',
  },
]
