import { childrenOf, isRecord } from '@/payload/editorial/rich-text'
import { isEmpty, type ServerCheck } from './check'
import { picturesOf } from './pictures'

/** A picture of which nobody says who made it: not in the library, and not in its block. */
export const uncreditedPicture: ServerCheck = (document, { pictures }) =>
  picturesOf(document).flatMap(({ id, place }) => {
    const picture = Object.hasOwn(pictures, id) ? pictures[id] : undefined
    if (!picture || !isEmpty(picture.credit)) return []
    const block = 'node' in place && document.body ? childrenOf(document.body.root)[place.node]?.fields : null
    if (isRecord(block) && typeof block.credit === 'string' && !isEmpty(block.credit)) return []
    const message =
      'field' in place ? 'Couverture sans crédit : dites qui l’a faite' : 'Image sans crédit : dites qui l’a faite'
    return [{ kind: 'advises' as const, message, place }]
  })
