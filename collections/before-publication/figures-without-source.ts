import { childrenOf, isRecord } from '@/payload/editorial/rich-text'
import { type Check, isEmpty } from './check'

export const figuresWithoutSource: Check = ({ body }) =>
  (body ? childrenOf(body.root) : []).flatMap(({ fields }, node) => {
    if (!isRecord(fields) || fields.blockType !== 'keyFigures') return []
    const source = isRecord(fields.source) ? fields.source : {}
    if (typeof source.label === 'string' && !isEmpty(source.label)) return []
    // Those that several texts share have their own.
    if (rowsOf(fields).every(({ figure }) => Boolean(figure))) return []
    return [{ kind: 'advises' as const, message: 'Chiffres clés sans source', place: { node } }]
  })

function rowsOf({ items }: Record<string, unknown>): Record<string, unknown>[] {
  return Array.isArray(items) && items.length > 0 ? items.filter(isRecord) : [{}]
}
