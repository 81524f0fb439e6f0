import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { duplicateBlock, moveBlock, removeBlock } from './block-moves'
import { openBlock } from './open-block'

interface BlockHeaderProps {
  nodeKey: string
  /** « Chiffres clés ». */
  label: string
  isOpen: boolean
}

/** The name of a block and what can be done with it. */
export function BlockHeader({ nodeKey, label, isOpen }: BlockHeaderProps) {
  const [editor] = useLexicalComposerContext()
  const actions = [
    isOpen
      ? { word: 'Fermer', act: () => openBlock(editor, null) }
      : { word: 'Modifier', act: () => openBlock(editor, { nodeKey }) },
    { word: 'Monter', act: () => moveBlock(editor, nodeKey, 'up') },
    { word: 'Descendre', act: () => moveBlock(editor, nodeKey, 'down') },
    { word: 'Dupliquer', act: () => duplicateBlock(editor, nodeKey) },
    { word: 'Retirer', act: () => removeBlock(editor, nodeKey) },
  ]
  return (
    <div className="sk-block__header">
      <span className="sk-block__name">{label}</span>
      {actions.map(({ word, act }) => (
        <button
          key={word}
          type="button"
          aria-label={`${word} le bloc ${label}`}
          onClick={({ currentTarget }) => {
            act()
            // A block that moves keeps the focus and stays in sight.
            if (!currentTarget.isConnected) return
            if (word === 'Monter' || word === 'Descendre') currentTarget.focus()
            currentTarget.scrollIntoView({ block: 'nearest' })
          }}
        >
          {word}
        </button>
      ))}
    </div>
  )
}
