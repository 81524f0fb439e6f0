import type { ReminderAnswer, ReminderView } from '@/collections/reminders/reminder-endpoints'
import { Question } from '../publishing/question'

export interface ReminderDialogProps {
  reminder: ReminderView | null
  /** Who may look after a text. */
  staff: ReminderAnswer['staff']
  /** The account of the person, who looks after it unless they say otherwise. */
  own: string
  /** Resolves with a French error message, or null. */
  onRemind(asked: { on: string; reason: string; owner: string | null }): Promise<string | null>
  onClose(): void
}

/** Asks for the day on which a text is looked at again, why, and by whom. */
export function ReminderDialog({ reminder, staff, own, onRemind, onClose }: ReminderDialogProps) {
  return (
    <Question
      title="Quand revoir ce texte ?"
      verb="Noter ce jour"
      onAnswer={(given) =>
        onRemind({
          on: String(given.get('on') ?? ''),
          reason: String(given.get('reason') ?? ''),
          owner: String(given.get('owner') ?? '') || null,
        })
      }
      onClose={onClose}
    >
      <p>Ce jour-là, il vient sur la première page et par courriel. Le texte en ligne ne change pas.</p>
      <div className="sk-dialog__fields">
        <label>
          Le
          <input type="date" name="on" defaultValue={reminder?.on} required />
        </label>
        <label>
          Par
          <select name="owner" defaultValue={reminder ? (reminder.owner?.id ?? '') : own}>
            <option value="">La rédaction en chef</option>
            {staff.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="sk-dialog__wide">
          Pourquoi
          <textarea name="reason" rows={2} maxLength={500} defaultValue={reminder?.reason ?? ''} />
        </label>
      </div>
    </Question>
  )
}
