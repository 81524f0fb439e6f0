import type { ToolbarGroupItem } from '@payloadcms/richtext-lexical'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useLabels } from '../labels'
import { choose } from './choose'
import type { ItemState } from './item-states'
import { ToolButton } from './tool-button'
import { wordsOf } from './words'

interface Props {
  editor: LexicalEditor
  items: ToolbarGroupItem[]
  states: Map<string, ItemState>
  stop(key: string): { 'data-stop': string; tabIndex: number }
}

/** Tools that belong together, after a stroke. */
export function ToolGroup({ editor, items, states, stop }: Props) {
  const labelOf = useLabels()
  if (items.length === 0) return null
  return (
    <>
      <span className="sk-tools__stroke" aria-hidden="true" />
      {items.map((item) => {
        const { isActive = false, isEnabled = true } = states.get(item.key) ?? {}
        return (
          <ToolButton
            key={item.key}
            stop={stop(item.key)}
            {...wordsOf(item.key, labelOf(item))}
            isPressed={item.isActive ? isActive : undefined}
            isEnabled={isEnabled}
            onChoose={() => choose(editor, item, isActive)}
          />
        )
      })}
    </>
  )
}
