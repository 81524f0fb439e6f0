import { useFormReport } from './form-report'
import { summaryOf } from './sections'

/** « Relecture : 14 remarques, dont 3 à régler pour publier. », before a text is proposed or scheduled. */
export function RemarksLine() {
  const { findings } = useFormReport()
  if (!findings || findings.length === 0) return null
  return <p className="sk-summary__count">Relecture : {summaryOf(findings)}.</p>
}
