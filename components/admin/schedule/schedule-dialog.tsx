import { type FormEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { clockChange, frenchDayAndTime, parisClock, parisInstants } from '@/payload/editorial/paris-time'
import { DialogChoices } from '../dialog-choices'
import { ActionChoice, DayAndHour, HourChoice } from './schedule-fields'
import type { ScheduleAction, ScheduleOutcome } from './schedule-requests'

export interface ScheduleDialogProps {
  action: ScheduleAction
  /** The moment already scheduled, if any; ISO 8601. */
  at?: string | undefined
  /** Whether both actions are possible: the document is published. */
  mayChoose: boolean
  /** What is found in the text, for who has it published. */
  remarks?: ReactNode
  onSchedule(action: ScheduleAction, at: string): Promise<ScheduleOutcome>
  onClose(): void
}

const NO_PROBLEM = { message: '', details: [] as string[] }

/** Asks for a day and a time in Paris, and shows the resulting moment before anything is scheduled. */
export function ScheduleDialog({ action: first, at, mayChoose, remarks, onSchedule, onClose }: ScheduleDialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [action, setAction] = useState(first)
  const moment = useChosenMoment(at)
  const { isBusy, problem, clearProblem, send } = useSending(moment, (instant) => onSchedule(action, instant), dialog)
  const { change, instant, isSecond, setSecond } = moment
  const help = change?.explanation ?? (instant ? `${announcement(action)} le ${frenchDayAndTime(instant)}.` : '')

  useEffect(() => dialog.current?.showModal(), [])

  function choose(clock: string) {
    moment.setClock(clock)
    clearProblem()
  }

  return createPortal(
    <dialog ref={dialog} className="sk-dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <form method="dialog" noValidate onSubmit={send}>
        <h2 id={`${id}-title`}>{mayChoose ? 'Programmer' : titleOf(action)}</h2>
        {mayChoose && <ActionChoice name={`${id}-action`} action={action} onChoose={setAction} />}
        <DayAndHour id={id} clock={moment.clock} onChange={choose} />
        {change?.kind === 'twice' && <HourChoice name={`${id}-which`} isSecond={isSecond} onChoose={setSecond} />}
        <p id={`${id}-moment`} className="sk-dialog__help" role="status">
          {help !== problem.message && help}
        </p>
        {action === 'publish' && remarks}
        <Problem {...problem} />
        <DialogChoices dialog={dialog} verb="Programmer" isBusy={isBusy} />
      </form>
    </dialog>,
    document.body,
  )
}

/** The day and hour in the fields, and the instant that they name in Paris; by default tomorrow at eight. */
function useChosenMoment(at: string | undefined) {
  const [clock, setClock] = useState(() => (at ? parisClock(at) : `${tomorrow()}T08:00`))
  const [isSecond, setSecond] = useState(() => at !== undefined && parisInstants(parisClock(at)).indexOf(at) === 1)
  const change = clockChange(clock)
  const instant = parisInstants(clock)[change?.kind === 'twice' && isSecond ? 1 : 0]
  return { clock, setClock, isSecond, setSecond, change, instant }
}

/** Sends the chosen moment once at a time; closes the dialogue when it is scheduled, and returns the problem if not. */
function useSending(
  { change, instant }: ReturnType<typeof useChosenMoment>,
  schedule: (instant: string) => Promise<ScheduleOutcome>,
  dialog: RefObject<HTMLDialogElement | null>,
) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState(NO_PROBLEM)

  async function send(event: FormEvent) {
    event.preventDefault()
    // For React, a portal stays inside the document's form: its submit event would reach it.
    event.stopPropagation()
    if (isBusy) return
    if (!instant) {
      setProblem({ message: change?.explanation ?? 'Donnez un jour et une heure.', details: [] })
      return
    }
    setBusy(true)
    setProblem(NO_PROBLEM)
    const outcome = await schedule(instant)
    setBusy(false)
    if (outcome.kind === 'done') dialog.current?.close()
    else setProblem(outcome)
  }

  return { isBusy, problem, clearProblem: () => setProblem(NO_PROBLEM), send }
}

function Problem({ message, details }: { message: string; details: string[] }) {
  return (
    <div className="sk-dialog__problem" role="alert">
      {message && <p>{message}</p>}
      {details.length > 0 && (
        <ul>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function titleOf(action: ScheduleAction) {
  return action === 'publish' ? 'Programmer la publication' : 'Programmer le retrait'
}

function announcement(action: ScheduleAction) {
  return action === 'publish' ? 'Le texte tel qu’il est maintenant paraîtra' : 'La page quittera le site'
}

const DAY_MS = 24 * 60 * 60 * 1000

/** « 2026-12-03 »: the day after today in Paris. */
function tomorrow(): string {
  return parisClock(new Date(Date.now() + DAY_MS).toISOString()).slice(0, 10)
}
