import { type ErrorBody, errorMessage, NO_ANSWER } from '../requests'

export type Posted = { kind: 'sent'; id: string } | { kind: 'refused'; reason: string } | { kind: 'cancelled' }

/** Sends a file to the library, without a description when there is none yet. `fetch` does not tell how far it is. */
export function postFile(
  file: File,
  alt: string,
  { onPercent, signal }: { onPercent(percent: number): void; signal: AbortSignal },
): Promise<Posted> {
  const form = new FormData()
  form.append('file', file)
  form.append('_payload', JSON.stringify({ alt }))
  const request = new XMLHttpRequest()
  return new Promise((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onPercent(total > 0 ? Math.round((100 * loaded) / total) : 0)
    request.onload = () => resolve(answerOf(request.status, request.responseText))
    request.onerror = () => resolve({ kind: 'refused', reason: NO_ANSWER })
    request.onabort = () => resolve({ kind: 'cancelled' })
    signal.addEventListener('abort', () => request.abort())
    request.open('POST', '/api/media?depth=0&pasted=true')
    request.send(form)
  })
}

function answerOf(status: number, text: string): Posted {
  try {
    const body = JSON.parse(text) as ErrorBody & { doc?: { id: string } }
    if (status < 400 && body.doc) return { kind: 'sent', id: body.doc.id }
    return { kind: 'refused', reason: body.errors?.[0]?.data?.errors?.[0]?.message ?? errorMessage(body) }
  } catch {
    return { kind: 'refused', reason: NO_ANSWER }
  }
}
