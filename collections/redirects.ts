import { redirectsPlugin } from '@payloadcms/plugin-redirects'
import { seoPlugin } from '@payloadcms/plugin-seo'
import type { CollectionConfig, Field } from 'payload'
import { admins, staff } from './access'
import { checkRedirect, leadInOneHop } from './addresses/check-redirect'
import { shown } from './collection'
import { withSortKeys } from './fields/sort-keys'

export const plugins = [
  // Only for the words of its fields: articles place these themselves.
  seoPlugin({}),
  redirectsPlugin({
    collections: ['articles', 'pages'],
    overrides: overridesOf(
      shown({
        slug: 'redirects',
        labels: { singular: 'Redirection', plural: 'Redirections' },
        custom: { feminine: true },
        admin: {
          group: 'Site',
          useAsTitle: 'from',
          description:
            'Une ancienne adresse, et la page qui la remplace. Une redirection mène toujours au bout du chemin.',
        },
        access: { create: admins, read: staff, update: admins, delete: admins },
        hooks: { beforeValidate: [checkRedirect], afterChange: [leadInOneHop] },
        fields: [
          {
            name: 'state',
            type: 'ui',
            admin: {
              components: { Field: '@/components/admin/document/redirect-state#RedirectState' },
              disableListColumn: true,
            },
          },
        ],
      }),
    ),
  }),
]

/** The document that a redirect leads to is chosen by its title, as a link in a text. */
function withPicker(field: Field): Field {
  if (field.type === 'group') return { ...field, fields: field.fields.map(withPicker) }
  if (field.type !== 'relationship') return field
  const Field = {
    path: '@/components/admin/document-search/document-field#DocumentField',
    clientProps: { kind: { articles: 'Article', pages: 'Page' }, hasDrafts: true },
  }
  return { ...field, admin: { ...field.admin, components: { Field } } } as Field
}

/** A collection of ours as a plugin takes it: around the fields that the plugin knows. */
function overridesOf({ slug: _slug, fields, ...own }: CollectionConfig<'redirects'>) {
  return {
    ...own,
    fields: ({ defaultFields }: { defaultFields: CollectionConfig['fields'] }) => [
      ...fields,
      ...withSortKeys(defaultFields.map(withPicker)),
    ],
  } as Omit<CollectionConfig, 'fields' | 'slug'> & {
    fields: (given: { defaultFields: CollectionConfig['fields'] }) => CollectionConfig['fields']
  }
}
