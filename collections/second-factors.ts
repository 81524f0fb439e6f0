import { nobody, noField } from './access'
import { collection } from './collection'

const UNSEEN = { hidden: true } as const
const SECRET = { access: { read: noField }, admin: UNSEEN } as const

/**
 * What an account proves itself with beside its password: one document for each account that has something enrolled.
 * Nobody reads or writes it through any door, admins neither: `accounts/second-factor/store.ts` asks the database. It
 * is apart from the account so that no account that is read, sent, or put into a token can hold it.
 */
export const secondFactors = collection({
  slug: 'second-factors',
  labels: { singular: 'Double authentification', plural: 'Doubles authentifications' },
  custom: { feminine: true },
  admin: UNSEEN,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    // Its id, and no relation: no question leads from an account to here.
    { name: 'account', type: 'text', label: 'Compte', required: true, unique: true, index: true, ...SECRET },
    // Counts the writes: one that was decided on an older row changes nothing.
    { name: 'uses', type: 'number', label: 'Écritures', required: true, defaultValue: 0, ...SECRET },
    // Sealed: `accounts/second-factor/sealed.ts`.
    { name: 'totpSecret', type: 'text', label: 'Secret de l’application', ...SECRET },
    { name: 'totpStep', type: 'number', label: 'Dernier code utilisé', ...SECRET },
    { name: 'recoveryHashes', type: 'json', label: 'Codes de secours', ...SECRET },
    { name: 'passkeys', type: 'json', label: 'Clés d’accès', ...SECRET },
  ],
})
