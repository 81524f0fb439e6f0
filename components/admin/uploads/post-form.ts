import { NO_ANSWER } from '../requests'

export type Answered =
  | { kind: 'answered'; status: number; text: string }
  /** The connection is at fault, and not what was sent. */
  | { kind: 'lost'; reason: string }
  | { kind: 'cancelled' }

export interface Sending {
  /** The id of the account whose page it is. */
  author: string
  /** Of what goes out; 100 once the site has it all. */
  onPercent(percent: number): void
  signal: AbortSignal
}

/** Milliseconds in which nothing goes out: a connection that is gone without a word holds those that wait no longer. */
const LONGEST_SILENCE = 60_000
/** For the site to do what is asked, on a small machine, after what others asked: the largest picture, the longest text. */
const LONGEST_PREPARATION = 180_000

const SILENT = 'L’envoi n’avance plus. Vérifiez la connexion, puis réessayez.'

/** Sends a form to the site, and tells how far it is: `fetch` does not. */
export function postForm(address: string, form: FormData, { author, onPercent, signal }: Sending): Promise<Answered> {
  if (signal.aborted) return Promise.resolve({ kind: 'cancelled' })
  const request = new XMLHttpRequest()
  return new Promise((resolve) => {
    let giveUp: ReturnType<typeof setTimeout>
    const waitFor = (milliseconds: number) => {
      clearTimeout(giveUp)
      giveUp = setTimeout(() => {
        end({ kind: 'lost', reason: SILENT })
        request.abort()
      }, milliseconds)
    }
    const end = (answered: Answered) => {
      clearTimeout(giveUp)
      resolve(answered)
    }
    request.upload.onprogress = ({ loaded, total }) => {
      waitFor(LONGEST_SILENCE)
      onPercent(total > 0 ? Math.round((100 * loaded) / total) : 0)
    }
    request.upload.onload = () => waitFor(LONGEST_PREPARATION)
    request.onload = () => end({ kind: 'answered', status: request.status, text: request.responseText })
    request.onerror = () => end({ kind: 'lost', reason: NO_ANSWER })
    request.onabort = () => end({ kind: 'cancelled' })
    signal.addEventListener('abort', () => request.abort())
    request.open('POST', address)
    request.setRequestHeader('x-written-by', author)
    waitFor(LONGEST_SILENCE)
    request.send(form)
  })
}
