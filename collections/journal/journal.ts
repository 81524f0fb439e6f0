import type { CollectionBeforeOperationHook, Field } from 'payload'
import { admins, nobody } from '../access'
import { forbidden } from '../checks/http-errors'
import { collection } from '../collection'
import { setByServer } from '../fields/set-by-server'
import { ACTOR_KINDS } from './actor'
import { EVENTS } from './events'
import { exportEndpoint } from './export-endpoint'

const WRITES = new Set(['create', 'delete', 'update', 'updateByID', 'deleteByID', 'restoreVersion'])

/** Nobody writes here, whoever asks: `record` and the job that removes what is past its term go past Payload's operations. */
const refuseWrites: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (WRITES.has(operation)) throw forbidden('Le journal ne s’écrit pas, ne se modifie pas et ne se supprime pas.')
  return args
}

const HIDDEN = { hidden: true, disableListColumn: true, disableListFilter: true, disableGroupBy: true } as const

/** Who did what, on what, when and from where: appended by `record`, chained by hashes, read by admins. */
export const journal = collection({
  slug: 'journal',
  labels: { singular: 'Ligne du journal', plural: 'Journal' },
  custom: { feminine: true, notFoundByTitle: true },
  admin: {
    group: 'Administration',
    useAsTitle: 'sentence',
    defaultColumns: ['at', 'sentence', 'title', 'network'],
    listSearchableFields: ['sentence'],
    description: 'Qui a fait quoi, quand. Le journal ne se modifie pas : chaque ligne tient à la précédente.',
    components: { beforeListTable: ['@/components/admin/journal/export-link#ExportLink'] },
  },
  defaultSort: '-number',
  disableDuplicate: true,
  access: { create: nobody, read: admins, update: nobody, delete: nobody },
  hooks: { beforeOperation: [refuseWrites] },
  endpoints: [exportEndpoint],
  fields: writtenByTheSite([
    {
      name: 'at',
      type: 'date',
      label: 'Date (heure de Paris)',
      required: true,
      admin: {
        components: {
          Cell: '@/components/admin/schedule/paris-time#ParisCell',
          Field: '@/components/admin/schedule/paris-time#ParisField',
        },
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm', timeFormat: 'HH:mm' },
      },
    },
    { name: 'sentence', type: 'text', label: 'Ce qui s’est passé', required: true },
    {
      name: 'event',
      type: 'select',
      label: 'Nature',
      required: true,
      options: Object.entries(EVENTS).map(([value, { label }]) => ({ value, label })),
    },
    { name: 'actorName', type: 'text', label: 'Qui' },
    {
      name: 'actorKind',
      type: 'select',
      label: 'Nature de qui',
      required: true,
      options: Object.entries(ACTOR_KINDS).map(([value, label]) => ({ value, label })),
    },
    {
      name: 'title',
      type: 'text',
      label: 'Sur quoi',
      admin: {
        components: {
          Cell: '@/components/admin/journal/recorded-document#RecordedDocumentCell',
          Field: '@/components/admin/journal/recorded-document#RecordedDocumentField',
        },
      },
    },
    { name: 'detail', type: 'text', label: 'Précision' },
    { name: 'network', type: 'text', label: 'Réseau' },
    { name: 'count', type: 'number', label: 'Nombre de fois', required: true, admin: { disableListColumn: true } },
    { name: 'number', type: 'number', label: 'Numéro', required: true },
    { name: 'actorId', type: 'text', label: 'Identifiant du compte', index: true, admin: HIDDEN },
    { name: 'documentCollection', type: 'text', label: 'Collection', admin: HIDDEN },
    { name: 'documentId', type: 'text', label: 'Identifiant du document', index: true, admin: HIDDEN },
    { name: 'previous', type: 'text', label: 'Empreinte de la ligne précédente', required: true, admin: HIDDEN },
    { name: 'key', type: 'text', label: 'Clé de l’empreinte', required: true, admin: HIDDEN },
    { name: 'hash', type: 'text', label: 'Empreinte', required: true, admin: HIDDEN },
  ]),
})

function writtenByTheSite(fields: Field[]): Field[] {
  return fields.map((field) => ({ ...field, ...setByServer() }) as Field)
}
