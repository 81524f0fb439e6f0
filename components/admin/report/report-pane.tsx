'use client'
// Client: follows what is typed, and what is pressed.
import { useDocumentInfo } from '@payloadcms/ui'
import { type RefObject, useEffect, useRef } from 'react'
import { useBodyEditor } from '../writing-tools/footer/open-bodies'
import { changeReport, type ShownFinding, useFormName, useFormReport } from './form-report'
import { KeptFindings } from './kept-findings'
import { MendsDone } from './mends-done'
import { usePanelTab } from './panel-tab'
import { ReadingLevel } from './reading-level'
import { ReportSection } from './report-section'
import { ReportState } from './report-state'
import { sectionsOf, summaryOf } from './sections'
import { showFinding } from './show-finding'
import { useMends } from './use-mends'

/** « Relecture »: what is found in the text, by families, with what mends it. */
export function ReportPane() {
  // What is not looked at is not drawn while somebody types.
  return usePanelTab() === 'report' ? <Pane /> : null
}

function Pane() {
  const name = useFormName()
  const editor = useBodyEditor()
  const { hasSavePermission } = useDocumentInfo()
  const { active, body, findings, report } = useFormReport()
  const mends = useMends()
  const pane = useRef<HTMLDivElement>(null)
  const keepFocus = useFocusInPane(pane, findings)

  useEffect(() => {
    if (active) pane.current?.querySelector('[aria-current="true"]')?.scrollIntoView?.({ block: 'nearest' })
  }, [active])

  const go = (finding: Pick<ShownFinding, 'occurrence' | 'place' | 'seen' | 'words'>) => {
    const form = pane.current?.closest('form')
    if (form) showFinding(form, editor, body, finding)
  }
  const show = (finding: ShownFinding) => {
    changeReport(name, { active: finding.id })
    go(finding)
  }
  const mend = (mended: ShownFinding[]) => {
    keepFocus()
    mends.mend(mended)
  }
  const sections = sectionsOf(findings ?? [])
  return (
    <div className="sk-report" ref={pane}>
      {findings && findings.length > 0 && (
        <h2 className="sk-report__summary" tabIndex={-1}>
          {summaryOf(findings)}
        </h2>
      )}
      <MendsDone done={mends.done} onUndone={keepFocus} onClose={mends.forget} />
      {sections.map((section) => (
        <ReportSection
          key={section.key}
          section={section}
          active={active}
          isEditable={hasSavePermission !== false}
          onShow={show}
          onMend={mend}
          onGone={keepFocus}
        />
      ))}
      <ReportState />
      {report?.reading && <ReadingLevel reading={report.reading} onShow={(words, place) => go({ words, place })} />}
      <KeptFindings onGone={keepFocus} />
    </div>
  )
}

/**
 * Returns a function that keeps the focus in the pane when the finding whose button was pressed goes: it is then on the one
 * that came in its place, or on the heading.
 */
function useFocusInPane(pane: RefObject<HTMLElement | null>, findings: ShownFinding[] | null) {
  const place = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the findings are drawn.
  useEffect(() => {
    if (place.current === null || !pane.current) return
    const isLost = !document.activeElement || document.activeElement === document.body
    if (!isLost) return
    const items = pane.current.querySelectorAll<HTMLElement>('[data-finding]')
    const next =
      items[Math.min(place.current, items.length - 1)] ?? pane.current.querySelector<HTMLElement>('[tabindex="-1"]')
    place.current = null
    next?.focus()
  }, [findings, pane])
  return () => {
    const item = document.activeElement?.closest('[data-finding]')
    const items = [...(pane.current?.querySelectorAll('[data-finding]') ?? [])]
    place.current = item ? items.indexOf(item) : 0
  }
}
