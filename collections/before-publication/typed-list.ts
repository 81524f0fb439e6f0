import { wordsOfLine } from '@/payload/editorial/plain-text'
import type { Check, Finding } from './check'
import { advises, topNodes } from './text'

/** No em dash: it opens the words of somebody in a dialogue. */
const MARK = /^\s*(?:([-–•*·▪►→])\s|(\d{1,2}[.)]|[a-z]\))\s)/u

/** Two lines or more that begin with a sign or a number: a list that only eyes see. Once for each list. */
export const typedList: Check = ({ body }) => {
  const findings: Finding[] = []
  let last: string | null = null
  let isFound = false
  for (const { node, index } of topNodes(body)) {
    const lines = node.type === 'paragraph' ? wordsOfLine(node).split('\n') : ['']
    for (const line of lines) {
      const mark = markOf(line)
      if (mark === null || mark !== last) isFound = false
      else if (!isFound) {
        findings.push(advises('Liste tapée à la main : prenez « Liste à puces » ou « Liste numérotée »', index))
        isFound = true
      }
      last = mark
    }
  }
  return findings
}

/** The sign, or that it is a number. */
function markOf(line: string): string | null {
  const [, sign, number] = MARK.exec(line) ?? []
  return sign ?? (number ? 'number' : null)
}
