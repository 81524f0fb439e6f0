import { nobody, staff } from '../access'
import { collection } from '../collection'
import { ofDocument } from '../fields/of-document'

/** As long as a note or a reason may be, in letters. */
export const LONGEST_NOTE = 2000

/**
 * What is proposed for review, or was sent back: one document for each article or page, deleted once it is published,
 * withdrawn, trashed or taken back. Written at the address of the article (`review-endpoints.ts`). The accounts are
 * ids and names, not relations: a proposal outlives the account that made it.
 */
export const proposals = collection({
  slug: 'proposals',
  labels: { singular: 'Proposition', plural: 'Propositions' },
  custom: { feminine: true },
  admin: { hidden: true },
  disableDuplicate: true,
  defaultSort: 'at',
  access: { create: nobody, read: staff, update: nobody, delete: nobody },
  fields: [
    ...ofDocument({ unique: true }),
    {
      name: 'state',
      type: 'select',
      label: 'État',
      required: true,
      index: true,
      options: [
        { label: 'Proposé', value: 'proposed' },
        { label: 'Renvoyé', value: 'returned' },
      ],
    },
    { name: 'by', type: 'text', label: 'Compte qui propose', required: true, index: true },
    { name: 'byName', type: 'text', label: 'Proposé par' },
    { name: 'at', type: 'date', label: 'Proposé le', required: true, index: true },
    // Empty: to all editors.
    { name: 'to', type: 'text', label: 'Compte qui relit', index: true },
    { name: 'toName', type: 'text', label: 'À relire par' },
    { name: 'note', type: 'textarea', label: 'Note', maxLength: LONGEST_NOTE },
    { name: 'revision', type: 'number', label: 'Révision', required: true },
    { name: 'reason', type: 'textarea', label: 'Raison du renvoi', maxLength: LONGEST_NOTE },
    { name: 'returnedByName', type: 'text', label: 'Renvoyé par' },
    { name: 'returnedAt', type: 'date', label: 'Renvoyé le' },
  ],
})
