import type { ReactNode, RefObject } from 'react'

interface Props {
  dialog: RefObject<HTMLDialogElement | null>
  /** The word of the button that answers yes. */
  verb: string
  isBusy: boolean
  /** The word of the button that closes the dialogue. */
  cancel?: string
  /** A further way out, between the two. */
  aside?: ReactNode
}

/** The buttons at the foot of a dialogue's form: the one that sends it, « Un instant… » meanwhile, and the one that closes it. */
export function DialogChoices({ dialog, verb, isBusy, cancel = 'Renoncer', aside }: Props) {
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
        {cancel}
      </button>
    </div>
  )
}
