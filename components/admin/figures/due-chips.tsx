'use client'
// Client: reads and changes the question of the list.
import { useListQuery } from '@payloadcms/ui'
import type { Where } from 'payload'
import { untilToday } from '@/payload/editorial/paris-day'

/** Two chips of the list of shared figures: all, and « À revérifier » with how many there are. */
export function DueChips({ count }: { count: number }) {
  const { handleWhereChange, query } = useListQuery()
  const isDue = JSON.stringify(query.where ?? {}).includes('"recheckOn":{"less_than":')
  const chip = (word: string, isPressed: boolean, where: Where, more?: number) => (
    <button type="button" aria-pressed={isPressed} onClick={() => void handleWhereChange?.(where)}>
      {word}
      {more !== undefined && <span> {more}</span>}
    </button>
  )
  return (
    <div className="sk-chips">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame, and these are no fields. */}
      <div className="sk-chips__states" role="group" aria-label="État">
        {chip('Tous', !isDue, {})}
        {chip('À revérifier', isDue, dueToday(), count)}
      </div>
    </div>
  )
}

/** In the form that Payload's filter panel reads. */
function dueToday(): Where {
  return { or: [{ and: [{ recheckOn: untilToday(new Date()) }] }] }
}
