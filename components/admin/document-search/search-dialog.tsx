import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'

interface Props {
  title: string
  /** The element of the page that it is drawn in. */
  over: Element
  children: ReactNode
  onClose(): void
}

/** The window of a search, near the top of the screen: Échap and « Fermer » close it. */
export function SearchDialog({ title, over, children, onClose }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return createPortal(
    <dialog
      ref={dialog}
      className="sk-dialog sk-find-dialog"
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      // For React, it stands inside the text or the form that opened it.
      onKeyDown={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
    >
      <div className="sk-find-dialog__inside">
        <h2 id={id}>{title}</h2>
        {children}
        <button
          type="button"
          className="sk-find-dialog__close btn btn--style-secondary btn--size-small"
          onClick={() => dialog.current?.close()}
        >
          Fermer
        </button>
      </div>
    </dialog>,
    over,
  )
}
