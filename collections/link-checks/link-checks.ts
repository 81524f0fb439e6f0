import { nobody, staff } from '../access'
import { collection } from '../collection'
import { setByServer } from '../fields/set-by-server'

/**
 * What is known of the pages of other sites that published texts lead to, an address each. Made, asked and deleted by a job
 * alone (`check-links.ts`).
 */
export const linkChecks = collection({
  slug: 'link-checks',
  labels: { singular: 'Lien vérifié', plural: 'Liens vérifiés' },
  custom: { thisDocument: 'ce lien' },
  admin: {
    group: 'Site',
    useAsTitle: 'address',
    defaultColumns: ['address', 'state', 'since', 'leadsTo', 'checkedAt'],
    description:
      'Les pages d’autres sites où mènent les textes publiés. Le site leur demande chaque nuit si elles répondent.',
  },
  defaultSort: '-since',
  disableDuplicate: true,
  access: { create: nobody, read: staff, update: nobody, delete: nobody },
  fields: [
    { name: 'address', type: 'text', label: 'Adresse', required: true, unique: true, index: true, ...setByServer() },
    // A published text that leads there: of several, one.
    {
      name: 'documentCollection',
      type: 'select',
      label: 'Genre de texte',
      options: [
        { label: 'Article', value: 'articles' },
        { label: 'Page', value: 'pages' },
      ],
      ...setByServer(),
    },
    { name: 'documentId', type: 'text', label: 'Texte', ...setByServer() },
    {
      name: 'state',
      type: 'select',
      label: 'État',
      options: [
        { label: 'Pas encore demandé', value: 'unknown' },
        { label: 'Répond', value: 'ok' },
        { label: 'Ne répond plus', value: 'broken' },
      ],
      defaultValue: 'unknown',
      index: true,
      ...setByServer(),
    },
    { name: 'since', type: 'date', label: 'Ne répond plus depuis', ...setByServer() },
    { name: 'reason', type: 'text', label: 'Ce qui s’est passé', ...setByServer() },
    { name: 'leadsTo', type: 'text', label: 'Nouvelle adresse', ...setByServer() },
    { name: 'checkedAt', type: 'date', label: 'Demandé le', index: true, ...setByServer() },
    // Nights in a row without an answer: a site that is mended at night is not gone.
    { name: 'failures', type: 'number', label: 'Échecs de suite', defaultValue: 0, ...setByServer() },
  ],
})
