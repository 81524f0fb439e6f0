import { type Check, finds } from './check'
import { saysNothing } from './empty-title'

/** In signs. A shorter one is found by nobody who does not know it already. */
const SHORTEST = 15

export const shortTitle: Check = ({ collection, title }) => {
  const { length } = title?.trim() ?? ''
  if (collection !== 'articles' || length === 0 || length >= SHORTEST || saysNothing(title ?? '')) return []
  return finds('advises', `Titre court : ${length} signes, dites aussi de qui ou de quoi il s’agit`, 'title')
}
