import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import type { SecondFactorState as State } from '@/collections/accounts/second-factor/enrolment-endpoints'
import { frenchDate } from '@/payload/editorial/dates'

type Passkey = State['passkeys'][number]

export interface SecondFactorStateProps {
  state: State
  isBusy: boolean
  addApplication(): void
  addPasskey(): void
  removeApplication(): void
  removePasskey(passkey: Passkey): void
  renewCodes(): void
}

/** What an account has enrolled, and the buttons that add and remove. */
export function SecondFactorState(props: SecondFactorStateProps) {
  const { state, isBusy } = props
  return (
    <>
      <p>{stateSentence(state)}</p>
      {isOn(state) && <Enrolled {...props} />}
      <div className="sk-password__buttons">
        {!state.totp && (
          <PanelButton label="Ajouter une application de codes" isBusy={isBusy} press={props.addApplication} />
        )}
        {browserSupportsWebAuthn() && (
          <PanelButton label="Ajouter une clé d’accès" isBusy={isBusy} press={props.addPasskey} />
        )}
      </div>
      {isOn(state) && (
        <div>
          <p>{codesSentence(state.recoveryCodes)}</p>
          <PanelButton label="Faire de nouveaux codes de secours" isBusy={isBusy} press={props.renewCodes} />
        </div>
      )}
    </>
  )
}

export function isOn({ totp, passkeys }: State): boolean {
  return totp || passkeys.length > 0
}

function Enrolled({ state, isBusy, removeApplication, removePasskey }: SecondFactorStateProps) {
  return (
    <ul className="sk-second-factor__keys" aria-label="Application et clés d’accès">
      {state.totp && (
        <li>
          <span>Application de codes</span>
          <PanelButton
            label="Retirer"
            name="Retirer l’application de codes"
            isBusy={isBusy}
            press={removeApplication}
          />
        </li>
      )}
      {state.passkeys.map((passkey) => (
        <li key={passkey.id}>
          <span>
            {passkey.name}, ajoutée le {frenchDate(passkey.createdAt)}
          </span>
          <PanelButton
            label="Retirer"
            name={`Retirer la clé « ${passkey.name} »`}
            isBusy={isBusy}
            press={() => removePasskey(passkey)}
          />
        </li>
      ))}
    </ul>
  )
}

interface PanelButtonProps {
  label: string
  /** For who does not see beside what it stands. */
  name?: string
  isBusy: boolean
  press(): void
}

function PanelButton({ label, name, isBusy, press }: PanelButtonProps) {
  return (
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
}

function stateSentence(state: State) {
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
