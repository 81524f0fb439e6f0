import { HISTORY_MERGE_TAG, UNDO_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { useBodyEditor } from '../writing-tools/footer/open-bodies'
import { changeReport, reportOf, type ShownFinding, useFormName } from './form-report'
import { mendedWords, mendText } from './mend'

/** Mends that were just written. */
export interface Done {
  count: number
  /** Takes them back; null once something else was written, which « Annuler » of the text takes back first. */
  undo: (() => void) | null
}

export interface Mends {
  done: Done | null
  /** Writes the mends of findings into the text and the fields, those whose words are still there. */
  mend(findings: ShownFinding[]): void
  forget(): void
}

/** Returns what writes mends into a form, as if they were typed: saves, conflicts and « Annuler » know nothing else. */
export function useMends(): Mends {
  const name = useFormName()
  const editor = useBodyEditor()
  const { dispatchFields, getFields, setModified } = useForm()
  const [done, setDone] = useState<Done | null>(null)
  const forget = useCallback(() => setDone(null), [])

  useEffect(() => {
    if (!done?.undo || !editor) return
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      // The form of an open block reads what was written into it.
      if (tags.has(HISTORY_MERGE_TAG) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return
      setDone((last) => last && { ...last, undo: null })
    })
  }, [done?.undo, editor])

  const write = (path: string, value: string) => {
    dispatchFields({ type: 'UPDATE', path, value })
    setModified(true)
  }

  function mend(findings: ShownFinding[]) {
    const { body } = reportOf(name)
    const inText = findings.filter(({ place }) => 'node' in place)
    const written = editor?.isEditable() && body ? mendText(editor, body, inText) : []
    const fields = mendedFields(findings, (path) => getFields()[path]?.value)
    for (const { path, after } of fields) write(path, after)
    const count = written.length + fields.reduce((sum, one) => sum + one.count, 0)
    // What was written is found no more; of equal words that stay, the places are counted anew.
    changeReport(name, { checks: reportOf(name).checks + 1 })
    if (count === 0) return setDone({ count, undo: null })
    const undo = () => {
      if (written.length > 0) editor?.dispatchCommand(UNDO_COMMAND, undefined)
      for (const { path, before, after } of fields) if (getFields()[path]?.value === after) write(path, before)
      changeReport(name, { checks: reportOf(name).checks + 1 })
      setDone(null)
    }
    setDone({ count, undo })
  }

  return { done, mend, forget }
}

interface MendedField {
  path: string
  before: string
  after: string
  count: number
}

/** Returns the fields that findings are about, with their mends. */
function mendedFields(findings: ShownFinding[], valueAt: (path: string) => unknown): MendedField[] {
  const paths = new Set(findings.flatMap(({ place }) => ('field' in place ? [place.field] : [])))
  return [...paths].flatMap((path): MendedField[] => {
    const before = valueAt(path)
    if (typeof before !== 'string') return []
    const inField = findings.filter(({ place }) => 'field' in place && place.field === path)
    let [after, count] = [before, 0]
    // From the last of equal words: what comes before stays where it was found.
    for (const finding of inField.toSorted((one, other) => (other.occurrence ?? 0) - (one.occurrence ?? 0))) {
      const mended = mendedWords(after, finding)
      if (mended === null) continue
      after = mended
      count += 1
    }
    return count > 0 ? [{ path, before, after, count }] : []
  })
}
