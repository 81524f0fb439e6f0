import {
  $getNodeByKey,
  $isElementNode,
  type EditorState,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useRef } from 'react'
import { useAfterTyping } from '../after-typing'
import { $readPlan } from './read-plan'

interface Props {
  editor: LexicalEditor
  /** Closes it and comes back to its button. */
  close(): void
  /** Closes it: the cursor is in the text. */
  leave(): void
}

const readPlan = (state: EditorState) => state.read($readPlan)

/** The headings of the text: each leads to its place. */
export function PlanPanel({ editor, close, leave }: Props) {
  const plan = useAfterTyping(editor, readPlan)
  const panel = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the lines are there.
  useEffect(() => (panel.current?.querySelector('button') ?? panel.current)?.focus(), [plan !== undefined])
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label="Plan"
      tabIndex={-1}
      className="sk-foot__panel sk-plan"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
    >
      {plan?.length === 0 && <p>Le texte n’a pas encore d’intertitre.</p>}
      {plan && plan.length > 0 && (
        <ol>
          {plan.map(({ key, level, skipped, text }) => (
            <li key={key} style={{ paddingInlineStart: `${level - 2}rem` }}>
              {skipped && <p className="sk-plan__skipped">Il manque un intertitre {skipped} au-dessus</p>}
              <button
                type="button"
                onClick={() => {
                  leave()
                  goTo(editor, key)
                }}
              >
                <span>{level}</span> {text || 'Intertitre vide'}
              </button>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function goTo(editor: LexicalEditor, key: string) {
  editor.focus(() => {
    editor.update(() => {
      const node = $getNodeByKey(key)
      if ($isElementNode(node)) node.selectEnd()
    })
  })
  editor.getElementByKey(key)?.scrollIntoView({ block: 'start' })
}
