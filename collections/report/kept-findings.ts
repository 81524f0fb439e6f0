import { nobody } from '../access'
import { collection } from '../collection'
import { ofDocument } from '../fields/of-document'

/** In letters. */
export const LONGEST_REASON = 500

/**
 * Remarks that somebody keeps, with the reason: each is remembered with the words that it is about, and comes back when
 * they change. Written and read at the address of the article (`report-endpoints.ts`), so that keeping one makes no version.
 */
export const keptFindings = collection({
  slug: 'kept-findings',
  labels: { singular: 'Remarque gardée', plural: 'Remarques gardées' },
  custom: { feminine: true },
  admin: { hidden: true },
  disableDuplicate: true,
  defaultSort: '-createdAt',
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    ...ofDocument(),
    { name: 'rule', type: 'text', label: 'Règle', required: true },
    // Of the rule and the words (`keep.ts`).
    { name: 'about', type: 'text', label: 'Empreinte', required: true, index: true },
    { name: 'reason', type: 'text', label: 'Raison', required: true, maxLength: LONGEST_REASON },
    // A name, not a relation: it outlives the account.
    { name: 'byName', type: 'text', label: 'Gardé par' },
    { name: 'byEditor', type: 'checkbox', label: 'Par la rédaction en chef', defaultValue: false },
  ],
})
