import { toast } from '@payloadcms/ui'
import { useDocumentAddress } from '../saving/document-requests'
import { Act } from './act'
import { useFormReport } from './form-report'
import { dropKept, type KeptFinding } from './report-requests'

/** What is kept of this text, and why; « Ne plus garder » has a finding come back. */
export function KeptFindings({ onGone }: { onGone(): void }) {
  const address = useDocumentAddress()
  const { report, takeReport } = useFormReport()
  const kept = report?.kept ?? []

  async function drop(one: KeptFinding) {
    const changed = await dropKept(address, one)
    if (changed.kind === 'refused') return void toast.error(changed.message)
    onGone()
    takeReport(changed.report)
  }

  if (kept.length === 0) return null
  return (
    <details className="sk-report__fold">
      <summary>
        Gardées <span>{kept.length}</span>
      </summary>
      <ul>
        {kept.map((one) => (
          <li key={`${one.rule} ${one.words} ${JSON.stringify(one.place)}`}>
            <p className="sk-finding__rule">{one.name}</p>
            {one.words && (
              <p className="sk-finding__words">
                <q lang="fr">{one.words}</q>
              </p>
            )}
            <p className="sk-finding__why">
              {one.reason}
              {one.byName && ` (${one.byName})`}
            </p>
            <div className="sk-finding__acts">
              <Act word="Ne plus garder" about={one.words ?? one.name} onPress={() => void drop(one)} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
