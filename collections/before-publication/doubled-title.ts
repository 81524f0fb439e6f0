import { foldedText } from '@/payload/editorial/french-order'
import { finds, isEmpty, type ServerCheck } from './check'

/** A title that another article or page has, but for capitals, accents and signs. */
export const doubledTitle: ServerCheck = ({ title }, { titles }) => {
  if (isEmpty(title)) return []
  const own = comparable(title ?? '')
  const other = own === '' ? undefined : titles.find((one) => comparable(one.title) === own)
  return other ? finds('advises', `Ce titre est déjà celui d’une page publiée : « ${other.title} »`, 'title') : []
}

function comparable(title: string): string {
  return foldedText(title)
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
