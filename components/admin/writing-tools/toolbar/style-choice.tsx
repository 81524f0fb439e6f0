import type { ToolbarGroupItem } from '@payloadcms/richtext-lexical'
import type { ItemState } from './item-states'
import { wordsOf } from './words'

interface Props {
  stop: { 'data-stop': string; tabIndex: number }
  styles: ToolbarGroupItem[]
  states: Map<string, ItemState>
  onChoose(style: ToolbarGroupItem): void
}

/** The style of the paragraph where the cursor is; « Style » without a cursor, in what has none, such as a list, or in several. */
export function StyleChoice({ stop, styles, states, onChoose }: Props) {
  const current = styles.find(({ key }) => states.get(key)?.isActive)?.key ?? ''
  return (
    <select
      {...stop}
      className="sk-tools__style"
      aria-label="Style du paragraphe"
      title="Style du paragraphe"
      value={current}
      onChange={({ target }) => {
        const style = styles.find(({ key }) => key === target.value)
        if (style) onChoose(style)
      }}
    >
      <option value="" hidden>
        Style
      </option>
      {styles.map(({ key }) => (
        <option key={key} value={key}>
          {wordsOf(key, key).word}
        </option>
      ))}
    </select>
  )
}
