import { type Check, finds } from './check'
import { LONGEST_EXCERPT } from './lengths'

export const longExcerpt: Check = ({ excerpt }) =>
  excerpt && excerpt.length > LONGEST_EXCERPT
    ? finds('blocks', `Chapô : ${excerpt.length - LONGEST_EXCERPT} signes de trop`, 'excerpt')
    : []
