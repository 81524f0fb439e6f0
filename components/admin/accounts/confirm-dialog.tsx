import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { DialogChoices } from '../dialog-choices'
import { ConfirmField, type TypedProof } from './confirm-field'
import { confirmByPasskey, confirmIdentity, readIdentityWays } from './confirm-requests'

export interface ConfirmDialogProps {
  /** REST's address. */
  api: string
  /** Called once the site knows who asks, or when the person gives up. */
  onAnswer(isConfirmed: boolean): void
}

type Way = Awaited<ReturnType<typeof readIdentityWays>>['secondFactor'][number]

/** Asks who is logged in to prove who they are, before a change that an open session alone may not make. */
export function ConfirmDialog({ api, onAnswer }: ConfirmDialogProps) {
  const [ways, setWays] = useState<Way[] | null>(null)
  useEffect(() => void readIdentityWays(api).then(({ secondFactor }) => setWays(secondFactor)), [api])
  return ways && createPortal(<Dialog api={api} ways={ways} onAnswer={onAnswer} />, topPlace())
}

function Dialog({ api, ways, onAnswer }: ConfirmDialogProps & { ways: Way[] }) {
  const id = useId()
  const dialog = useDialog()
  const isConfirmed = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [typed, setTyped] = useState<TypedProof>('password')
  const hasPasskey = ways.includes('passkey') && browserSupportsWebAuthn()

  async function prove(send: () => Promise<string | null>) {
    if (isBusy) return
    setBusy(true)
    setProblem('')
    const refusal = await send()
    setBusy(false)
    if (refusal) return setProblem(refusal)
    isConfirmed.current = true
    dialog.current?.close()
  }

  function confirm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // For React, a portal stays inside the document's form: its submit event would reach it.
    event.stopPropagation()
    const text = String(new FormData(event.currentTarget).get(typed) ?? '').trim()
    if (!text) return setProblem(typed === 'code' ? 'Donnez le code.' : 'Donnez votre mot de passe.')
    void prove(() => confirmIdentity(api, typed === 'code' ? { code: text } : { password: text }))
  }

  function change(to: TypedProof) {
    setProblem('')
    setTyped(to)
  }

  return (
    <dialog
      ref={dialog}
      className="sk-dialog sk-login"
      aria-labelledby={`${id}-title`}
      onClose={() => onAnswer(isConfirmed.current)}
    >
      <form method="dialog" noValidate onSubmit={confirm}>
        <h2 id={`${id}-title`}>Confirmez que c’est bien vous</h2>
        <p>Ce changement touche à l’accès d’un compte. Votre réponse vaut pour dix minutes.</p>
        <ConfirmField key={typed} typed={typed} problemId={`${id}-problem`} isWrong={problem !== ''} />
        <p id={`${id}-problem`} className="sk-dialog__problem" role="alert">
          {problem}
        </p>
        <DialogChoices dialog={dialog} verb="Confirmer" isBusy={isBusy} cancel="Annuler" />
        {ways.length > 0 && (
          <div className="sk-dialog__other-ways">
            {ways.includes('totp') && (
              <button type="button" onClick={() => change(typed === 'code' ? 'password' : 'code')}>
                {typed === 'code' ? 'Donner plutôt le mot de passe' : 'Donner plutôt le code de l’application'}
              </button>
            )}
            {hasPasskey && (
              <button type="button" aria-disabled={isBusy} onClick={() => void prove(() => confirmByPasskey(api))}>
                Utiliser une clé d’accès
              </button>
            )}
          </div>
        )}
      </form>
    </dialog>
  )
}

/** An open dialogue; Escape closes it alone, and nothing that it stands in. */
function useDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    const keep = (event: KeyboardEvent) => {
      if (event.key === 'Escape') event.stopPropagation()
    }
    opened?.addEventListener('keydown', keep)
    return () => opened?.removeEventListener('keydown', keep)
  }, [])
  return dialog
}

/** Where it is shown: in the drawer or the question of Payload's that is open, which keeps the keyboard, else in the page. */
function topPlace(): Element {
  return [...document.querySelectorAll('.payload__modal-item, dialog[open]')].at(-1) ?? document.body
}
