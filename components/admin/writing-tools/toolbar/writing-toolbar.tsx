'use client'
// Client: follows the selection in the text.
import type { ToolbarGroupItem } from '@payloadcms/richtext-lexical'
import { createClientFeature, useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { useMemo } from 'react'
import { useLabels } from '../labels'
import { inMenuOrder } from '../slash-menu/entries'
import { choose } from './choose'
import { HistoryButtons } from './history-buttons'
import { useItemStates } from './item-states'
import { LANGUAGE_KEY } from './language-feature'
import { LanguageMenu } from './language-menu'
import { MenuButton } from './menu-button'
import { useRoving } from './roving'
import { StyleChoice } from './style-choice'
import { ToolGroup } from './tool-group'
import { GROUPS, STYLES } from './words'

/** P97: the toolbar above a text, of the tools that Payload's features bring. */
export const WritingToolbarFeatureClient = createClientFeature({
  plugins: [{ Component: WritingToolbar, position: 'aboveContainer' }],
})

function WritingToolbar() {
  // A text that is only read has none.
  return useLexicalEditable() ? <Toolbar /> : null
}

function Toolbar() {
  const [editor] = useLexicalComposerContext()
  const { editorConfig } = useEditorConfigContext()
  const { groups } = editorConfig.features.toolbarFixed
  const items = useMemo(() => groups.flatMap((group) => group.items as ToolbarGroupItem[]), [groups])
  const states = useItemStates(editor, items)
  const labelOf = useLabels()
  const { bar, stop } = useRoving('style')
  const named = (key: string) => items.find((item) => item.key === key)
  const shown = new Set([...GROUPS.flat(), ...STYLES])
  const inserted = inMenuOrder(items.filter(({ key }) => !shown.has(key) && !key.startsWith(LANGUAGE_KEY)))
  return (
    // The class of Payload's toolbar: its styles of the text below ask for it.
    <div className="fixed-toolbar sk-tools" role="toolbar" aria-label="Mise en forme du texte" {...bar}>
      <StyleChoice
        stop={stop('style')}
        styles={STYLES.flatMap((key) => named(key) ?? [])}
        states={states}
        onChoose={(item) => choose(editor, item, false)}
      />
      {GROUPS.map((keys) => (
        <ToolGroup
          key={keys[0]}
          editor={editor}
          items={keys.flatMap((key) => named(key) ?? [])}
          {...{ states, stop }}
        />
      ))}
      <LanguageMenu {...{ editor, items, states, stop }} />
      {inserted.length > 0 && (
        <MenuButton
          stop={stop('blocks')}
          word="+ Bloc"
          title="Ajouter un bloc"
          className="sk-tools__button--blocks"
          choices={inserted.map((item) => ({
            key: item.key,
            word: labelOf(item),
            choose: () => choose(editor, item, false),
          }))}
        />
      )}
      <HistoryButtons editor={editor} stop={stop} />
    </div>
  )
}
