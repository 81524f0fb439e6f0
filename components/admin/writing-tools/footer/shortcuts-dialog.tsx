import { useEffect, useId, useRef } from 'react'
import { keysText, SHORTCUTS } from '../shortcuts'

/** Every shortcut of the page. */
export function ShortcutsDialog({ close }: { close(): void }) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="sk-dialog sk-shortcuts" aria-labelledby={id} onClose={close}>
      <h2 id={id}>Raccourcis</h2>
      <dl>
        {SHORTCUTS.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keysText(keys)}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="sk-dialog__choices">
        <a className="btn btn--style-secondary btn--size-medium" href="/admin/guide" target="_blank" rel="noreferrer">
          Guide de rédaction (nouvel onglet)
        </a>
        <button
          type="button"
          className="btn btn--style-primary btn--size-medium"
          onClick={() => dialog.current?.close()}
        >
          Fermer
        </button>
      </div>
    </dialog>
  )
}
