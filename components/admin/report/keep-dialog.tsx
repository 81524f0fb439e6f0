import { Question } from '../publishing/question'
import { useDocumentAddress } from '../saving/document-requests'
import { changeReport, reportOf, type ShownFinding, useFormName } from './form-report'
import { keepFinding, REASONS, type Reason } from './report-requests'

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
    const reason = String(given.get('reason')) as Reason
    const refused = await keepFinding(address, finding, reason)
    if (refused !== null) return refused
    onKept()
    const { report, readAgain } = reportOf(name)
    const kept = {
      rule: finding.rule,
      name: finding.name,
      words: finding.words,
      place: finding.place,
      reason: REASONS[reason],
    }
    if (report) changeReport(name, { report: { ...report, kept: [...report.kept, kept] } })
    void readAgain()
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
        {Object.entries(REASONS).map(([reason, words], index) => (
          <label key={reason}>
            <input defaultChecked={index === 0} name="reason" type="radio" value={reason} />
            {words}
          </label>
        ))}
      </fieldset>
      <p className="sk-dialog__help">
        {finding.words
          ? 'La remarque ne revient que si ces mots changent.'
          : 'La remarque ne revient plus dans cet article.'}
      </p>
    </Question>
  )
}
