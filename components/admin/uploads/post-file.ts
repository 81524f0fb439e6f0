import { type ErrorBody, errorMessage, NO_ANSWER } from '../requests'

export type Posted =
  | { kind: 'sent'; id: string }
  /** `isLost`: the connection is at fault, and not the file. */
  | { kind: 'refused'; reason: string; isLost?: boolean }
  | { kind: 'cancelled' }

interface Post {
  alt: string
  /** The id of the account whose form has the file. */
  author: string
  onPercent(percent: number): void
  signal: AbortSignal
}

/** Milliseconds in which nothing goes out: a connection that is gone without a word holds those that wait no longer. */
const LONGEST_SILENCE = 60_000
/** For the site to prepare the largest picture, on a small machine, after those of others. */
const LONGEST_PREPARATION = 180_000

const SILENT = 'L’envoi n’avance plus. Vérifiez la connexion, puis réessayez.'

/** Sends a file to the library, without a description when there is none yet. `fetch` does not tell how far it is. */
export function postFile(file: File, { alt, author, onPercent, signal }: Post): Promise<Posted> {
  const form = new FormData()
  form.append('file', file)
  form.append('_payload', JSON.stringify({ alt }))
  const request = new XMLHttpRequest()
  return new Promise((resolve) => {
    let giveUp: ReturnType<typeof setTimeout>
    const waitFor = (milliseconds: number) => {
      clearTimeout(giveUp)
      giveUp = setTimeout(() => {
        end({ kind: 'refused', reason: SILENT, isLost: true })
        request.abort()
      }, milliseconds)
    }
    const end = (posted: Posted) => {
      clearTimeout(giveUp)
      resolve(posted)
    }
    request.upload.onprogress = ({ loaded, total }) => {
      waitFor(LONGEST_SILENCE)
      onPercent(total > 0 ? Math.round((100 * loaded) / total) : 0)
    }
    request.upload.onload = () => waitFor(LONGEST_PREPARATION)
    request.onload = () => end(answerOf(request.status, request.responseText))
    request.onerror = () => end(NOT_ANSWERED)
    request.onabort = () => end({ kind: 'cancelled' })
    signal.addEventListener('abort', () => request.abort())
    request.open('POST', '/api/media?depth=0&pasted=true')
    request.setRequestHeader('x-written-by', author)
    waitFor(LONGEST_SILENCE)
    request.send(form)
  })
}

const NOT_ANSWERED: Posted = { kind: 'refused', reason: NO_ANSWER, isLost: true }

function answerOf(status: number, text: string): Posted {
  try {
    const body = JSON.parse(text) as ErrorBody & { doc?: { id: string } }
    if (status < 400 && body.doc) return { kind: 'sent', id: body.doc.id }
    return { kind: 'refused', reason: body.errors?.[0]?.data?.errors?.[0]?.message ?? errorMessage(body) }
  } catch {
    return NOT_ANSWERED
  }
}
