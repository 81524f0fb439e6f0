import { useEffect, useMemo, useRef } from 'react'
import { useDocumentRequests } from '../saving/document-requests'
import type { EditingSession } from './editing-session'
import { revisionedSaves, type SaveOutcomeHandlers } from './revisioned-saves'

/**
 * Has each write of the form name the revision that it starts from, and calls the handlers with its outcome. Returns the
 * wrapper, whose queue a last write joins when the form is already gone.
 */
export function useDocumentRevisions(
  { address, applied, base, documentLabel, fields, person, questions }: EditingSession,
  handlers: SaveOutcomeHandlers,
): (send: typeof fetch) => typeof fetch {
  const latestHandlers = useRef(handlers)
  useEffect(() => {
    latestHandlers.current = handlers
  })
  // The queue of saves lives in the wrapper: the same one as long as the document is the same.
  const around = useMemo(
    () =>
      revisionedSaves(
        { address, applied, base, documentLabel, fields, person, questions },
        () => latestHandlers.current,
      ),
    [address, applied, base, documentLabel, fields, person, questions],
  )
  useDocumentRequests(around)
  return around
}
