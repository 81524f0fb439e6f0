import { wordsOfLine } from '@/payload/editorial/plain-text'
import type { Check } from './check'
import { advises, isBold, quoted, topNodes } from './text'

/** In signs. A longer paragraph is one that somebody stresses. */
const LONGEST_HEADING = 100

/** A short line that is wholly bold, without the end of a sentence, above other lines. */
export const boldHeading: Check = ({ body }) => {
  const nodes = topNodes(body)
  return nodes.flatMap(({ node, index }) => {
    const next = nodes[index + 1]?.node
    if (node.type !== 'paragraph' || !next || next.type === 'heading') return []
    const words = wordsOfLine(node).trim()
    if (words.length > LONGEST_HEADING || '.,;…'.includes(words.slice(-1)) || !isBold(node)) return []
    return [advises(`Ligne en gras : ${quoted(words)} est-elle un intertitre ?`, index)]
  })
}
