/** A node of Lexical's editor state, as Payload stores it or as the read model hands it to components. */
export interface RichTextNode {
  type: string
  [key: string]: unknown
}

/** Lexical's editor state; an empty field is null or absent. */
export type RichText = { root: RichTextNode } | null | undefined

/** The node's children; none for a leaf. */
export function childrenOf(node: RichTextNode): RichTextNode[] {
  return Array.isArray(node.children) ? node.children.filter(isNode) : []
}

/** A client may send any value as a node. */
function isNode(value: unknown): value is RichTextNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Returns what Lexical keeps about a node beside its content, in `$`: the language of words, the caption of a table. */
export function stateOf(node: object, name: string): unknown {
  const states = '$' in node ? node.$ : undefined
  return isRecord(states) ? states[name] : undefined
}

/** Whether a value is an object with properties, as JSON has them: neither null nor a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
