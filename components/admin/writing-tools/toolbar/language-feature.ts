'use client'
// Client: marks the words of a text.
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $getNodeByKey,
  $isRangeSelection,
  $isTextNode,
  type BaseSelection,
  type DOMChildConversion,
  type DOMConversion,
  type LexicalEditor,
  TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { $forEachSelectedTextNode } from '@payloadcms/richtext-lexical/lexical/selection'
import { useEffect } from 'react'
import { LANGUAGES } from '@/payload/editorial/languages'
import { $languageOfText, $setLanguage } from './language-state'

/** Of the tools of this feature: the rest is a code, empty for French. */
export const LANGUAGE_KEY = 'lang-'

/** The language of words in a French text: how they are spoken by a screen reader. Stored with them, `{ $: { lang } }`. */
export const LanguageFeatureClient = createClientFeature({
  plugins: [{ Component: Languages, position: 'normal' }],
  toolbarFixed: { groups: [languageGroup()] },
  toolbarInline: { groups: [languageGroup()] },
})

function languageGroup() {
  return {
    type: 'dropdown' as const,
    key: 'language',
    order: 45,
    items: Object.entries({ '': 'Français', ...LANGUAGES }).map(([code, label]) => ({
      key: LANGUAGE_KEY + code,
      label,
      isActive: ({ selection }: { selection: BaseSelection }) => $languageOf(selection) === code,
      isEnabled: ({ selection }: { selection: BaseSelection }) => !selection.isCollapsed(),
      onSelect: ({ editor }: { editor: LexicalEditor }) =>
        editor.update(() => $forEachSelectedTextNode((text) => $setLanguage(text, code))),
    })),
  }
}

/** The one language of the selected words; empty for French, undefined for several. */
function $languageOf(selection: BaseSelection): string | undefined {
  if (!$isRangeSelection(selection)) return undefined
  const codes = new Set(selection.getNodes().filter($isTextNode).map($languageOfText))
  return codes.size === 1 ? [...codes][0] : undefined
}

function Languages() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => readLanguages(editor), [editor])
  useEffect(
    () =>
      // As on the page: the browser checks these words by the dictionary of their language.
      editor.registerMutationListener(TextNode, (mutations) => {
        editor.getEditorState().read(() => {
          for (const [key, mutation] of mutations) {
            const text = mutation === 'destroyed' ? null : $getNodeByKey(key)
            if (!$isTextNode(text)) continue
            const code = $languageOfText(text)
            if (code) editor.getElementByKey(key)?.setAttribute('lang', code)
            else editor.getElementByKey(key)?.removeAttribute('lang')
          }
        })
      }),
    [editor],
  )
  return null
}

/** Has pasted words keep the language that their `span` names (`payload/editorial/paste/languages.ts`). */
function readLanguages(editor: LexicalEditor): () => void {
  const before = editor._htmlConversions.get('span') ?? []
  editor._htmlConversions.set('span', [...before, ofLanguage])
  return () => editor._htmlConversions.set('span', before)
}

function ofLanguage(span: Node): DOMConversion | null {
  const lang = span instanceof HTMLElement ? span.lang : ''
  if (!lang) return null
  const forChild: DOMChildConversion = (words) => {
    if ($isTextNode(words)) $setLanguage(words, lang)
    return words
  }
  return { conversion: () => ({ node: null, forChild }), priority: 1 }
}
