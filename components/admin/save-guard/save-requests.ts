import { errorMessage, requestJson } from '../requests'
import type { DocumentData } from './changes'
import type { EditingSession } from './editing-session'
import { NOT_SAVED } from './reasons'
import { fieldsToLeaveOut, withoutFields } from './refused-fields'
import { documentIn } from './revisions'
import { type RefusedField, type Unwritten, unwrittenOf } from './save-outcome'

export type DraftWrite =
  /** `unwritten`: the fields that were left out, when the site refused some. */
  | { kind: 'written'; document: DocumentData; unwritten: Unwritten | null }
  /** `isStale`: somebody saved meanwhile. */
  | { kind: 'refused'; isStale: boolean; message: string; unwritten: Unwritten }

/** Returns the latest version of the document; null when the site does not answer. */
export async function readLatest(address: string): Promise<DocumentData | null> {
  const { ok, body } = await requestJson<DocumentData>(`${address}?draft=true&depth=0`)
  return ok ? body : null
}

/** Saves a draft on top of `latest`, as a new version, without the fields that the site refuses. */
export async function writeDraft(
  { address, fields, questions }: Pick<EditingSession, 'address' | 'fields' | 'questions'>,
  edits: DocumentData,
  latest: DocumentData,
): Promise<DraftWrite> {
  let rest = edits
  let first: Unwritten | null = null
  const leftOut: RefusedField[] = []
  for (;;) {
    const body = { ...rest, _status: 'draft', revision: latest.revision }
    const answer = await requestJson<{ doc: DocumentData }>(`${address}?draft=true&depth=0`, { method: 'PATCH', body })
    const document = answer.ok ? documentIn(answer.body) : null
    if (document) {
      return { kind: 'written', document, unwritten: first && { ...first, fields: leftOut, isRestWritten: true } }
    }
    const unwritten = await unwrittenOf(answer, questions, { isReadable: !answer.ok })
    first ??= unwritten
    const refused = fieldsToLeaveOut(unwritten, rest, fields)
    if (refused.length === 0) {
      return { kind: 'refused', isStale: answer.status === 409, message: errorMessage(answer.body), unwritten }
    }
    leftOut.push(...refused)
    rest = withoutFields(
      rest,
      refused.map(({ path }) => path),
    )
  }
}

/** Returns what a written draft leaves in the form, for `useApplyDocument`; undefined when all of it is written. */
export function keptOf({ unwritten }: Extract<DraftWrite, { kind: 'written' }>, mine: DocumentData) {
  return unwritten ? { mine, unwritten } : undefined
}

/** Stands for the answer that a save of the form did not get. */
export function noAnswer(): Response {
  return Response.json({ errors: [{ message: NOT_SAVED }] }, { status: 503 })
}
