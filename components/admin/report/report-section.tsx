import { useId, useState } from 'react'
import { LANGUAGES } from '@/payload/editorial/languages'
import { type FindingActions, FindingItem } from './finding-item'
import type { ShownFinding } from './form-report'
import type { Section } from './sections'
import { WhomToAsk } from './whom-to-ask'

interface Props extends FindingActions {
  section: Section<ShownFinding>
  active: string | null
}

/** More are drawn when somebody asks for them. */
const SHOWN_AT_FIRST = 40

/** The findings of one family, with what mends all of them at once. */
export function ReportSection({ section, active, ...actions }: Props) {
  const { key, title, findings, mendable } = section
  const id = useId()
  const [areAllShown, showAll] = useState(false)
  const activeAt = findings.findIndex((finding) => finding.id === active)
  const shown = areAllShown ? findings : findings.slice(0, Math.max(SHOWN_AT_FIRST, activeAt + 1))
  return (
    <section className="sk-report__section" aria-labelledby={id}>
      <div className="sk-report__heading">
        <h3 id={id}>{title}</h3>
        <span>{findings.length}</span>
      </div>
      {key === 'blocks' && <WhomToAsk />}
      {actions.isEditable && mendable.length > 1 && (
        <>
          <button className="sk-report__button" onClick={() => actions.onMend(mendable)} type="button">
            Tout corriger ({mendable.length})<span className="sk-unseen"> : {title}</span>
          </button>
          <BeforeAndAfter mendable={mendable} />
        </>
      )}
      <ul>
        {shown.map((finding) => (
          <FindingItem key={finding.id} finding={finding} isActive={finding.id === active} {...actions} />
        ))}
      </ul>
      {shown.length < findings.length && (
        <button className="sk-report__button" onClick={() => showAll(true)} type="button">
          Afficher les {findings.length - shown.length} autres
        </button>
      )}
    </section>
  )
}

function BeforeAndAfter({ mendable }: { mendable: ShownFinding[] }) {
  return (
    <details className="sk-report__fold">
      <summary>
        Avant, après <span>{mendable.length} corrections</span>
      </summary>
      <ol>
        {mendable.map(({ id, words, mend, address, language }) => (
          <li key={id}>
            {mend === undefined ? <q lang="fr">{words}</q> : <del>{words}</del>}{' '}
            <ins>{mend === undefined ? (address ?? LANGUAGES[String(language)]) : mend || 'supprimé'}</ins>
          </li>
        ))}
      </ol>
    </details>
  )
}
