'use client'
// Client: enrols and removes at once, outside the form around it.
import { useEffect, useRef, useState } from 'react'
import type { SecondFactorState as State } from '@/collections/accounts/second-factor/enrolment-endpoints'
import { AddApplication } from './add-application'
import { NameAndSend } from './name-and-send'
import { RecoveryCodes } from './recovery-codes'
import {
  addPasskey,
  beginApplication,
  type Changed,
  confirmApplication,
  type Enrolment,
  type Outcome,
  readSecondFactor,
  removeApplication,
  removePasskey,
  renewRecoveryCodes,
} from './second-factor-requests'
import { isOn, SecondFactorState } from './second-factor-state'

export interface SecondFactorPanelProps {
  /** Called once something is enrolled and the new recovery codes, if any, were put away. */
  onEnrolled?: () => void
}

type Open = { kind: 'application'; enrolment: Enrolment } | { kind: 'passkey' } | { kind: 'codes'; codes: string[] }

const MESSAGE_ID = 'sk-second-factor-message'

/** « Double authentification » of one's own account. */
export function SecondFactorPanel({ onEnrolled }: SecondFactorPanelProps) {
  const [state, setState] = useState<State | null>(null)
  const [open, setOpen] = useState<Open | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [message, setMessage] = useState('')
  const [isRefused, setRefused] = useState(false)
  const status = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    void readSecondFactor().then((answer) => {
      if (answer.kind === 'done') setState(answer.done.state)
      else setMessage(answer.message)
    })
  }, [])

  /** Returns the answer, once: a button that is pressed again meanwhile does nothing. */
  async function run<Done>(send: () => Promise<Outcome<Done>>): Promise<Done | null> {
    if (isBusy) return null
    setBusy(true)
    setMessage('')
    setRefused(false)
    const answer = await send()
    setBusy(false)
    if (answer.kind === 'done') return answer.done
    setMessage(answer.message)
    setRefused(true)
    return null
  }

  async function change(send: () => Promise<Outcome<Changed>>, sentence: string) {
    const changed = await run(send)
    if (!changed) return
    setState(changed.state)
    setMessage(sentence)
    if (changed.recoveryCodes) return setOpen({ kind: 'codes', codes: changed.recoveryCodes })
    close()
    if (isOn(changed.state)) onEnrolled?.()
  }

  function cancel() {
    setMessage('')
    setRefused(false)
    close()
  }

  function close() {
    setOpen(null)
    // The button that opened it may be gone: the focus stays in this section.
    status.current?.focus()
  }

  async function begin() {
    const enrolment = await run(beginApplication)
    if (enrolment) setOpen({ kind: 'application', enrolment })
  }

  return (
    <section className="sk-account sk-second-factor" aria-labelledby="sk-second-factor-title">
      <h2 id="sk-second-factor-title">Double authentification</h2>
      {state && !open && (
        <SecondFactorState
          state={state}
          isBusy={isBusy}
          addApplication={() => void begin()}
          addPasskey={() => setOpen({ kind: 'passkey' })}
          removeApplication={() => void change(removeApplication, 'L’application est retirée.')}
          removePasskey={({ id, name }) => void change(() => removePasskey(id), `La clé « ${name} » est retirée.`)}
          renewCodes={() => void change(renewRecoveryCodes, 'Les anciens codes ne valent plus rien.')}
        />
      )}
      {open?.kind === 'application' && (
        <AddApplication
          enrolment={open.enrolment}
          isBusy={isBusy}
          problemId={isRefused ? MESSAGE_ID : undefined}
          send={(code) =>
            void change(() => confirmApplication(open.enrolment.enrolment, code), 'L’application est ajoutée.')
          }
          cancel={cancel}
        />
      )}
      {open?.kind === 'passkey' && (
        <NameAndSend
          label="Nom de cette clé d’accès"
          help="Par exemple : mon ordinateur. Le navigateur demande ensuite votre empreinte, votre visage ou votre clé."
          action="Créer la clé d’accès"
          isBusy={isBusy}
          problemId={isRefused ? MESSAGE_ID : undefined}
          send={(name) => void change(() => addPasskey(name), 'La clé d’accès est ajoutée.')}
          cancel={cancel}
        />
      )}
      {open?.kind === 'codes' && (
        <RecoveryCodes
          codes={open.codes}
          done={() => {
            close()
            onEnrolled?.()
          }}
        />
      )}
      <p
        ref={status}
        id={MESSAGE_ID}
        role="status"
        tabIndex={-1}
        className={isRefused ? 'sk-message sk-message--refusal' : 'sk-message'}
      >
        {message}
      </p>
    </section>
  )
}
