import type { TextField } from 'payload'
import { lineOfWords, titleOfCopy } from './words'

/** The title of an article or a page, on top of the paper. */
export const titleField: TextField = {
  name: 'title',
  type: 'text',
  label: 'Titre',
  required: true,
  validate: lineOfWords,
  hooks: { beforeDuplicate: [({ value }) => titleOfCopy(value)] },
  admin: {
    components: {
      Cell: '@/components/admin/lists/title-cell#TitleCell',
      Field: '@/components/admin/writing/title-field#TitleField',
    },
  },
}
