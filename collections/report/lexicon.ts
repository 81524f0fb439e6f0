import { editors, nobody, staff } from '../access'
import { collection } from '../collection'

/** In letters, as much as any word has. */
const LONGEST_WORD = 100

/**
 * Words that the dictionary does not have and that are right: names of services, words of the trade, Breton. Editors add
 * them here, or from a finding of the report.
 */
export const lexicon = collection({
  slug: 'lexicon',
  labels: { singular: 'Mot du lexique', plural: 'Mots du lexique' },
  custom: { thisDocument: 'ce mot' },
  admin: {
    group: 'Rédaction',
    useAsTitle: 'word',
    defaultColumns: ['word', 'note', 'updatedAt'],
    description: 'Les mots que la relecture ne signale plus, dans tous les textes.',
  },
  defaultSort: 'word',
  disableDuplicate: true,
  access: { create: editors, read: staff, update: editors, delete: editors, readVersions: nobody },
  fields: [
    {
      name: 'word',
      type: 'text',
      label: 'Mot',
      required: true,
      unique: true,
      index: true,
      maxLength: LONGEST_WORD,
      admin: { description: 'Comme il s’écrit dans une phrase : « chapô », « Skorann ».' },
    },
    { name: 'note', type: 'text', label: 'Ce que c’est', maxLength: 300 },
  ],
})
