import { childrenOf, isRecord } from '@/payload/editorial/rich-text'
import { type Check, isEmpty } from './check'

export const figuresWithoutSource: Check = ({ body }) =>
  (body ? childrenOf(body.root) : []).flatMap(({ fields }, node) => {
    if (!isRecord(fields) || fields.blockType !== 'keyFigures') return []
    const source = isRecord(fields.source) ? fields.source : {}
    if (typeof source.label === 'string' && !isEmpty(source.label)) return []
    return [{ kind: 'advises' as const, message: 'Chiffres clés sans source', place: { node } }]
  })
