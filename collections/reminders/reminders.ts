import { nobody, staff } from '../access'
import { collection } from '../collection'
import { ofDocument } from '../fields/of-document'

/** As long as a reason may be, in letters. */
export const LONGEST_REASON = 500

/**
 * When a text is to be looked at again: one document for each article or page. Written at the address of the text
 * (`reminder-endpoints.ts`). The account is an id, not a relation: a reminder outlives it, and is then everybody's.
 */
export const reminders = collection({
  slug: 'reminders',
  labels: { singular: 'Rappel', plural: 'Rappels' },
  admin: { hidden: true },
  disableDuplicate: true,
  defaultSort: 'at',
  access: { create: nobody, read: staff, update: nobody, delete: nobody },
  fields: [
    ...ofDocument({ unique: true }),
    { name: 'at', type: 'date', label: 'À revoir le', required: true, index: true },
    { name: 'setAt', type: 'date', label: 'Décidé le', required: true },
    { name: 'reason', type: 'textarea', label: 'Raison', maxLength: LONGEST_REASON },
    // Empty: all editors.
    { name: 'owner', type: 'text', label: 'Compte qui s’en occupe', index: true },
    { name: 'lettersAt', type: 'date', label: 'Courriel envoyé le' },
  ],
})
