import type { DraftPreview } from '@/collections/imports/report'
import type { Choices } from '@/payload/editorial/import/structure'
import { LARGEST_DRAFT_BYTES, tooHeavy } from '@/payload/editorial/import/weight'
import { type ErrorBody, errorMessage, NO_ANSWER } from '../requests'
import { postForm, type Sending } from '../uploads/post-form'
import type { Brought } from './brought'

const REFUSED_ON_THE_WAY =
  'Il a été refusé avant d’arriver au site. S’il est lourd, essayez sans ses images ; sinon, demandez à qui tient le site.'

export interface Answers {
  choices: Choices
  confirmed: { category: string | null; people: string[]; tags: string[] }
}

/** Why nothing came back: the site refused, the connection was lost (the same request may succeed), or the person gave up. */
export type NotDone = { kind: 'refused' | 'lost'; reason: string } | { kind: 'cancelled' }

const UNREADABLE =
  'Ce navigateur ne peut pas lire ce fichier : c’est un dossier, ou il a été déplacé ou supprimé. Choisissez-le de nouveau.'

/** Asks what a text is understood as. A file that is too heavy, or that cannot be read any more, is not sent. */
export async function readDraft(
  brought: Brought,
  sending: Sending,
): Promise<{ kind: 'read'; preview: DraftPreview } | NotDone> {
  const reason = brought.kind === 'file' ? await refusalOf(brought.file) : undefined
  if (reason) return { kind: 'refused', reason }
  const answer = await post<DraftPreview>('?preview=true', formOf(brought), sending)
  return answer.kind === 'answered' ? { kind: 'read', preview: answer.body } : answer
}

/** Has the draft made. */
export async function createDraft(
  brought: Brought,
  { choices, confirmed }: Answers,
  sending: Sending,
): Promise<{ kind: 'created'; id: string; message: string; remarks: string[] } | NotDone> {
  const form = formOf(brought)
  form.append('choices', JSON.stringify(choices))
  form.append('confirmed', JSON.stringify(confirmed))
  const answer = await post<Created>('', form, sending)
  if (answer.kind !== 'answered') return answer
  const { doc, message, report } = answer.body
  return { kind: 'created', id: doc.id, message, remarks: report.remarks }
}

interface Created {
  doc: { id: string }
  message: string
  report: { remarks: string[] }
}

async function refusalOf(file: File): Promise<string | undefined> {
  if (file.size > LARGEST_DRAFT_BYTES) return tooHeavy(file.size)
  try {
    await file.slice(0, 1).arrayBuffer()
    return undefined
  } catch {
    return UNREADABLE
  }
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
  form: FormData,
  sending: Sending,
): Promise<{ kind: 'answered'; body: Body } | NotDone> {
  const answer = await postForm(`/api/articles/import${query}`, form, sending)
  if (answer.kind !== 'answered') return answer
  try {
    const body = JSON.parse(answer.text) as Body & ErrorBody
    return answer.status < 400 ? { kind: 'answered', body } : { kind: 'refused', reason: errorMessage(body) }
  } catch {
    // The page of a proxy: that refuses it for good, or while the site starts again.
    const isRefused = answer.status >= 400 && answer.status < 500
    return isRefused ? { kind: 'refused', reason: REFUSED_ON_THE_WAY } : { kind: 'lost', reason: NO_ANSWER }
  }
}
