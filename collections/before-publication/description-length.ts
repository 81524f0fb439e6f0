import { type Check, finds } from './check'

/** In signs: search engines cut a longer one, and replace a shorter one. */
const LONGEST = 160
const SHORTEST = 40

/** The description that search engines show: the chapô, when none is written for them. */
export const descriptionLength: Check = ({ collection, excerpt, meta }) => {
  const description = meta?.description?.trim() ?? ''
  if (description.length > LONGEST) {
    const message = `Description longue : ${description.length} signes, les moteurs de recherche en montrent ${LONGEST}`
    return finds('advises', message, 'meta.description')
  }
  if (description !== '' && description.length < SHORTEST) {
    return finds('advises', `Description courte : ${description.length} signes, écrivez une phrase`, 'meta.description')
  }
  const { length } = excerpt?.trim() ?? ''
  if (collection !== 'articles' || description !== '' || length === 0 || length >= SHORTEST) return []
  return finds('advises', `Chapô court : ${length} signes, dites en une phrase ce que l’article apporte`, 'excerpt')
}
