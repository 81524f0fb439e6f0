'use client'
// Client: follows the text while a person writes.
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useForm } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { FieldShape } from '@/collections/schema/shape'
import { useBodyEditor } from '../writing-tools/footer/open-bodies'
import { changeReport, forgetReport, type ShownFinding, useFormName, useFormReport } from './form-report'
import { $anchored, $located, $nodeOf, type Anchored, type Located } from './locate'
import { findingAt, hideMarks, type Marked, showMarks } from './marks'
import { mendedWords } from './mend'
import { foundBySite, shownFindings, withKindsOf } from './merged-findings'
import type { SiteFinding } from './report-requests'
import { useLiveFindings } from './use-live-findings'
import { useServerReport } from './use-server-report'

/** Keeps the report of a form: what is found in it, where that is now, and its marks in the text. Shows nothing itself. */
export function ReportWatch({ body }: { body: FieldShape }) {
  const name = useFormName()
  const editor = useBodyEditor()
  const { getFields } = useForm()
  const server = useServerReport()
  const { report } = server
  const { active, checks } = useFormReport()
  const live = useAnchored(editor, body, useLiveFindings())
  const site = useAnchored(
    editor,
    body,
    useMemo(() => report && foundBySite(report.findings), [report]),
  )

  useEffect(() => changeReport(name, { body, ...server }), [name, body, server])
  useEffect(() => () => forgetReport(name), [name])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `checks` asks for it again.
  const shown = useMemo(() => {
    const found = live || site ? [...withKindsOf(report, live ?? []), ...(site ?? [])] : null
    if (!found) return null
    return shownFindings(
      present(found, editor, body, (path) => getFields()[path]?.value),
      report?.kept ?? [],
    )
  }, [live, site, report, editor, body, getFields, checks])

  useEffect(() => changeReport(name, { findings: shown }), [name, shown])
  useMarks(editor, body, shown, active, (finding) => changeReport(name, { active: finding.id }))
  return null
}

/** Returns findings with their nodes as they were when the findings came; null while there are none. */
function useAnchored(
  editor: LexicalEditor | undefined,
  body: FieldShape,
  findings: SiteFinding[] | null,
): Anchored<SiteFinding>[] | null {
  return useMemo(() => {
    if (!findings || !editor) return findings
    return editor.getEditorState().read(() => $anchored(findings, body))
  }, [editor, body, findings])
}

/**
 * Returns the findings whose words are still there. Of one whose words were not seen in the text at all, such as those of the
 * description of a picture, only the report after the next save says that it is mended.
 */
function present<One extends Anchored<SiteFinding>>(
  findings: One[],
  editor: LexicalEditor | undefined,
  body: FieldShape,
  valueAt: (path: string) => unknown,
): One[] {
  const located = editor?.getEditorState().read(() => {
    const there = new Set($located(findings, body).map(({ finding }) => finding))
    return new Set(findings.filter((finding) => there.has(finding) || (!finding.seen && $nodeOf(finding))))
  })
  return findings.filter((finding) => {
    if ('node' in finding.place) return located?.has(finding) ?? true
    const value = valueAt(finding.place.field)
    if (finding.words === undefined || typeof value !== 'string') return true
    return mendedWords(value, { ...finding, mend: '' }) !== null
  })
}

/** Marks the words in the text, and calls back when marked ones are pressed there. */
function useMarks(
  editor: LexicalEditor | undefined,
  body: FieldShape,
  findings: ShownFinding[] | null,
  active: string | null,
  onPress: (finding: ShownFinding) => void,
) {
  const marked = useRef<Marked<ShownFinding>[]>([])
  const press = useEffectEvent(onPress)

  useEffect(() => {
    if (!editor || !findings) return
    const located: Located<ShownFinding>[] = editor.getEditorState().read(() => $located(findings, body))
    marked.current = showMarks(editor, located, ({ id }) => id === active)
  }, [editor, body, findings, active])
  useEffect(() => hideMarks, [])

  useEffect(() => {
    const root = editor?.getRootElement()
    const listen = () => {
      const selection = document.getSelection()
      const { anchorNode, anchorOffset } = selection ?? {}
      if (!selection?.isCollapsed || !anchorNode) return
      const finding = findingAt(marked.current, anchorNode, anchorOffset ?? 0)
      if (finding) press(finding)
    }
    root?.addEventListener('click', listen)
    return () => root?.removeEventListener('click', listen)
  }, [editor])
}
