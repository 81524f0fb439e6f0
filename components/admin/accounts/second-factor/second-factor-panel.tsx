'use client'
// Client: enrols and removes at once, outside the form around it.
import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useEffect, useRef, useState } from 'react'
import type { SecondFactorState } from '@/collections/accounts/second-factor/enrolment-endpoints'
import { frenchDate } from '@/payload/editorial/dates'
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

export interface SecondFactorPanelProps {
  /** Called once something is enrolled and the new recovery codes, if any, were put away. */
  onEnrolled?: () => void
}

type Open = { kind: 'application'; enrolment: Enrolment } | { kind: 'passkey' } | { kind: 'codes'; codes: string[] }

const MESSAGE_ID = 'sk-second-factor-message'

/** « Double authentification » of one's own account. */
export function SecondFactorPanel({ onEnrolled }: SecondFactorPanelProps) {
  const [state, setState] = useState<SecondFactorState | null>(null)
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

  const button = (label: string, press: () => void, name?: string) => (
    <button
      type="button"
      className="btn btn--style-secondary btn--size-medium"
      aria-disabled={isBusy}
      aria-label={name}
      onClick={press}
    >
      {label}
    </button>
  )

  return (
    <section className="sk-account sk-second-factor" aria-labelledby="sk-second-factor-title">
      <h2 id="sk-second-factor-title">Double authentification</h2>
      {state && !open && (
        <>
          <p>{stateSentence(state)}</p>
          {isOn(state) && (
            <ul className="sk-second-factor__keys" aria-label="Application et clés d’accès">
              {state.totp && (
                <li>
                  <span>Application de codes</span>
                  {button(
                    'Retirer',
                    () => void change(removeApplication, 'L’application est retirée.'),
                    'Retirer l’application de codes',
                  )}
                </li>
              )}
              {state.passkeys.map(({ id, name, createdAt }) => (
                <li key={id}>
                  <span>
                    {name}, ajoutée le {frenchDate(createdAt)}
                  </span>
                  {button(
                    'Retirer',
                    () => void change(() => removePasskey(id), `La clé « ${name} » est retirée.`),
                    `Retirer la clé « ${name} »`,
                  )}
                </li>
              ))}
            </ul>
          )}
          <div className="sk-password__buttons">
            {!state.totp && button('Ajouter une application de codes', () => void begin())}
            {browserSupportsWebAuthn() && button('Ajouter une clé d’accès', () => setOpen({ kind: 'passkey' }))}
          </div>
          {isOn(state) && (
            <div>
              <p>{codesSentence(state.recoveryCodes)}</p>
              {button(
                'Faire de nouveaux codes de secours',
                () => void change(renewRecoveryCodes, 'Les anciens codes ne valent plus rien.'),
              )}
            </div>
          )}
        </>
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

function isOn({ totp, passkeys }: SecondFactorState) {
  return totp || passkeys.length > 0
}

function stateSentence(state: SecondFactorState) {
  if (isOn(state)) return 'Activée : la connexion demande votre mot de passe, puis un code ou une clé d’accès.'
  if (state.isOverdue)
    return 'Elle est maintenant exigée : ajoutez une application de codes ou une clé d’accès pour continuer.'
  const aim = 'Ajoutez une application de codes ou une clé d’accès : votre mot de passe seul n’ouvrira plus ce compte.'
  return state.requiredFrom ? `${aim} Ce sera exigé à partir du ${frenchDate(state.requiredFrom)}.` : aim
}

function codesSentence(count: number) {
  if (count === 0) return 'Il ne vous reste aucun code de secours.'
  return count === 1 ? 'Il vous reste un code de secours.' : `Il vous reste ${count} codes de secours.`
}
