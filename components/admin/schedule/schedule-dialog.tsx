import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { clockChange, frenchDayAndTime, parisClock, parisInstants } from '@/payload/editorial/paris-time'
import type { ScheduleAction, ScheduleOutcome } from './schedule-requests'

export interface ScheduleDialogProps {
  action: ScheduleAction
  /** When it is scheduled already; ISO 8601. */
  at?: string | undefined
  /** Whether both can be asked for: the document is on the site. */
  mayChoose: boolean
  onSchedule(action: ScheduleAction, at: string): Promise<ScheduleOutcome>
  onClose(): void
}

const DAY_MS = 24 * 60 * 60 * 1000
const NOTHING_WRONG = { message: '', details: [] as string[] }

/** Asks for a day and an hour in Paris, and says which instant that is before anything is scheduled. */
export function ScheduleDialog({ action: first, at, mayChoose, onSchedule, onClose }: ScheduleDialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [action, setAction] = useState(first)
  const [clock, setClock] = useState(() => (at ? parisClock(at) : `${tomorrow()}T08:00`))
  const [isSecond, setSecond] = useState(() => at !== undefined && parisInstants(parisClock(at)).indexOf(at) === 1)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState(NOTHING_WRONG)
  const [day = '', hour = ''] = clock.split('T')
  const change = clockChange(clock)
  const instant = parisInstants(clock)[change?.kind === 'twice' && isSecond ? 1 : 0]
  const help = change?.explanation ?? (instant ? `${sentenceOf(action)} le ${frenchDayAndTime(instant)}.` : '')

  useEffect(() => dialog.current?.showModal(), [])

  function choose(newClock: string) {
    setClock(newClock)
    setProblem(NOTHING_WRONG)
  }

  async function send(event: FormEvent) {
    event.preventDefault()
    // It stands in the document's own form for React, wherever it stands in the page.
    event.stopPropagation()
    if (isBusy) return
    if (!instant) {
      setProblem({ message: change?.explanation ?? 'Donnez un jour et une heure.', details: [] })
      return
    }
    setBusy(true)
    setProblem(NOTHING_WRONG)
    const outcome = await onSchedule(action, instant)
    setBusy(false)
    if (outcome.kind === 'done') dialog.current?.close()
    else setProblem(outcome)
  }

  return createPortal(
    <dialog ref={dialog} className="sk-dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <form method="dialog" noValidate onSubmit={send}>
        <h2 id={`${id}-title`}>{mayChoose ? 'Programmer' : titleOf(action)}</h2>
        {mayChoose && (
          <fieldset>
            <legend>Que faut-il faire ?</legend>
            <Choice name={`${id}-action`} isChosen={action === 'publish'} onChoose={() => setAction('publish')}>
              Publier les changements
            </Choice>
            <Choice name={`${id}-action`} isChosen={action === 'withdraw'} onChoose={() => setAction('withdraw')}>
              Retirer du site
            </Choice>
          </fieldset>
        )}
        <div className="sk-dialog__fields">
          <label htmlFor={`${id}-day`}>
            Jour
            <input
              id={`${id}-day`}
              type="date"
              required
              value={day}
              aria-describedby={`${id}-moment`}
              onChange={({ target }) => choose(`${target.value}T${hour}`)}
            />
          </label>
          <label htmlFor={`${id}-hour`}>
            Heure de Paris
            <input
              id={`${id}-hour`}
              type="time"
              required
              value={hour}
              aria-describedby={`${id}-moment`}
              onChange={({ target }) => choose(`${day}T${target.value.slice(0, 5)}`)}
            />
          </label>
        </div>
        {change?.kind === 'twice' && (
          <fieldset>
            <legend>Laquelle ?</legend>
            <Choice name={`${id}-which`} isChosen={!isSecond} onChoose={() => setSecond(false)}>
              La première, à l’heure d’été
            </Choice>
            <Choice name={`${id}-which`} isChosen={isSecond} onChoose={() => setSecond(true)}>
              La seconde, à l’heure d’hiver
            </Choice>
          </fieldset>
        )}
        <p id={`${id}-moment`} className="sk-dialog__help" role="status">
          {help !== problem.message && help}
        </p>
        <div className="sk-dialog__problem" role="alert">
          {problem.message && <p>{problem.message}</p>}
          {problem.details.length > 0 && (
            <ul>
              {problem.details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          )}
        </div>
        <div className="sk-dialog__choices">
          <button type="submit" className="btn btn--style-primary btn--size-medium" aria-disabled={isBusy}>
            {isBusy ? 'Un instant…' : 'Programmer'}
          </button>
          <button
            type="button"
            className="btn btn--style-secondary btn--size-medium"
            onClick={() => dialog.current?.close()}
          >
            Renoncer
          </button>
        </div>
      </form>
    </dialog>,
    document.body,
  )
}

interface ChoiceProps {
  name: string
  isChosen: boolean
  onChoose(): void
  children: string
}

function Choice({ name, isChosen, onChoose, children }: ChoiceProps) {
  return (
    <label className="sk-dialog__choice">
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      {children}
    </label>
  )
}

function titleOf(action: ScheduleAction) {
  return action === 'publish' ? 'Programmer la publication' : 'Programmer le retrait'
}

function sentenceOf(action: ScheduleAction) {
  return action === 'publish' ? 'Le texte tel qu’il est maintenant paraîtra' : 'La page quittera le site'
}

/** « 2026-12-03 »: the day after today in Paris. */
function tomorrow(): string {
  return parisClock(new Date(Date.now() + DAY_MS).toISOString()).slice(0, 10)
}
