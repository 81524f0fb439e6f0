'use client'
// Client: follows the form, and asks again when it is saved and when a minute comes.
import { toast, useAuth, useDocumentInfo, useFormBackgroundProcessing, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { isEditor, type Person } from '@/collections/access'
import type { ScheduleView } from '@/collections/scheduling/schedule-endpoints'
import { useDocumentAddress } from '../document-requests'
import { useDraftSave } from '../draft-save'
import { ScheduleDialog } from './schedule-dialog'
import { ScheduleLine } from './schedule-line'
import {
  cancelSchedule,
  readSchedules,
  readStanding,
  type ScheduleAction,
  type ScheduleOutcome,
  sendSchedule,
} from './schedule-requests'

/** In milliseconds: somebody else may schedule, and a minute may come. */
const ASKED_EVERY = 20_000

/** What the button offers, by what is scheduled already. */
const MORE_WORDS = {
  nothing: 'Programmer…',
  publish: 'Programmer aussi le retrait…',
  withdraw: 'Programmer aussi une publication…',
}

/** Above the fields: when the document will be published or withdrawn, and for who may publish, what changes that. */
export function Schedule() {
  const { id, isTrashed } = useDocumentInfo()
  const address = useDocumentAddress()
  return id && !isTrashed ? <OfDocument key={address} address={address} /> : null
}

function OfDocument({ address }: { address: string }) {
  const { hasPublishedDoc } = useDocumentInfo()
  const { user } = useAuth()
  const { schedules, show } = useSchedules(address)
  const saveTyped = useTypedText()
  const [dialog, setDialog] = useState<{ action: ScheduleAction; at?: string } | null>(null)
  const mayChange = isEditor(user as Person)
  const { region, goOnFromHere } = useKeyboardPlace(dialog !== null)
  const isScheduled = (action: ScheduleAction) => schedules?.some((entry) => entry.action === action) ?? false

  async function schedule(action: ScheduleAction, at: string): Promise<ScheduleOutcome> {
    if (action === 'publish' && !(await saveTyped())) {
      const message = 'Le texte n’a pas pu être enregistré : rien n’est programmé. Réessayez dans un instant.'
      return { kind: 'refused', message, details: [] }
    }
    const outcome = await sendSchedule(address, action, at)
    if (outcome.kind === 'done') told(outcome)
    return outcome
  }

  function told(outcome: ScheduleOutcome) {
    goOnFromHere()
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
            onCancel={async () => told(await cancelSchedule(address, entry.action))}
            onScheduleNewText={async () => told(await schedule(entry.action, entry.at))}
          />
        ))}
      </div>
      {mayChange && !(isScheduled('publish') && isScheduled('withdraw')) && (
        <button
          type="button"
          className={schedules.length > 0 ? 'sk-schedule__more' : 'btn btn--style-secondary btn--size-medium'}
          onClick={() => setDialog({ action: isScheduled('publish') ? 'withdraw' : 'publish' })}
        >
          {MORE_WORDS[schedules[0]?.action ?? 'nothing']}
        </button>
      )}
      {dialog && (
        <ScheduleDialog
          action={dialog.action}
          at={dialog.at}
          mayChoose={dialog.at === undefined && hasPublishedDoc && schedules.length === 0}
          onSchedule={schedule}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  )
}

/** Returns what keeps the keyboard in this part of the form when what was pressed is gone with what it changed. */
function useKeyboardPlace(isElsewhere: boolean) {
  const region = useRef<HTMLElement>(null)
  const isAwaited = useRef(false)
  useEffect(() => {
    if (!isAwaited.current || isElsewhere) return
    isAwaited.current = false
    if (document.activeElement === document.body) region.current?.focus()
  })
  return {
    region,
    goOnFromHere() {
      isAwaited.current = true
    },
  }
}

/** Returns what is scheduled, null until the site has told, and what shows another state of it. */
function useSchedules(address: string) {
  const { lastUpdateTime } = useDocumentInfo()
  const [schedules, setSchedules] = useState<ScheduleView[] | null>(null)
  const known = useRef<ScheduleView[]>([])
  const showStanding = useShowStanding(address)

  const show = useCallback((now: ScheduleView[]) => {
    known.current = now
    setSchedules(now)
  }, [])

  const refresh = useEffectEvent(async () => {
    const now = await readSchedules(address)
    if (!now) return
    const isOneGone = known.current.some(({ action }) => !now.some((entry) => entry.action === action))
    show(now)
    // Its minute came, by whatever clock.
    if (isOneGone) await showStanding()
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save may leave what is scheduled behind.
  useEffect(() => {
    void refresh()
    const timer = setInterval(() => void refresh(), ASKED_EVERY)
    return () => clearInterval(timer)
  }, [address, lastUpdateTime])

  const at = schedules?.find(({ hasFailed }) => !hasFailed)?.at
  useEffect(() => {
    if (!at) return
    const untilThen = Date.parse(at) - Date.now()
    // Further than a timer goes, the page will have been loaded again.
    if (untilThen > LONGEST_TIMER) return
    const timer = setTimeout(() => void refresh(), Math.max(untilThen, 0) + AFTER_THE_MINUTE)
    return () => clearTimeout(timer)
  }, [at])

  return { schedules, show }
}

/** Returns what tells the form, its line of state and its buttons, what the site shows by now. */
function useShowStanding(address: string) {
  const { setHasPublishedDoc, setMostRecentVersionIsAutosaved, setUnpublishedVersionCount } = useDocumentInfo()
  return async () => {
    const standing = await readStanding(address)
    if (!standing) return
    // The next words typed begin a version of their own.
    setMostRecentVersionIsAutosaved(false)
    if (!standing.hasDraft) setUnpublishedVersionCount(0)
    setHasPublishedDoc(standing.isPublished)
  }
}

/** What setTimeout can wait, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1
/** What the site needs to have published, in milliseconds. */
const AFTER_THE_MINUTE = 3_000

/** Returns what saves the words that the site does not have yet; it resolves with whether the site has them all. */
function useTypedText(): () => Promise<boolean> {
  const isModified = useFormModified()
  const isSaving = useFormBackgroundProcessing()
  const saveDraft = useDraftSave()
  return async () => (isModified || isSaving ? await saveDraft() : true)
}
