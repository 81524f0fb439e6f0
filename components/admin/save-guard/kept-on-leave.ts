import { useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'
import { isSameValue } from '../values'
import { adjustedPaths, containsKept, type DocumentData } from './changes'
import type { EditingSession } from './editing-session'
import { writtenDocument } from './revisions'
import type { Unwritten } from './save-outcome'
import { conflictIn, type SaveState, unwrittenIn } from './save-state'

/**
 * Keeps in this browser what was typed and not written yet when the page is left, by whatever way: a link, the back
 * button, a closed tab, the end of the session. A link leaves the browser time to send it too, by the queue of `around`.
 */
export function useKeptOnLeave(
  { address, backup, base, fields, second }: EditingSession,
  state: SaveState,
  around: (send: typeof fetch) => typeof fetch,
): void {
  const { id, isTrashed } = useDocumentInfo()
  const { getData, getFields } = useForm()
  const modified = useFormModified()
  /** Of a field that the server adjusts, the form may hold an older value that nobody typed. */
  const isTyped = (path: string) => {
    const field = getFields()[path]
    return field !== undefined && !isSameValue(field.value, field.initialValue)
  }

  /** The text of an earlier page that waits for a choice has the first one. */
  const backupOfForm = () => (conflictIn(state)?.isInForm === false ? second : backup)

  /** Returns what nobody tried to write yet, null when there is nothing. */
  const keep = useEffectEvent((): DocumentData | null => {
    const [conflict, unwritten] = [conflictIn(state), unwrittenIn(state)]
    if (!id || isTrashed || !(modified || unwritten || conflict)) return null
    const mine = getData()
    const ownPaths = [...adjustedPaths(fields).filter(isTyped), ...(unwritten?.isRestWritten ? pathsOf(unwritten) : [])]
    if (containsKept(base.current, { mine, ownPaths }, fields)) return null
    const inForm = conflict?.isInForm ? conflict : null
    backupOfForm().write({
      savedBy: inForm?.savedBy ?? null,
      base: inForm?.base ?? base.current,
      mine,
      reason: inForm ? 'conflict' : (unwritten?.reason ?? 'left'),
      ownPaths,
    })
    return inForm || unwritten ? null : mine
  })
  const sendLast = useEffectEvent(async (mine: DocumentData) => {
    const keptIn = backupOfForm()
    const body = JSON.stringify({ ...mine, _status: 'draft' })
    const headers = { 'content-type': 'application/json' }
    const send = around((input, init) => fetch(input, init))
    const response = await send(`${address}?draft=true&autosave=true&depth=0`, { method: 'PATCH', body, headers })
    if (await writtenDocument(response)) keptIn.delete()
  })

  useEffect(() => {
    const keepNow = () => void keep()
    window.addEventListener('pagehide', keepNow)
    return () => {
      window.removeEventListener('pagehide', keepNow)
      const mine = keep()
      if (mine) void sendLast(mine)
    }
  }, [])
}

function pathsOf({ fields }: Unwritten): string[] {
  return fields.map(({ path }) => path)
}
