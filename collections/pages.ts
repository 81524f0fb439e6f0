import { PAGE_ROLE_NAMES, PAGE_ROLES } from '@/payload/editorial/page-roles'
import { RESERVED_PAGE_SLUGS } from './addresses/reserved-slugs'
import { draftable } from './drafts/draftable'
import { bodyField } from './fields/body-field'
import { titleField } from './fields/title-field'

export const pages = draftable(
  {
    slug: 'pages',
    labels: { singular: 'Page', plural: 'Pages' },
    admin: {
      group: 'Site',
      useAsTitle: 'title',
      listSearchableFields: ['title', 'slug', 'body'],
      defaultColumns: ['title', '_status', 'slug', 'updatedAt'],
      description: 'Ce qui ne change guère : à propos, mentions légales…',
    },
    defaultSort: 'title',
    defaultPopulate: { title: true, slug: true },
    fields: [titleField, bodyField],
  },
  {
    thisDocument: 'cette page',
    address: { example: 'a-propos', reserved: RESERVED_PAGE_SLUGS },
    panel: [
      {
        name: 'role',
        type: 'select',
        label: 'Rôle',
        options: PAGE_ROLES.map((value) => ({ label: PAGE_ROLE_NAMES[value], value })),
        admin: {
          position: 'sidebar',
          description: 'Le site ajoute sous le texte ce que ses réglages disent de l’éditeur. Vide : le texte seul.',
        },
      },
    ],
  },
)
