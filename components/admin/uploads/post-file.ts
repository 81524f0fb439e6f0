import { type ErrorBody, errorMessage, NO_ANSWER } from '../requests'
import { postForm, type Sending } from './post-form'

export type Posted =
  | { kind: 'sent'; id: string }
  /** `isLost`: the connection is at fault, and not the file. */
  | { kind: 'refused'; reason: string; isLost?: boolean }
  | { kind: 'cancelled' }

/** Sends a file to the library, without a description when there is none yet. */
export async function postFile(file: File, { alt, ...sending }: Sending & { alt: string }): Promise<Posted> {
  const form = new FormData()
  form.append('file', file)
  form.append('_payload', JSON.stringify({ alt }))
  const answered = await postForm('/api/media?depth=0&pasted=true', form, sending)
  switch (answered.kind) {
    case 'answered':
      return answerOf(answered.status, answered.text)
    case 'lost':
      return { kind: 'refused', reason: answered.reason, isLost: true }
    case 'cancelled':
      return answered
  }
}

function answerOf(status: number, text: string): Posted {
  try {
    const body = JSON.parse(text) as ErrorBody & { doc?: { id: string } }
    if (status < 400 && body.doc) return { kind: 'sent', id: body.doc.id }
    return { kind: 'refused', reason: body.errors?.[0]?.data?.errors?.[0]?.message ?? errorMessage(body) }
  } catch {
    return { kind: 'refused', reason: NO_ANSWER, isLost: true }
  }
}
