import type { ReactNode, RefObject } from 'react'

interface Props {
  dialog: RefObject<HTMLDialogElement | null>
  /** The word of the button that answers yes. */
  verb: string
  isBusy: boolean
  /** A further way out, beside « Renoncer ». */
  aside?: ReactNode
}

/** The buttons at the foot of a dialogue's form: yes, while it waits « Un instant… », and « Renoncer », which closes it. */
export function DialogChoices({ dialog, verb, isBusy, aside }: Props) {
  return (
    <div className="sk-dialog__choices">
      <button type="submit" className="btn btn--style-primary btn--size-medium" aria-disabled={isBusy}>
        {isBusy ? 'Un instant…' : verb}
      </button>
      {aside}
      <button
        type="button"
        className="btn btn--style-secondary btn--size-medium"
        onClick={() => dialog.current?.close()}
      >
        Renoncer
      </button>
    </div>
  )
}
