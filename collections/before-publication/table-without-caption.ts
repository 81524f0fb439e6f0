import { captionOf } from '@/payload/editorial/table-caption'
import type { Check } from './check'
import { advises, topNodes } from './text'

/** RGAA 5.4: a table says what it shows, before its cells are read. */
export const tableWithoutCaption: Check = ({ body }) =>
  topNodes(body, 'table')
    .filter(({ node }) => captionOf(node) === '')
    .map(({ index }) => advises('Tableau sans légende', index))
