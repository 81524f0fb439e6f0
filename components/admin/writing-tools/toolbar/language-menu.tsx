import type { ToolbarGroupItem } from '@payloadcms/richtext-lexical'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useLabels } from '../labels'
import { choose } from './choose'
import type { ItemState } from './item-states'
import { LANGUAGE_KEY } from './language-feature'
import { MenuButton } from './menu-button'

interface Props {
  editor: LexicalEditor
  items: ToolbarGroupItem[]
  states: Map<string, ItemState>
  stop(key: string): { 'data-stop': string; tabIndex: number }
}

/** « Langue » of the selected words, which its word names when they are not in French. */
export function LanguageMenu({ editor, items, states, stop }: Props) {
  const labelOf = useLabels()
  const languages = items.filter(({ key }) => key.startsWith(LANGUAGE_KEY))
  if (languages.length === 0) return null
  const isActive = ({ key }: ToolbarGroupItem) => states.get(key)?.isActive ?? false
  const marked = languages.find((item) => isActive(item) && item.key !== LANGUAGE_KEY)
  return (
    <MenuButton
      stop={stop('language')}
      word={marked ? labelOf(marked) : 'Langue'}
      title="Langue des mots choisis"
      isEnabled={languages.some(({ key }) => states.get(key)?.isEnabled)}
      choices={languages.map((item) => ({
        key: item.key,
        word: labelOf(item),
        isChecked: isActive(item),
        choose: () => choose(editor, item, false),
      }))}
    />
  )
}
