import { childrenOf } from '@/payload/editorial/rich-text'
import type { Check, Finding } from './check'

/** The title of the page is the first level. */
const TITLE_LEVEL = 1

/** RGAA 9.1: a heading goes one level deeper than the one before it, at most. */
export const skippedHeading: Check = ({ body }) => {
  const findings: Finding[] = []
  let last = TITLE_LEVEL
  for (const [node, { tag, type }] of (body ? childrenOf(body.root) : []).entries()) {
    if (type !== 'heading' || typeof tag !== 'string') continue
    const level = Number(tag.slice(1))
    if (level > last + 1) {
      findings.push({
        kind: 'advises',
        message: `Intertitre : un niveau est sauté avant ce niveau ${level}`,
        place: { node },
      })
    }
    last = level
  }
  return findings
}
