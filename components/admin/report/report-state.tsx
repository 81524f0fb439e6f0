import { useDocumentInfo } from '@payloadcms/ui'
import { useFormReport } from './form-report'
import { frenchClock } from './french-clock'

/** How far the reading is: under way, done and when, without an answer; what of it could not be done. */
export function ReportState() {
  const { id } = useDocumentInfo()
  const { findings, readAgain, report, state } = useFormReport()
  if (!id) return <p className="sk-report__state">La relecture complète commence au premier enregistrement.</p>
  const isClean = findings?.length === 0 && state === 'read'
  return (
    <div className={isClean ? 'sk-report__clean' : 'sk-report__state'}>
      {isClean && <h2 tabIndex={-1}>Rien à redire</h2>}
      <p role="status">{sentenceOf(state, report?.at)}</p>
      {isClean && <p>Une machine ne voit pas tout ; une personne relit encore.</p>}
      {report?.unavailable.map((family) => (
        <p key={family}>{UNAVAILABLE[family] ?? `Une partie n’est pas relue : ${family}.`}</p>
      ))}
      {state !== 'reading' && (
        <button className="sk-report__button" onClick={() => void readAgain()} type="button">
          Relire à nouveau
        </button>
      )}
    </div>
  )
}

const UNAVAILABLE: Record<string, string> = {
  grammar: 'La grammaire n’est pas relue : le correcteur Grammalecte n’est pas installé sur ce site.',
}

function sentenceOf(state: string, at: string | undefined): string {
  if (state === 'failed') return 'La relecture n’a pas répondu : seules les remarques de cette page sont montrées.'
  if (state === 'reading' && !at) return 'Relecture en cours…'
  // Not « en cours » after each save: it would be said all the time while somebody writes.
  return at ? `Relu à ${frenchClock(at)} : accessibilité, français, faits, liens, à trouver.` : 'Relecture en cours…'
}
