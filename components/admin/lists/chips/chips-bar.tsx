'use client'
// Client: reads and changes the question of the list.
import { useListQuery } from '@payloadcms/ui'
import { useId } from 'react'
import { type IdsByState, type ListState, STATES } from '@/collections/list-states/marks'
import { type Asked, askedOf, questionOf } from './question'

type Chosen = 'author' | 'category' | 'month'

/** How many are in each state that no column tells. */
export type StateCounts = Record<keyof IdsByState, number>

export type ChoiceOfChips = Record<Chosen, { value: string; label: string }[]>

const WORDS: Record<ListState, string> = {
  draft: 'Brouillons',
  proposed: 'À relire',
  scheduled: 'Programmés',
  published: 'Publiés',
  changed: 'Modifiés depuis',
  due: 'À revoir',
}
const LABELS: Record<Chosen, string> = { category: 'Rubrique', author: 'Signature', month: 'Mois' }
const ALL: Record<Chosen, string> = { category: 'Toutes', author: 'Toutes', month: 'Tous' }

/** Chips of a list: one state at a time, and a choice for each other thing. `choices` is null where there are states alone. */
export function ChipsBar({ counts, choices }: { counts: StateCounts; choices: ChoiceOfChips | null }) {
  const id = useId()
  const { query, handleWhereChange } = useListQuery()
  const asked = askedOf(query.where)
  const ask = (change: Partial<Asked>) => void handleWhereChange?.(questionOf({ ...asked, ...change }))
  const chip = (state: ListState | null, word: string) => (
    <button key={word} type="button" aria-pressed={asked.state === state} onClick={() => ask({ state })}>
      {word}
      {state && state in counts && <span> {counts[state as keyof StateCounts]}</span>}
    </button>
  )
  return (
    <div className="sk-chips">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame, and these are no fields. */}
      <div className="sk-chips__states" role="group" aria-label="État">
        {chip(null, 'Tous')}
        {STATES.map((state) => chip(state, WORDS[state]))}
      </div>
      {choices &&
        (['category', 'author', 'month'] as const).map((name) => (
          <div key={name} className="sk-chips__choice">
            <label htmlFor={`${id}-${name}`}>{LABELS[name]}</label>
            <select
              id={`${id}-${name}`}
              value={asked[name] ?? ''}
              onChange={({ target }) => ask({ [name]: target.value || null })}
            >
              <option value="">{ALL[name]}</option>
              {choices[name].map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        ))}
    </div>
  )
}
