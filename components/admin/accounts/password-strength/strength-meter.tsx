import { type PasswordOwner, useStrength } from './use-strength'

export interface StrengthMeterProps {
  /** REST's address. */
  api: string
  /** As it is typed. */
  password: string
  owner: PasswordOwner
}

const WORDS = ['Très faible', 'Faible', 'Trop faible', 'Solide', 'Très solide'] as const

/** Below the field of a new password: a word, its bar, and why the site would not take it. */
export function StrengthMeter({ api, password, owner }: StrengthMeterProps) {
  const strength = useStrength(api, password, owner)
  return (
    <div className="sk-strength" aria-live="polite" data-accepted={strength ? strength.reason === null : undefined}>
      {strength && (
        <>
          <span className="sk-strength__bar" aria-hidden="true">
            {WORDS.map((word, step) => (
              <span key={word} data-filled={step <= strength.score} />
            ))}
          </span>
          <p className="sk-strength__word">Mot de passe : {WORDS[strength.score]?.toLowerCase()}</p>
          {strength.reason && <p>{strength.reason}</p>}
        </>
      )}
    </div>
  )
}
