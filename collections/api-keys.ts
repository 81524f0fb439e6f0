import { admins, KEY_SCOPES, type KeyScope, noField, unchangedField } from './access'
import { deletedOnceConfirmed } from './accounts/identity/deleted-once-confirmed'
import { collection } from './collection'
import { createdByField } from './drafts/created-by-field'
import { setByServer } from './fields/set-by-server'
import { lineOfWords } from './fields/words'
import { recordDeletion } from './journal/record-documents'
import { keyEndpoints, tellGateOfDeleted } from './keys/key-endpoints'
import { checkEnd, type KeyDates, stateOf } from './keys/key-state'

const SCOPES: Record<KeyScope, string> = {
  'read-published': 'Lire ce qui est publié',
  'read-drafts': 'Lire aussi les brouillons',
  'write-drafts': 'Lire et écrire des brouillons',
}

const OUT_OF_FORMS = { hidden: true, disableListColumn: true, disableListFilter: true, disableGroupBy: true } as const

/** A date that the server writes, as the list shows it. */
const WRITTEN_DATE = {
  disableBulkEdit: true,
  position: 'sidebar',
  readOnly: true,
  date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm', timeFormat: 'HH:mm' },
} as const

/** Keys with which programs read and write in place of a person's password (`keys/key-strategy.ts`). None publishes. */
export const apiKeys = deletedOnceConfirmed(
  collection({
    slug: 'api-keys',
    labels: { singular: 'Clé de programme', plural: 'Clés de programmes' },
    custom: { feminine: true },
    admin: {
      group: 'Administration',
      useAsTitle: 'name',
      defaultColumns: ['name', 'state', 'scope', 'lastUsedAt', 'expiresAt', 'createdBy'],
      listSearchableFields: ['name'],
      description:
        'Pour un programme, à la place du mot de passe de quelqu’un. Une clé ne publie jamais et n’ouvre ni les comptes ni les réglages.',
    },
    defaultSort: 'name',
    defaultPopulate: { name: true },
    disableDuplicate: true,
    // The state of a key is told by these.
    forceSelect: { id: true, expiresAt: true, hint: true, revokedAt: true } as never,
    access: { create: admins, read: admins, update: admins, delete: admins },
    hooks: { beforeDelete: [tellGateOfDeleted], afterDelete: [recordDeletion] },
    endpoints: keyEndpoints,
    fields: [
      {
        name: 'name',
        type: 'text',
        label: 'Nom',
        required: true,
        maxLength: 80,
        validate: lineOfWords,
        admin: { description: 'Le programme qui s’en sert : « Import de l’agenda ».' },
      },
      {
        name: 'scope',
        type: 'select',
        label: 'Ce qu’elle permet',
        required: true,
        defaultValue: 'read-published',
        options: KEY_SCOPES.map((value) => ({ label: SCOPES[value], value })),
        // What a program may do, and how long, does not change under it: another key is made.
        access: { update: unchangedField },
        admin: {
          disableBulkEdit: true,
          description:
            'Avec « écrire des brouillons », le programme écrit comme une personne de la rédaction, sous votre nom. Ne change plus une fois la clé créée.',
        },
      },
      {
        name: 'expiresAt',
        type: 'date',
        label: 'Expire le',
        required: true,
        access: { update: unchangedField },
        validate: (value, { event, operation }) =>
          operation === 'update' || event === 'onChange' ? true : checkEnd(value),
        admin: {
          disableBulkEdit: true,
          date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' },
          description: 'Dans un an au plus. Ne change plus une fois la clé créée.',
        },
      },
      {
        name: 'panel',
        type: 'ui',
        admin: { components: { Field: '@/components/admin/keys/key-panel#KeyPanel' }, disableListColumn: true },
      },
      {
        name: 'state',
        type: 'select',
        label: 'État',
        virtual: true,
        ...setByServer(),
        options: [
          { label: 'À recevoir', value: 'pending' },
          { label: 'Active', value: 'active' },
          { label: 'Expirée', value: 'expired' },
          { label: 'Révoquée', value: 'revoked' },
        ],
        hooks: { afterRead: [({ siblingData }) => stateOf(siblingData as KeyDates)] },
        admin: {
          // In the form, the panel says it, and follows it at once.
          condition: () => false,
          disableBulkEdit: true,
          disableListFilter: true,
          disableGroupBy: true,
        },
      },
      {
        name: 'lastUsedAt',
        type: 'date',
        label: 'Dernière utilisation',
        ...setByServer(),
        admin: { ...WRITTEN_DATE, condition: (data) => Boolean(data.lastUsedAt) },
      },
      {
        name: 'revokedAt',
        type: 'date',
        label: 'Révoquée le',
        ...setByServer(),
        admin: { ...WRITTEN_DATE, condition: (data) => Boolean(data.revokedAt) },
      },
      {
        name: 'hint',
        type: 'text',
        label: 'Commence par',
        ...setByServer(),
        admin: { position: 'sidebar', readOnly: true, disableBulkEdit: true, condition: (data) => Boolean(data.hint) },
      },
      createdByField,
      // SHA-256, unique: a request with a key is answered from one indexed question.
      {
        name: 'hash',
        type: 'text',
        unique: true,
        hidden: true,
        ...setByServer({ read: noField }),
        admin: OUT_OF_FORMS,
      },
    ],
  }),
)
