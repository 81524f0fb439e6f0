import { RemarksLine } from '../report/remarks-line'
import { Question } from './question'

export interface ProposeDialogProps {
  reviewers: { id: string; name: string }[]
  /** Resolves with a French error message, or null. */
  onPropose(proposal: { note: string; to: string }): Promise<string | null>
  onClose(): void
}

/** Asks whom a text is proposed to, and for a note that nobody has to write. */
export function ProposeDialog({ reviewers, onPropose, onClose }: ProposeDialogProps) {
  return (
    <Question
      title="Proposer à la relecture"
      verb="Proposer"
      onAnswer={(given) => onPropose({ note: String(given.get('note') ?? ''), to: String(given.get('to') ?? '') })}
      onClose={onClose}
    >
      <p>Le texte ne se modifie plus ensuite, sauf si vous le reprenez ou s’il vous est renvoyé.</p>
      <RemarksLine />
      <div className="sk-dialog__fields">
        <label>
          À qui
          <select name="to" defaultValue="">
            <option value="">La rédaction en chef</option>
            {reviewers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="sk-dialog__wide">
          Note (facultative)
          <textarea name="note" rows={4} maxLength={2000} />
        </label>
      </div>
    </Question>
  )
}
