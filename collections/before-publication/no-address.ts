import { slugify } from '@/payload/editorial/slug'
import { type Check, finds, isEmpty } from './check'

/** No address can be made of a title without a letter or a digit. */
export const noAddress: Check = ({ title, slug }) =>
  isEmpty(slug) && !isEmpty(title) && slugify(title ?? '') === ''
    ? finds('blocks', 'À remplir : adresse, aucune ne se fait de ce titre', 'slug')
    : []
