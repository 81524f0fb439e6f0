import { type Check, finds } from './check'

export const noKeyword: Check = ({ collection, tags }) =>
  collection === 'articles' && !tags?.length ? finds('advises', 'Aucun mot-clé', 'tags') : []
