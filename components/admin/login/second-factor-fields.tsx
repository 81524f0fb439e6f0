import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useEffect, useId, useRef, useState } from 'react'
import type { SecondFactorAsked } from '@/collections/accounts/second-factor/login-step'
import { LoginProblem, SendButton } from './send-button'

export interface SecondFactorFieldsProps {
  asked: SecondFactorAsked
  isBusy: boolean
  /** What is wrong, in French; empty when nothing is. */
  problem: string
  problemId: string
  /** Called when the person changes from one way to another. */
  takeOtherWay(): void
  givePasskey(): void
}

/**
 * The second step of a login, inside its form: a field named `code` with its button, or a passkey, then the other ways. The
 * focus goes to the first of them.
 */
export function SecondFactorFields(props: SecondFactorFieldsProps) {
  const { asked, isBusy, problem, problemId, takeOtherWay, givePasskey } = props
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const ways = new Set(asked.secondFactor)
  const [isRecovery, setRecovery] = useState(!ways.has('totp') && !ways.has('passkey'))
  const hasPasskey = ways.has('passkey') && browserSupportsWebAuthn()
  const hasCode = isRecovery || ways.has('totp')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another field is there when this changes.
  useEffect(() => box.current?.querySelector<HTMLElement>('input, button')?.focus(), [isRecovery])

  function change(isNowRecovery: boolean) {
    takeOtherWay()
    setRecovery(isNowRecovery)
  }

  return (
    <div ref={box} className="sk-second-factor-step">
      {hasCode && (
        <CodeField
          key={String(isRecovery)}
          id={`${id}-code`}
          isRecovery={isRecovery}
          problemId={problem ? problemId : undefined}
        />
      )}
      <LoginProblem id={problemId} problem={problem} />
      {hasCode && <SendButton label="Valider" isBusy={isBusy} />}
      {hasPasskey && (
        <button
          type="button"
          className="btn btn--style-secondary btn--size-medium"
          aria-disabled={isBusy}
          onClick={givePasskey}
        >
          Utiliser une clé d’accès
        </button>
      )}
      {ways.has('passkey') && !hasPasskey && <p>Ce navigateur ne prend pas de clé d’accès à cette adresse.</p>}
      {ways.has('recovery') && !isRecovery && (
        <button type="button" className="sk-second-factor-step__other" onClick={() => change(true)}>
          Utiliser un code de secours
        </button>
      )}
      {isRecovery && (ways.has('totp') || ways.has('passkey')) && (
        <button type="button" className="sk-second-factor-step__other" onClick={() => change(false)}>
          Revenir à {ways.has('totp') ? 'l’application de codes' : 'la clé d’accès'}
        </button>
      )}
    </div>
  )
}

interface CodeFieldProps {
  id: string
  isRecovery: boolean
  problemId: string | undefined
}

function CodeField({ id, isRecovery, problemId }: CodeFieldProps) {
  return (
    <div className="field-type text">
      <label className="field-label" htmlFor={id}>
        {isRecovery ? 'Code de secours' : 'Code à six chiffres'}
      </label>
      <input
        id={id}
        name="code"
        type="text"
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoComplete={isRecovery ? 'off' : 'one-time-code'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        aria-describedby={[`${id}-help`, problemId].filter(Boolean).join(' ')}
        aria-invalid={problemId !== undefined}
      />
      <p id={`${id}-help`} className="field-description">
        {isRecovery
          ? 'L’un des dix codes gardés à l’activation. Il sert une fois.'
          : 'Celui que montre votre application.'}
      </p>
    </div>
  )
}
