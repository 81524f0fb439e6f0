import { $getState, $setState, createState, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import { LONGEST_CAPTION } from '@/payload/editorial/table-caption'

/** The caption of a table is a state of its node, `{ $: { caption } }`: Lexical's tables hold rows alone. */
const caption = createState('caption', { parse: (value) => (typeof value === 'string' ? value : '') })

export function $captionOf(table: LexicalNode): string {
  return $getState(table, caption)
}

/** On one line, cut to what the server takes. */
export function $setCaption(table: LexicalNode, words: string): void {
  $setState(table, caption, words.replaceAll(/\s*\n\s*/g, ' ').slice(0, LONGEST_CAPTION))
}
