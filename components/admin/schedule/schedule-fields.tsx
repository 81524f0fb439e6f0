import type { ScheduleAction } from './schedule-requests'

export interface ActionChoiceProps {
  name: string
  action: ScheduleAction
  onChoose(action: ScheduleAction): void
}

/** For a published document: publish its changes, or withdraw it. */
export function ActionChoice({ name, action, onChoose }: ActionChoiceProps) {
  return (
    <fieldset>
      <legend>Que faut-il faire ?</legend>
      <Choice name={name} isChosen={action === 'publish'} onChoose={() => onChoose('publish')}>
        Publier les changements
      </Choice>
      <Choice name={name} isChosen={action === 'withdraw'} onChoose={() => onChoose('withdraw')}>
        Retirer du site
      </Choice>
    </fieldset>
  )
}

export interface DayAndHourProps {
  id: string
  /** « 2026-12-03T08:00 ». */
  clock: string
  onChange(clock: string): void
}

/** The `id` leads to the element that describes both fields: `ID-moment`. */
export function DayAndHour({ id, clock, onChange }: DayAndHourProps) {
  const [day = '', hour = ''] = clock.split('T')
  return (
    <div className="sk-dialog__fields">
      <label htmlFor={`${id}-day`}>
        Jour
        <input
          id={`${id}-day`}
          type="date"
          required
          value={day}
          aria-describedby={`${id}-moment`}
          onChange={({ target }) => onChange(`${target.value}T${hour}`)}
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
          onChange={({ target }) => onChange(`${day}T${target.value.slice(0, 5)}`)}
        />
      </label>
    </div>
  )
}

export interface HourChoiceProps {
  name: string
  isSecond: boolean
  onChoose(isSecond: boolean): void
}

/** On the night when clocks go back, an hour comes twice. */
export function HourChoice({ name, isSecond, onChoose }: HourChoiceProps) {
  return (
    <fieldset>
      <legend>Laquelle ?</legend>
      <Choice name={name} isChosen={!isSecond} onChoose={() => onChoose(false)}>
        La première, à l’heure d’été
      </Choice>
      <Choice name={name} isChosen={isSecond} onChoose={() => onChoose(true)}>
        La seconde, à l’heure d’hiver
      </Choice>
    </fieldset>
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
