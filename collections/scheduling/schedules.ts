import { editors, nobody, noField, staff } from '../access'
import { collection } from '../collection'
import { createdByField } from '../drafts/created-by-field'
import { ofDocument } from '../fields/of-document'
import { recordCancelledSchedule } from './record-schedule'

const HIDDEN = { hidden: true, disableListColumn: true, disableListFilter: true, disableGroupBy: true } as const

/**
 * Later publications and withdrawals: one document for each, deleted once it is carried out. They are made at the
 * address of the article or page (`scheduling/schedule-endpoints.ts`); deleting one cancels it.
 */
export const schedules = collection({
  slug: 'schedules',
  labels: { singular: 'Programmation', plural: 'Programmations' },
  custom: { feminine: true, notFoundByTitle: true },
  admin: {
    group: 'Rédaction',
    useAsTitle: 'title',
    defaultColumns: ['title', 'action', 'at', 'state', 'problem'],
    description:
      'Ce qui paraîtra, ou sera retiré, plus tard. On programme depuis l’article ou la page ; supprimer une ligne l’annule.',
  },
  defaultSort: 'at',
  access: { create: nobody, read: staff, update: nobody, delete: editors },
  hooks: { afterDelete: [recordCancelledSchedule] },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: 'Titre',
      admin: { components: { Cell: '@/components/admin/lists/scheduled-title-cell#ScheduledTitleCell' } },
    },
    {
      name: 'action',
      type: 'select',
      label: 'Action',
      required: true,
      options: [
        { label: 'Publier', value: 'publish' },
        { label: 'Retirer du site', value: 'withdraw' },
      ],
    },
    {
      name: 'at',
      type: 'date',
      label: 'Date (heure de Paris)',
      required: true,
      index: true,
      admin: {
        components: {
          Cell: '@/components/admin/schedule/paris-time#ParisCell',
          Field: '@/components/admin/schedule/paris-time#ParisField',
        },
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm', timeFormat: 'HH:mm' },
      },
    },
    {
      name: 'state',
      type: 'select',
      label: 'État',
      required: true,
      index: true,
      defaultValue: 'waiting',
      options: [
        { label: 'En attente', value: 'waiting' },
        { label: 'Échec', value: 'failed' },
      ],
    },
    { name: 'problem', type: 'textarea', label: 'Ce qui l’a empêché' },
    createdByField,
    ...ofDocument({ admin: HIDDEN }),
    { name: 'revision', type: 'number', label: 'Révision', required: true, admin: HIDDEN },
    // A copy of the text: later writes to the document do not change it.
    { name: 'text', type: 'json', label: 'Texte', access: { read: noField }, admin: HIDDEN },
    { name: 'tries', type: 'number', label: 'Essais', required: true, defaultValue: 0, admin: HIDDEN },
    { name: 'nextTryAt', type: 'date', label: 'Prochain essai', required: true, index: true, admin: HIDDEN },
  ],
})
