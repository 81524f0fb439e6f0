import { type RichTextNode, stateOf } from './rich-text'

/** In signs: what is longer is a paragraph. */
export const LONGEST_CAPTION = 500

/** Returns the caption of a table as it was typed, without the spaces around it; empty when it has none. */
export function captionOf(table: RichTextNode): string {
  const caption = stateOf(table, 'caption')
  return typeof caption === 'string' ? caption.trim() : ''
}
