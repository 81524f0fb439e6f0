import { $getState, $setState, createState, type TextNode } from '@payloadcms/richtext-lexical/lexical'
import { LANGUAGES } from '@/payload/editorial/languages'

const language = createState('lang', {
  parse: (value) => (typeof value === 'string' && Object.hasOwn(LANGUAGES, value) ? value : ''),
})

/** Returns the code of the language that words are marked with; empty for French. */
export function $languageOfText(text: TextNode): string {
  return $getState(text, language)
}

/** Marks words as of a language, one of `LANGUAGES`; as French when the code is none of them. */
export function $setLanguage(text: TextNode, code: string) {
  $setState(text, language, Object.hasOwn(LANGUAGES, code) ? code : '')
}
