import { type Check, finds } from './check'

export const noCover: Check = ({ collection, cover }) =>
  collection === 'articles' && !cover ? finds('advises', 'Sans couverture : le site en dessine une', 'cover') : []
