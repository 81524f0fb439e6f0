import { editors } from '../access'
import { collection } from '../collection'

/** Names that no text may show: people whom the cooperative helps or cares for. Editors keep the list, and nobody else reads it. */
export const protectedNames = collection({
  slug: 'protected-names',
  labels: { singular: 'Nom à protéger', plural: 'Noms à protéger' },
  custom: { thisDocument: 'ce nom' },
  admin: {
    group: 'Rédaction',
    useAsTitle: 'name',
    defaultColumns: ['name', 'updatedAt'],
    description:
      'Les personnes accompagnées ou soignées qu’aucun texte ne doit nommer. La relecture signale leur nom ; la liste ne sort pas d’ici.',
  },
  defaultSort: 'name',
  access: { create: editors, read: editors, update: editors, delete: editors },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: 'Nom',
      required: true,
      maxLength: 100,
      admin: {
        description: 'Prénom et nom. Un prénom seul est signalé partout où il se trouve.',
        placeholder: 'Odile Kervella',
      },
    },
  ],
})
