import type { Check } from './check'
import { advises, topNodes, wordsOf } from './text'

/** Screen readers announce it, and nothing follows. */
export const emptyHeading: Check = ({ body }) =>
  topNodes(body, 'heading')
    .filter(({ node }) => wordsOf(node).trim() === '')
    .map(({ index }) => advises('Intertitre vide : écrivez-le, ou effacez la ligne', index))
