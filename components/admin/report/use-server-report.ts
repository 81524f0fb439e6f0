import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useDocumentAddress } from '../saving/document-requests'
import type { FormReport } from './form-report'
import { readReport, type ServerReport } from './report-requests'

export interface ReadReport {
  report: ServerReport | null
  state: FormReport['state']
  readAgain(): Promise<void>
  takeReport(report: ServerReport): void
}

/**
 * Asks the site for the report on the saved draft, once a form is open and after each save: one request at a time, however
 * often the draft is saved meanwhile.
 */
export function useServerReport(): ReadReport {
  const address = useDocumentAddress()
  const { id, lastUpdateTime } = useDocumentInfo()
  const [report, setReport] = useState<ServerReport | null>(null)
  const [state, setState] = useState<FormReport['state']>('none')
  const turn = useRef({ isRunning: false, isAskedAgain: false })

  const readAgain = useCallback(async () => {
    if (turn.current.isRunning) {
      turn.current.isAskedAgain = true
      return
    }
    turn.current.isRunning = true
    setState('reading')
    let found: ServerReport | null
    do {
      turn.current.isAskedAgain = false
      found = await readReport(address)
      if (found) setReport(found)
    } while (turn.current.isAskedAgain)
    turn.current.isRunning = false
    setState(found ? 'read' : 'failed')
  }, [address])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is what makes the report outdated.
  useEffect(() => {
    if (id) void readAgain()
  }, [id, lastUpdateTime, readAgain])

  return useMemo(() => ({ report, state, readAgain, takeReport: setReport }), [report, state, readAgain])
}
