'use client'
// Client: reads the schedules again when the form is saved, and when one of them is due.
import { toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { isEditor, type Person } from '@/collections/access'
import type { ScheduleView } from '@/collections/scheduling/schedule-endpoints'
import { RemarksLine } from '../report/remarks-line'
import { useDocumentAddress } from '../saving/document-requests'
import { useSaveTyped } from '../saving/draft-save'
import { whenScheduleAsked } from './ask-for-schedule'
import { ScheduleDialog } from './schedule-dialog'
import { ScheduleLine } from './schedule-line'
import {
  cancelSchedule,
  readPublicationState,
  readSchedules,
  type ScheduleAction,
  type ScheduleOutcome,
  sendSchedule,
} from './schedule-requests'

/** Other people schedule too, and the site publishes by itself. */
const POLL_MS = 20_000

/** The button's label, by the action that is scheduled already. */
const BUTTON_LABELS = {
  nothing: 'Programmer…',
  publish: 'Programmer aussi le retrait…',
  withdraw: 'Programmer aussi une publication…',
}

/** Above the fields: when the document will be published or withdrawn; with buttons for editors and admins. */
export function Schedule() {
  const { id, isTrashed } = useDocumentInfo()
  const address = useDocumentAddress()
  return id && !isTrashed ? <DocumentSchedule key={address} address={address} /> : null
}

function DocumentSchedule({ address }: { address: string }) {
  const { hasPublishedDoc } = useDocumentInfo()
  const { user } = useAuth()
  const { schedules, show } = useSchedules(address)
  const saveTyped = useSaveTyped()
  const [dialog, setDialog] = useState<{ action: ScheduleAction; at?: string } | null>(null)
  const mayChange = isEditor(user as Person)
  const { region, keepFocus } = useFocusInRegion(dialog !== null)
  useEffect(() => whenScheduleAsked(() => setDialog({ action: 'publish' })), [])
  const isScheduled = (action: ScheduleAction) => schedules?.some((entry) => entry.action === action) ?? false

  async function schedule(action: ScheduleAction, at: string): Promise<ScheduleOutcome> {
    if (action === 'publish' && !(await saveTyped())) {
      const message = 'Le texte n’a pas pu être enregistré : rien n’est programmé. Réessayez dans un instant.'
      return { kind: 'refused', message, details: [] }
    }
    const outcome = await sendSchedule(address, action, at)
    if (outcome.kind === 'done') showOutcome(outcome)
    return outcome
  }

  function showOutcome(outcome: ScheduleOutcome) {
    keepFocus()
    if (outcome.kind === 'done') show(outcome.schedules)
    if (outcome.kind === 'done') toast.success(outcome.message)
    else toast.error([outcome.message, ...outcome.details].join(' '))
  }

  if (!schedules || (!mayChange && schedules.length === 0)) return null
  return (
    <section ref={region} className="sk-schedule" aria-label="Programmation" tabIndex={-1}>
      <div role="status">
        {schedules.map((entry) => (
          <ScheduleLine
            key={entry.action}
            entry={entry}
            mayChange={mayChange}
            onChange={() => setDialog(entry)}
            onCancel={async () => showOutcome(await cancelSchedule(address, entry.action))}
            onScheduleNewText={async () => showOutcome(await schedule(entry.action, entry.at))}
          />
        ))}
      </div>
      {mayChange && !(isScheduled('publish') && isScheduled('withdraw')) && (
        <button
          type="button"
          className={schedules.length > 0 ? 'sk-schedule__more' : 'btn btn--style-secondary btn--size-medium'}
          onClick={() => setDialog({ action: isScheduled('publish') ? 'withdraw' : 'publish' })}
        >
          {BUTTON_LABELS[schedules[0]?.action ?? 'nothing']}
        </button>
      )}
      {dialog && (
        <ScheduleDialog
          action={dialog.action}
          at={dialog.at}
          mayChoose={dialog.at === undefined && hasPublishedDoc && schedules.length === 0}
          remarks={<RemarksLine />}
          onSchedule={schedule}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  )
}

/** Keeps the focus in this region when the button that was pressed disappears with its schedule. */
function useFocusInRegion(isDialogOpen: boolean) {
  const region = useRef<HTMLElement>(null)
  const isPending = useRef(false)
  useEffect(() => {
    if (!isPending.current || isDialogOpen) return
    isPending.current = false
    if (document.activeElement === document.body) region.current?.focus()
  })
  return {
    region,
    keepFocus() {
      isPending.current = true
    },
  }
}

/** Returns the schedules, null until the site has answered, and a function that replaces them. */
function useSchedules(address: string) {
  const { lastUpdateTime } = useDocumentInfo()
  const [schedules, setSchedules] = useState<ScheduleView[] | null>(null)
  const known = useRef<ScheduleView[]>([])
  const showPublicationState = useShowPublicationState(address)

  const show = useCallback((now: ScheduleView[]) => {
    known.current = now
    setSchedules(now)
  }, [])

  const refresh = useEffectEvent(async () => {
    const now = await readSchedules(address)
    if (!now) return
    const isOneGone = known.current.some(({ action }) => !now.some((entry) => entry.action === action))
    show(now)
    // The site published or withdrew the document, even if this computer's clock is behind.
    if (isOneGone) await showPublicationState()
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save may make the scheduled text outdated.
  useEffect(() => {
    void refresh()
    const timer = setInterval(() => void refresh(), POLL_MS)
    return () => clearInterval(timer)
  }, [address, lastUpdateTime])

  const at = schedules?.find(({ hasFailed }) => !hasFailed)?.at
  useEffect(() => {
    if (!at) return
    const untilThen = Date.parse(at) - Date.now()
    // A timer cannot wait longer; the page will have been reloaded by then.
    if (untilThen > LONGEST_TIMER_MS) return
    const timer = setTimeout(() => void refresh(), Math.max(untilThen, 0) + PUBLICATION_MS)
    return () => clearTimeout(timer)
  }, [at])

  return { schedules, show }
}

/** Returns a function that updates the form's state line and buttons with the publication state on the site. */
function useShowPublicationState(address: string) {
  const { setHasPublishedDoc, setMostRecentVersionIsAutosaved, setUnpublishedVersionCount } = useDocumentInfo()
  return async () => {
    const state = await readPublicationState(address)
    if (!state) return
    // The next edit begins a new version.
    setMostRecentVersionIsAutosaved(false)
    if (!state.hasDraft) setUnpublishedVersionCount(0)
    setHasPublishedDoc(state.isPublished)
  }
}

/** The longest delay of setTimeout. */
const LONGEST_TIMER_MS = 2 ** 31 - 1
/** By then, the site has carried out the schedules that were due. */
const PUBLICATION_MS = 3_000
