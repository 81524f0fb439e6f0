import type { EditorState, LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useCallback } from 'react'
import type { FieldShape } from '@/collections/schema/shape'
import { wordsOfRichText } from '@/collections/schema/words'
import { countWords, readingMinutes } from '@/payload/editorial/reading-time'
import type { RichText } from '@/payload/editorial/rich-text'
import { useAfterTyping } from '../after-typing'

/** Words and minutes of a text, as the site counts them: those of its blocks too. */
export function Counts({ editor, body }: { editor: LexicalEditor; body: FieldShape }) {
  const read = useCallback((state: EditorState) => wordsOfRichText(body, state.toJSON() as RichText), [body])
  const text = useAfterTyping(editor, read)
  if (text === undefined) return null
  const words = countWords(text)
  return (
    <p className="sk-foot__counts">
      <span>
        {words.toLocaleString('fr-FR')} {words > 1 ? 'mots' : 'mot'}
      </span>
      <span>
        {readingMinutes(text)} min<span className="sk-foot__wide"> de lecture</span>
      </span>
    </p>
  )
}
