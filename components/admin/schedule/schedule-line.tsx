import type { ScheduleView } from '@/collections/scheduling/schedule-endpoints'
import { DELETED_ACCOUNT } from '@/payload/editorial/deleted-account'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'

export interface ScheduleLineProps {
  entry: ScheduleView
  mayChange: boolean
  onChange(): void
  onCancel(): void
  onScheduleNewText(): void
}

/** « Programmé pour le 3 décembre 2026 à 08:00 », a note, and the buttons that change or cancel it. */
export function ScheduleLine({ entry, mayChange, onChange, onCancel, onScheduleNewText }: ScheduleLineProps) {
  const { action, hasFailed, isOutdated } = entry
  const note = noteOf(entry)
  return (
    <div className="sk-schedule__line">
      <p>
        <span className="sk-status" data-status={hasFailed ? 'failed' : 'scheduled'}>
          {sentence(entry)}
        </span>
        {note && <span className="sk-schedule__note">{note}</span>}
      </p>
      {mayChange && (
        <p className="sk-schedule__actions">
          {isOutdated && !hasFailed && (
            <button type="button" onClick={onScheduleNewText}>
              Programmer le nouveau texte
            </button>
          )}
          <button type="button" onClick={onChange}>
            {hasFailed ? 'Choisir une autre date' : 'Changer la date'}
            <span className="sk-unseen">{action === 'publish' ? ' de la publication' : ' du retrait'}</span>
          </button>
          <button type="button" onClick={onCancel}>
            {cancelLabel(action, hasFailed)}
          </button>
        </p>
      )}
    </div>
  )
}

function sentence({ action, at, hasFailed }: ScheduleView): string {
  const when = frenchDateAndTime(at)
  if (hasFailed) return action === 'publish' ? `Non publié le ${when}` : `Non retiré le ${when}`
  return action === 'publish' ? `Programmé pour le ${when}` : `Retrait programmé pour le ${when}`
}

function noteOf({ by, isOutdated, problem }: ScheduleView): string {
  if (problem) return problem
  if (isOutdated) return 'Le texte a changé depuis : c’est celui d’alors qui paraîtra.'
  return `par ${by ?? DELETED_ACCOUNT}, heure de Paris`
}

function cancelLabel(action: ScheduleView['action'], hasFailed: boolean): string {
  if (hasFailed) return 'Ne plus l’afficher'
  return action === 'publish' ? 'Annuler la programmation' : 'Annuler le retrait'
}
