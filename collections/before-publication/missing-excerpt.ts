import { type Check, finds, isEmpty } from './check'

export const missingExcerpt: Check = ({ collection, excerpt }) =>
  collection === 'articles' && isEmpty(excerpt) ? finds('blocks', 'À remplir : chapô', 'excerpt') : []
