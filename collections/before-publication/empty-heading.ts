import { wordsOfLine } from '@/payload/editorial/plain-text'
import type { Check } from './check'
import { advises, topNodes } from './text'

/** Screen readers announce it, and nothing follows. */
export const emptyHeading: Check = ({ body }) =>
  topNodes(body, 'heading')
    .filter(({ node }) => wordsOfLine(node).trim() === '')
    .map(({ index }) => advises('Intertitre vide : écrivez-le, ou effacez la ligne', index))
