import { redirectsPlugin } from '@payloadcms/plugin-redirects'
import { seoPlugin } from '@payloadcms/plugin-seo'
import { admins, nobody, staff } from '../collections/access'
import { idField, withId } from '../collections/fields/id'
import { refuseBadInput } from '../collections/hooks/bad-input'
import { checkRedirect } from '../collections/hooks/redirects'
import { refuseUnknownRelations } from '../collections/hooks/relations'
import { noteRow, noteRowToDelete, renewPages, renewPagesAfterDelete } from '../collections/hooks/renew-pages'

export const plugins = [
  // Only for the words of its fields: articles place these themselves.
  seoPlugin({}),
  redirectsPlugin({
    collections: ['articles', 'pages'],
    overrides: {
      fields: ({ defaultFields }) => [idField, ...defaultFields],
      labels: { singular: 'Redirection', plural: 'Redirections' },
      admin: {
        group: 'Site',
        useAsTitle: 'from',
        hideAPIURL: true,
        description: 'Une ancienne adresse, et la page qui la remplace.',
      },
      lockDocuments: false,
      forceSelect: withId,
      access: { create: admins, read: staff, readVersions: nobody, update: admins, delete: admins },
      hooks: {
        beforeOperation: refuseBadInput,
        beforeValidate: [noteRow, refuseUnknownRelations, checkRedirect],
        beforeDelete: [noteRowToDelete],
        afterChange: [renewPages],
        afterDelete: [renewPagesAfterDelete],
      },
    },
  }),
]
