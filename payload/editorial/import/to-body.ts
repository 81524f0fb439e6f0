import type { LexicalNode } from '../lexical'
import { type LexicalState, paragraph, richText } from '../lexical'
import type { StructuredDraft } from './structure'

/** The fields of an article that a draft fills. The category, the keywords and the people are confirmed first. */
export interface DraftFields {
  title: string
  excerpt: string
  /** An empty draft has an empty paragraph. The image of a figure is the key of its picture. */
  body: LexicalState
}

/** Returns the title, the chapô and the body of a draft as an article has them. */
export function fieldsOf({ title, excerpt, blocks }: StructuredDraft): DraftFields {
  const nodes = blocks.flatMap((block) => block.nodes) as LexicalNode[]
  return { title, excerpt, body: richText(...(nodes.length > 0 ? nodes : [paragraph()])) }
}
