import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Choice, ChoiceGroup } from './choices'

interface Props<Value> {
  label: string
  words: string
  onWords(words: string): void
  groups: ChoiceGroup<Value>[]
  /** Whether the choices are those of the words: Enter waits for it. */
  areCurrent: boolean
  /** What is said below: how many there are, or why there is none. */
  message: string
  onChoose(value: Value): void
}

/**
 * A field with its choices below: a combobox with a listbox, as the ARIA Authoring Practices have it. The focus stays in
 * the field, the arrows move in the list.
 */
export function SearchBox<Value>({ label, words, onWords, groups, areCurrent, message, onChoose }: Props<Value>) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [wanted, setWanted] = useState(0)
  const [isWaiting, setIsWaiting] = useState(false)
  const choices = groups.flatMap((group) => group.choices)
  const index = Math.min(wanted, choices.length - 1)
  const current = choices[index]
  const optionId = (choice: Choice) => `${id}-${choice.key}`

  useEffect(() => input.current?.select(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have another best choice.
  useEffect(() => {
    setWanted(0)
    setIsWaiting(false)
  }, [words])
  // Who types fast presses Enter before the site answers.
  useEffect(() => {
    if (!isWaiting || !areCurrent) return
    setIsWaiting(false)
    if (current) onChoose(current.value)
  }, [isWaiting, areCurrent, current, onChoose])
  const active = current && optionId(current)
  useEffect(() => {
    if (active) document.getElementById(active)?.scrollIntoView?.({ block: 'nearest' })
  }, [active])

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by && choices.length > 0) {
      event.preventDefault()
      setWanted((index + by + choices.length) % choices.length)
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (!areCurrent) setIsWaiting(true)
    else if (current) onChoose(current.value)
  }
  return (
    <div className="sk-finder">
      <label htmlFor={`${id}-words`}>{label}</label>
      <input
        ref={input}
        id={`${id}-words`}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST}
        aria-autocomplete="list"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active}
        value={words}
        onChange={({ target }) => onWords(target.value)}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className="sk-finder__list"
        hidden={choices.length === 0}
      >
        {groups.map(
          ({ heading, choices: own }, place) =>
            own.length > 0 && (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options.
              <div key={heading} role="group" aria-labelledby={`${id}-heading-${place}`}>
                <div id={`${id}-heading-${place}`} role="presentation" className="sk-finder__heading">
                  {heading}
                </div>
                {own.map((choice) => (
                  // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the field move in the list.
                  <div
                    key={choice.key}
                    id={optionId(choice)}
                    role="option"
                    aria-selected={choice === current}
                    className="sk-finder__choice"
                    onMouseDown={(event) => event.preventDefault()}
                    onMouseMove={() => setWanted(choices.indexOf(choice))}
                    onClick={() => onChoose(choice.value)}
                  >
                    <b>{choice.title}</b>
                    {choice.mark && (
                      <span className="sk-status" data-status={choice.mark.state}>
                        {choice.mark.word}
                      </span>
                    )}
                    <span className="sk-finder__details">{choice.details}</span>
                  </div>
                ))}
              </div>
            ),
        )}
      </div>
      <p role="status">{message}</p>
    </div>
  )
}

/** As the site takes them. */
const LONGEST = 200
