import { type Check, finds } from './check'

/** In signs: search engines cut a longer one. */
const LONGEST = 70

/** The title that is written for search engines. */
export const titleOfResults: Check = ({ meta }) => {
  const { length } = meta?.title?.trim() ?? ''
  if (length <= LONGEST) return []
  return finds(
    'advises',
    `Titre pour les moteurs de recherche long : ${length} signes, ${LONGEST} se lisent`,
    'meta.title',
  )
}
