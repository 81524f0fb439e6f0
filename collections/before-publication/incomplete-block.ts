import { isRecord } from '@/payload/editorial/rich-text'
import type { Check } from './check'
import { refusedIn, rulesOf } from './required-in-blocks'
import { topNodes } from './text'

/** A block with a field that lacks, or that is not right: once for each block. */
export const incompleteBlock: Check = ({ body }) =>
  topNodes(body, 'block').flatMap(({ node: { fields }, index }) => {
    if (!isRecord(fields)) return []
    const labels = refusedIn(rulesOf(fields.blockType), fields)
    if (labels.length === 0) return []
    const names = [...new Set(labels)].join(', ').toLowerCase()
    return [{ kind: 'blocks', message: `À remplir dans un bloc : ${names}`, place: { node: index } }]
  })
