import type { DraftPreview } from '@/collections/imports/report'
import type { Choices } from '@/payload/editorial/import/structure'
import { type ErrorBody, errorMessage, NO_ANSWER } from '../requests'
import type { Brought } from './brought'

export interface Answers {
  choices: Choices
  confirmed: { category: string | null; people: string[]; tags: string[] }
}

/** Asks what a text is understood as. */
export async function readDraft(
  brought: Brought,
  author: string,
): Promise<{ kind: 'read'; preview: DraftPreview } | { kind: 'refused'; reason: string }> {
  const answer = await post<DraftPreview>('?preview=true', formOf(brought), author)
  return answer.kind === 'refused' ? answer : { kind: 'read', preview: answer.body }
}

/** Has the draft made. */
export async function createDraft(
  brought: Brought,
  { choices, confirmed }: Answers,
  author: string,
): Promise<{ kind: 'created'; id: string; message: string; remarks: string[] } | { kind: 'refused'; reason: string }> {
  const form = formOf(brought)
  form.append('choices', JSON.stringify(choices))
  form.append('confirmed', JSON.stringify(confirmed))
  const answer = await post<Created>('', form, author)
  if (answer.kind === 'refused') return answer
  const { doc, message, report } = answer.body
  return { kind: 'created', id: doc.id, message, remarks: report.remarks }
}

interface Created {
  doc: { id: string }
  message: string
  report: { remarks: string[] }
}

function formOf(brought: Brought): FormData {
  const form = new FormData()
  if (brought.kind === 'file') {
    form.append('file', brought.file)
    if (brought.attachment !== undefined) form.append('attachment', String(brought.attachment))
  } else {
    form.append('text', brought.text)
    if (brought.html) form.append('html', brought.html)
  }
  return form
}

async function post<Body>(
  query: string,
  body: FormData,
  author: string,
): Promise<{ kind: 'answered'; body: Body } | { kind: 'refused'; reason: string }> {
  try {
    const response = await fetch(`/api/articles/import${query}`, {
      method: 'POST',
      headers: { 'x-written-by': author },
      body,
    })
    const answer = (await response.json()) as Body & ErrorBody
    return response.ok ? { kind: 'answered', body: answer } : { kind: 'refused', reason: errorMessage(answer) }
  } catch {
    return { kind: 'refused', reason: NO_ANSWER }
  }
}
