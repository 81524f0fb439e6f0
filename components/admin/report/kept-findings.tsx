import { toast } from '@payloadcms/ui'
import { useDocumentAddress } from '../saving/document-requests'
import { Act } from './finding-item'
import { useFormReport } from './form-report'
import { dropKept, type KeptFinding, REASONS, type Reason } from './report-requests'

/** What is kept of this text, and why; « Ne plus garder » has a finding come back. */
export function KeptFindings({ onGone }: { onGone(): void }) {
  const address = useDocumentAddress()
  const { report, readAgain } = useFormReport()
  const kept = report?.kept ?? []

  async function drop(one: KeptFinding) {
    const refused = await dropKept(address, one)
    if (refused !== null) return void toast.error(refused)
    onGone()
    await readAgain()
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
            {one.name && <p className="sk-finding__rule">{one.name}</p>}
            {one.words && (
              <p className="sk-finding__words">
                <q lang="fr">{one.words}</q>
              </p>
            )}
            <p className="sk-finding__why">{REASONS[one.reason as Reason] ?? one.reason}</p>
            <div className="sk-finding__acts">
              <Act word="Ne plus garder" about={one.words ?? one.name ?? ''} onPress={() => void drop(one)} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
