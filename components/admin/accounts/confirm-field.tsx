import { useEffect, useRef } from 'react'

/** What is typed: the password, or a code of the application. */
export type TypedProof = 'code' | 'password'

export interface ConfirmFieldProps {
  typed: TypedProof
  problemId: string
  isWrong: boolean
}

/** The field of a dialogue in which somebody proves who they are; named after what it takes, with the focus. */
export function ConfirmField({ typed, problemId, isWrong }: ConfirmFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const isCode = typed === 'code'
  return (
    <div className="sk-dialog__fields">
      <label>
        {isCode ? 'Code à six chiffres de votre application' : 'Votre mot de passe'}
        <input
          ref={input}
          name={typed}
          type={isCode ? 'text' : 'password'}
          inputMode={isCode ? 'numeric' : 'text'}
          autoComplete={isCode ? 'one-time-code' : 'current-password'}
          maxLength={isCode ? 40 : undefined}
          aria-describedby={problemId}
          aria-invalid={isWrong}
        />
      </label>
    </div>
  )
}
