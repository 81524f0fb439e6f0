import { useEditDepth } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import type { FieldShape } from '@/collections/schema/shape'
import { useDocumentAddress } from '../saving/document-requests'
import type { Anchored } from './locate'
import type { NamedFinding } from './merged-findings'
import type { ServerReport, SiteFinding } from './report-requests'

export type ShownFinding = NamedFinding<Anchored<SiteFinding>>

/** What is known of the text in a form: « Avant de publier », « Relecture » and the button of the bar show the same. */
export interface FormReport {
  /** Null until the form was read once. */
  findings: ShownFinding[] | null
  /** What the site found last in the saved draft. */
  report: ServerReport | null
  /** How far the site is with the draft that was saved last. */
  state: 'failed' | 'none' | 'read' | 'reading'
  /** The finding that was pressed last. */
  active: string | null
  /** The text, with the fields of its blocks. */
  body: FieldShape | null
  /** Increased to have the words of the findings looked for again. */
  checks: number
  /** Has the site read the saved draft again. */
  readAgain: () => Promise<void>
  /** Takes a report that came as the answer to a change. */
  takeReport: (report: ServerReport) => void
}

const NOTHING: FormReport = {
  findings: null,
  report: null,
  state: 'none',
  active: null,
  body: null,
  checks: 0,
  readAgain: async () => {},
  takeReport: () => {},
}

const reports = new Map<string, FormReport>()
const listeners = new Set<() => void>()

/** Returns the name of the form in which this is called: a document may be open in a drawer over its own form. */
export function useFormName(): string {
  const address = useDocumentAddress()
  return `${useEditDepth()} ${address}`
}

/** Returns what is known of the text in the form in which this is called. */
export function useFormReport(): FormReport {
  const name = useFormName()
  return useSyncExternalStore(
    subscribe,
    () => reportOf(name),
    () => NOTHING,
  )
}

export function reportOf(name: string): FormReport {
  return reports.get(name) ?? NOTHING
}

export function changeReport(name: string, change: Partial<FormReport>) {
  reports.set(name, { ...reportOf(name), ...change })
  for (const listen of listeners) listen()
}

/** Forgets a form that is closed. */
export function forgetReport(name: string) {
  reports.delete(name)
}

function subscribe(listen: () => void) {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}
