import { type Check, finds } from './check'

export const missingCategory: Check = ({ collection, category }) =>
  collection === 'articles' && !category ? finds('blocks', 'À remplir : rubrique', 'category') : []
