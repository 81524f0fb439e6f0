'use client'
// Client: follows what is typed in the text.
import type { SlashMenuGroup } from '@payloadcms/richtext-lexical'
import { createClientFeature, ENABLE_SLASH_MENU_COMMAND } from '@payloadcms/richtext-lexical/client'
import { COMMAND_PRIORITY_HIGH, type LexicalEditor, mergeRegister } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { placeOver } from '../form-place'
import { useLabels } from '../labels'
import { inMenuOrder, nameOf, searchEntries } from './entries'
import { $findSlash, $removeSlash } from './find-slash'
import { SlashList } from './slash-list'

interface Props {
  groups: SlashMenuGroup[]
}

/** P98: the menu of « / », in place of Payload's, which gets no entries. To be the last feature of an editor. */
export const SlashMenuFeatureClient = createClientFeature<undefined, Props>(({ props, resolvedFeatures }) => {
  const groups: SlashMenuGroup[] = []
  for (const [key, feature] of resolvedFeatures) {
    if (!feature.slashMenu?.groups) continue
    groups.push(...feature.slashMenu.groups)
    // A copy: the feature itself may be shared by all editors.
    resolvedFeatures.set(key, { ...feature, slashMenu: { ...feature.slashMenu, groups: [] } })
  }
  return {
    plugins: [{ Component: SlashMenu, position: 'normal' }],
    sanitizedClientFeatureProps: { ...props, groups } as never,
  }
})

interface Open {
  search: string
  /** What tells one « / » from another. */
  place: string
}

function SlashMenu({ clientProps }: { clientProps: Props }) {
  return useLexicalEditable() ? <OpenedByTyping groups={clientProps.groups} /> : null
}

function OpenedByTyping({ groups }: Props) {
  const [editor] = useLexicalComposerContext()
  const labelOf = useLabels()
  const { open, close } = useSlash(editor)
  if (!open) return null
  const items = inMenuOrder(groups.flatMap((group) => group.items))
  const entries = items.map((item) => ({ ...item, name: nameOf(item.key, labelOf(item)) }))
  return createPortal(
    <SlashList
      editor={editor}
      entries={searchEntries(entries, open.search)}
      search={open.search}
      close={close}
      onChoose={({ onSelect }) => {
        close()
        editor.update(
          () => {
            const slash = $findSlash()
            if (slash) $removeSlash(slash)
          },
          { discrete: true },
        )
        editor.focus(() => onSelect({ editor, queryString: open.search }))
      }}
    />,
    placeOver(editor.getRootElement()),
  )
}

/** The « / » that is being typed; one that was closed stays closed. « + » beside a line opens the menu without one. */
function useSlash(editor: LexicalEditor) {
  const [open, setOpen] = useState<Open | null>(null)
  const closed = useRef('')
  const byButton = useRef(false)
  useEffect(() => {
    const follow = () => {
      const slash = editor.getEditorState().read($findSlash)
      const root = editor.getRootElement()
      const place = slash ? `${slash.node.getKey()}:${slash.start}` : ''
      if (place) byButton.current = false
      if (place !== closed.current) closed.current = ''
      if (byButton.current) return
      const isTyped = slash && !closed.current && document.activeElement === root
      setOpen((now) => {
        if (!isTyped) return null
        return now?.place === place && now.search === slash.search ? now : { place, search: slash.search }
      })
    }
    const onBlur = () => {
      byButton.current = false
      setOpen(null)
    }
    return mergeRegister(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (byButton.current && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) onBlur()
        follow()
      }),
      editor.registerCommand(
        ENABLE_SLASH_MENU_COMMAND,
        () => {
          byButton.current = true
          setOpen({ search: '', place: '' })
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('blur', onBlur)
        root?.addEventListener('blur', onBlur)
      }),
    )
  }, [editor])
  return {
    open,
    close: () => {
      byButton.current = false
      closed.current = open?.place ?? ''
      setOpen(null)
    },
  }
}
