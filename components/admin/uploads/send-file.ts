import { note, onSendings, sendingOf } from '../editor/sendings'
import { postFile } from './post-file'
import { type Accepted, refusalOf } from './refusals'
import { inTurn } from './turns'
import { findTwin } from './twins'

interface Wanted {
  /** Undefined when its bytes cannot be read. */
  file: File | undefined
  accepted: Accepted
  /** The id of the account whose form has the file: `use-author.ts`. */
  author: string
  /** As its document describes it. */
  alt?: string
  /** Called with the id that the file has in the library. The place notes that it is done. */
  onArrived(id: string): void
}

/**
 * Sends a file to the library in the background. What becomes of it is noted under this key: it waits for its turn, is
 * on its way, is refused with a reason, or the library has it already. Whoever removes the note cancels it.
 */
export async function sendFile(key: string, wanted: Wanted, { isTwinAllowed = false } = {}): Promise<void> {
  const { file, accepted, alt = '', author, onArrived } = wanted
  if (!file) return note(key, { kind: 'refused', reason: 'Cette image est abîmée.' })
  const cancelling = new AbortController()
  const shown = { name: file.name, preview: sendingOf(key)?.preview ?? previewOf(file) }
  const refusal = refusalOf(file, accepted)
  if (refusal) return note(key, { kind: 'refused', ...shown, reason: refusal })

  const cancel = () => cancelling.abort()
  const isWanted = () => !cancelling.signal.aborted
  const onPercent = (percent: number) => isWanted() && note(key, { kind: 'sending', ...shown, percent, cancel })
  onPercent(0)
  await inTurn(async () => {
    const twin = isTwinAllowed || !isWanted() ? undefined : await findTwin(file, cancelling.signal)
    if (!isWanted()) return
    if (twin) {
      const send = () => void sendFile(key, wanted, { isTwinAllowed: true })
      return note(key, { kind: 'twin', ...shown, twin, use: () => onArrived(twin.id), send })
    }
    const posted = await postFile(file, { alt, author, onPercent, signal: cancelling.signal })
    if (!isWanted() || posted.kind === 'cancelled') return
    if (posted.kind === 'sent') return onArrived(posted.id)
    const retry = () => void sendFile(key, wanted, { isTwinAllowed })
    note(key, { kind: 'refused', ...shown, reason: posted.reason, retry })
    if (posted.isLost) retryOnceOnline(key, retry)
  })
}

/** When the connection comes back, unless the person did something about it meanwhile. */
function retryOnceOnline(key: string, retry: () => void) {
  const refused = sendingOf(key)
  window.addEventListener('online', retry, { once: true })
  const stop = onSendings(() => {
    if (sendingOf(key) === refused) return
    window.removeEventListener('online', retry)
    stop()
  })
}

/** An address of the file in this browser. Some kinds it cannot show: the picture then stays out. */
function previewOf(file: File): string | undefined {
  return file.type.startsWith('image/') && 'createObjectURL' in URL ? URL.createObjectURL(file) : undefined
}
