import { Question } from './question'

export interface SendBackDialogProps {
  /** The name of who proposed; null when it is unknown. */
  to: string | null
  /** Resolves with a French error message, or null. */
  onSendBack(reason: string): Promise<string | null>
  onClose(): void
}

/** Asks for the reason why a proposed text is sent back. */
export function SendBackDialog({ to, onSendBack, onClose }: SendBackDialogProps) {
  return (
    <Question
      title={to ? `Renvoyer le texte à ${to}` : 'Renvoyer le texte'}
      verb="Renvoyer"
      onAnswer={(given) => onSendBack(String(given.get('reason') ?? ''))}
      onClose={onClose}
    >
      <p>Le texte redevient modifiable pour qui l’a proposé, avec votre raison au-dessus.</p>
      <div className="sk-dialog__fields">
        <label className="sk-dialog__wide">
          Pourquoi
          <textarea name="reason" rows={4} maxLength={2000} aria-required="true" />
        </label>
      </div>
    </Question>
  )
}
