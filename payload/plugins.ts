import { redirectsPlugin } from '@payloadcms/plugin-redirects'
import { seoPlugin } from '@payloadcms/plugin-seo'
import type { Article } from '@/payload-types'
import { admins, staff } from '../collections/access'
import { refuseBadInput } from '../collections/hooks/bad-input'
import { expireAfterDelete, expirePagesAfterChange } from '../collections/hooks/publication'
import { checkRedirect } from '../collections/hooks/redirects'
import { env } from './env'

export const plugins = [
  seoPlugin({
    uploadsCollection: 'media',
    generateTitle: ({ doc }: { doc: Article }) => doc?.title ?? '',
    generateDescription: ({ doc }: { doc: Article }) => doc?.excerpt ?? '',
    generateURL: ({ doc }: { doc: Article }) => `${env.SITE_URL}/blog/${doc?.slug ?? ''}`,
  }),
  redirectsPlugin({
    collections: ['articles', 'pages'],
    overrides: {
      labels: { singular: 'Redirection', plural: 'Redirections' },
      admin: {
        group: 'Site',
        useAsTitle: 'from',
        hideAPIURL: true,
        description: 'Une ancienne adresse, et la page qui la remplace.',
      },
      lockDocuments: false,
      access: { create: admins, read: staff, update: admins, delete: admins },
      hooks: {
        beforeOperation: refuseBadInput,
        beforeValidate: [checkRedirect],
        afterChange: [expirePagesAfterChange],
        afterDelete: [expireAfterDelete],
      },
    },
  }),
]
