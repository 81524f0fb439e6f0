import { $getRoot, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import { $isHeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { type PlanLine, planOf } from './plan'

/** Returns the plan of the text that an editor holds. To be called in a read. */
export function $readPlan(): PlanLine[] {
  return planOf($getRoot().getChildren().flatMap(headingOf))
}

function headingOf(node: LexicalNode) {
  if (!$isHeadingNode(node)) return []
  return [{ key: node.getKey(), level: Number(node.getTag()[1]), text: node.getTextContent().trim() }]
}
