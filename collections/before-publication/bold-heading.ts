import { wordsOfLine } from '@/payload/editorial/plain-text'
import type { Check } from './check'
import { advises, isBold, quoted, topNodes } from './text'

/** In signs. A longer paragraph is one that somebody stresses. */
const LONGEST_HEADING = 100

/** Fewer questions are headings of a text that answers them. */
const FEWEST_OF_INTERVIEW = 3
/** Somebody is asked. */
const ADDRESSED = /(?<!\p{L})(?:vous|vos|votre)(?!\p{L})/iu

/** A short line that is wholly bold, without the end of a sentence, above other lines; no question of an interview. */
export const boldHeading: Check = ({ body }) => {
  const nodes = topNodes(body)
  const isInterview = asksSomebody(nodes)
  return nodes.flatMap(({ node, index }) => {
    const next = nodes[index + 1]?.node
    if (node.type !== 'paragraph' || !next || next.type === 'heading') return []
    const words = wordsOfLine(node).trim()
    if (isInterview && isQuestion(words)) return []
    if (words.length > LONGEST_HEADING || '.,;…'.includes(words.slice(-1)) || !isBold(node)) return []
    return [advises(`Ligne en gras : ${quoted(words)} est-elle un intertitre ?`, index)]
  })
}

function asksSomebody(nodes: ReturnType<typeof topNodes>): boolean {
  const questions = nodes.flatMap(({ node }) => {
    const words = node.type === 'paragraph' && isBold(node) ? wordsOfLine(node).trim() : ''
    return isQuestion(words) ? [words] : []
  })
  return questions.length >= FEWEST_OF_INTERVIEW && questions.some((words) => ADDRESSED.test(words))
}

function isQuestion(words: string): boolean {
  return words.endsWith('?')
}
