import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

/** Returns the editor of the rich text at this path of a form; null when it is not on the screen. */
export function openEditor(form: HTMLElement | null | undefined, path: string): LexicalEditor | null {
  const text = form?.querySelector(`.rich-text-lexical[data-field-path="${path}"] [data-lexical-editor="true"]`)
  // Lexical notes the editor on its root element, and looks it up there itself.
  return (text as { __lexicalEditor?: LexicalEditor } | null | undefined)?.__lexicalEditor ?? null
}
