import { Question } from '../publishing/question'
import { useDocumentAddress } from '../saving/document-requests'
import { reportOf, type ShownFinding, useFormName } from './form-report'
import { keepFinding, REASONS } from './report-requests'

interface Props {
  finding: ShownFinding
  onKept(): void
  onClose(): void
}

/** « Garder… »: asks why, once; the finding comes back when its words change. */
export function KeepDialog({ finding, onKept, onClose }: Props) {
  const address = useDocumentAddress()
  const name = useFormName()

  async function keep(given: FormData) {
    const changed = await keepFinding(address, finding, String(given.get('reason')))
    if (changed.kind === 'refused') return changed.message
    onKept()
    reportOf(name).takeReport(changed.report)
    return null
  }

  return (
    <Question
      title={finding.words ? 'Garder ces mots' : 'Garder ainsi'}
      verb="Garder"
      onAnswer={keep}
      onClose={onClose}
    >
      <p className="sk-finding__words">{finding.words ? <q lang="fr">{finding.words}</q> : finding.message}</p>
      <fieldset className="sk-report__reasons">
        <legend>Pourquoi</legend>
        {REASONS.map((reason, index) => (
          <label key={reason}>
            <input defaultChecked={index === 0} name="reason" type="radio" value={reason} />
            {reason}
          </label>
        ))}
      </fieldset>
      <p className="sk-dialog__help">
        {finding.words
          ? 'La remarque ne revient que si ces mots changent.'
          : 'La remarque ne revient que si ce passage change.'}
      </p>
    </Question>
  )
}
