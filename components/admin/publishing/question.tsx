import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { DialogChoices } from '../dialog-choices'
import { AtFormPlace } from '../save-guard/form-place'

export interface QuestionProps {
  title: string
  /** The word of the button that answers yes. */
  verb: string
  children: ReactNode
  /** A further way out, beside « Renoncer ». */
  aside?: ReactNode
  /** Resolves with a French error message, or null: the dialogue closes then. */
  onAnswer(given: FormData): Promise<string | null>
  onClose(): void
}

/** A dialogue of the publishing button: its title has the focus, nothing is chosen in advance, Escape closes it. */
export function Question(props: QuestionProps) {
  return (
    <AtFormPlace>
      <Dialog {...props} />
    </AtFormPlace>
  )
}

function Dialog({ title, verb, children, aside, onAnswer, onClose }: QuestionProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  useEffect(() => {
    dialog.current?.showModal()
    heading.current?.focus()
  }, [])

  async function answer(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // For React, a portal stays inside the document's form: its submit event would reach it.
    event.stopPropagation()
    if (isBusy) return
    setBusy(true)
    const refused = await onAnswer(new FormData(event.currentTarget))
    setBusy(false)
    setProblem(refused ?? '')
    if (refused === null) dialog.current?.close()
  }

  return (
    <dialog ref={dialog} className="sk-dialog sk-question" aria-labelledby={`${id}-title`} onClose={onClose}>
      <form method="dialog" noValidate onSubmit={(event) => void answer(event)}>
        <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {children}
        <div className="sk-dialog__problem" role="alert">
          {problem && <p>{problem}</p>}
        </div>
        <DialogChoices dialog={dialog} verb={verb} isBusy={isBusy} aside={aside} />
      </form>
    </dialog>
  )
}
