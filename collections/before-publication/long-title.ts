import { type Check, finds } from './check'
import { READABLE_TITLE } from './lengths'

export const longTitle: Check = ({ title }) =>
  title && title.length > READABLE_TITLE
    ? finds('advises', `Titre long : ${title.length} signes, ${READABLE_TITLE} se lisent bien partout`, 'title')
    : []
