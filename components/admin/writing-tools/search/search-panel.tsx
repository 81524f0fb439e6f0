import { $getSelection, type LexicalEditor, UNDO_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { FieldShape } from '@/collections/schema/shape'
import { isPressed, keysText } from '../shortcuts'
import { selectMatch } from './shown'
import { useSearch } from './use-search'

interface Props {
  editor: LexicalEditor
  body: FieldShape
  close(): void
}

/** « Rechercher et remplacer » in the text and its blocks. Échap comes back to the text, on what was found. */
export function SearchPanel({ editor, body, close }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [first] = useState(() => selectedWords(editor))
  const search = useSearch(editor, body, first)
  const [replacement, setReplacement] = useState('')
  const [message, setMessage] = useState('')
  const [canUndo, setCanUndo] = useState(false)
  const isEditable = useEditable(editor)
  const { around, words, matches, current, index } = search

  useEffect(() => input.current?.select(), [])

  const leave = () => {
    close()
    if (current) selectMatch(editor, current)
    else editor.focus()
  }
  const say = (text: string, isReplaced = false) => {
    setMessage(text)
    setCanUndo(isReplaced)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const undoes = canUndo && isPressed('Mod+Z', event.nativeEvent)
    if (event.key !== 'Escape' && !undoes) return
    event.preventDefault()
    event.stopPropagation()
    if (!undoes) return leave()
    keepFocus(event.target as HTMLElement, editor.getRootElement())
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    say('Le remplacement est annulé.')
  }
  const count = words === '' ? '' : matches.length === 0 ? 'Rien trouvé' : `${index + 1} sur ${matches.length}`
  return (
    <search className="sk-foot__panel sk-search" aria-label="Rechercher et remplacer" onKeyDown={onKeyDown}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          say('')
          search.move(1)
        }}
      >
        <label htmlFor={`${id}-words`}>Rechercher</label>
        <input
          ref={input}
          id={`${id}-words`}
          type="text"
          autoComplete="off"
          value={words}
          onChange={({ target }) => {
            say('')
            search.setWords(target.value)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !event.shiftKey) return
            event.preventDefault()
            search.move(-1)
          }}
        />
        <p role="status">{message || count}</p>
        <p role="status" className="sk-unseen">
          {message ? '' : around}
        </p>
        <div className="sk-search__buttons">
          <button type="button" onClick={() => search.move(-1)} aria-disabled={matches.length === 0}>
            Précédent
          </button>
          <button type="submit" aria-disabled={matches.length === 0}>
            Suivant
          </button>
        </div>
        {isEditable && (
          <>
            <label htmlFor={`${id}-new`}>Remplacer par</label>
            <input
              id={`${id}-new`}
              type="text"
              autoComplete="off"
              value={replacement}
              onChange={({ target }) => {
                say('')
                setReplacement(target.value)
              }}
            />
            <span />
            <div className="sk-search__buttons">
              <button
                type="button"
                aria-disabled={!current}
                onClick={() => {
                  if (!current) return
                  search.replaceCurrent(replacement)
                  say(`Remplacé. ${keysText('Mod+Z')} l’annule.`, true)
                }}
              >
                Remplacer
              </button>
              <button
                type="button"
                aria-disabled={!current}
                onClick={() => {
                  if (!current) return
                  const done = search.replaceAll(replacement)
                  const sentence = done > 1 ? `${done} remplacements` : '1 remplacement'
                  say(`${sentence}. ${keysText('Mod+Z')} les annule d’un coup.`, true)
                }}
              >
                Tout remplacer
              </button>
            </div>
          </>
        )}
        <label className="sk-search__exact">
          <input
            type="checkbox"
            checked={search.isExact}
            onChange={({ target }) => {
              say('')
              search.setExact(target.checked)
            }}
          />
          Respecter les accents et les capitales
        </label>
        <button type="button" className="sk-search__close" onClick={leave}>
          Fermer
        </button>
      </form>
    </search>
  )
}

/**
 * Undoing puts the cursor into the text, where Échap would not end the search: what had the focus gets it back, until
 * something is pressed.
 */
function keepFocus(focused: HTMLElement, text: HTMLElement | null) {
  const back = () => focused.focus()
  const stop = () => text?.removeEventListener('focusin', back)
  text?.addEventListener('focusin', back)
  for (const act of ['keydown', 'pointerdown']) document.addEventListener(act, stop, { capture: true, once: true })
}

/** The words that are selected in the text, on one line. */
function selectedWords(editor: LexicalEditor): string {
  const words = editor.getEditorState().read(() => $getSelection()?.getTextContent() ?? '')
  return words.length > 100 || words.includes('\n') ? '' : words
}

function useEditable(editor: LexicalEditor): boolean {
  const [isEditable, setIsEditable] = useState(editor.isEditable())
  useEffect(() => editor.registerEditableListener(setIsEditable), [editor])
  return isEditable
}
