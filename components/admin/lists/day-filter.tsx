'use client'
// A client component: it reads and changes the question of the list.

import { DatePicker, ReactSelect, useListQuery } from '@payloadcms/ui'
import type { Where } from 'payload'
import { useEffect, useRef, useState } from 'react'
import { parisDay, parisDayOf } from '@/payload/editorial/paris-day'
import { conditionsOf } from './conditions'

const YES_OR_NO = [
  { label: 'Oui', value: 'true' },
  { label: 'Non', value: 'false' },
]

/** The condition of a filter among those of its list: « or », then « and ». */
interface Place {
  or: number
  and: number
}

/**
 * The value of a filter on a date: a day, which the server takes for that whole day in Paris. P65: Payload's own sends
 * an instant, and tells a filter neither its value nor its place, which is read in the document.
 */
export function DayFilter() {
  const element = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const { query, handleWhereChange } = useListQuery()
  // Filters above it may have gone.
  useEffect(() => {
    const found = placeOf(element.current)
    setPlace((known) => (known?.or === found?.or && known?.and === found?.and ? known : found))
  })
  const condition = place && conditionsOf(query.where)[place.or]?.[place.and]
  const [path] = Object.keys(condition ?? {})
  const [operator] = Object.keys((path && condition?.[path]) || {})
  const value = path && operator ? condition?.[path]?.[operator] : undefined

  const change = (next: string | undefined) => {
    const ors = conditionsOf(query.where)
    if (!place || !path || !operator || !ors[place.or]) return
    ors[place.or] = (ors[place.or] ?? []).with(place.and, { [path]: { [operator]: next } })
    void handleWhereChange?.({ or: ors.map((and) => ({ and })) } as Where)
  }
  return (
    <div className="condition-value-date" ref={element}>
      {operator === 'exists' ? (
        <ReactSelect
          onChange={(option) => change(Array.isArray(option) ? undefined : (option?.value as string))}
          options={YES_OR_NO}
          value={YES_OR_NO.find((option) => option.value === String(value))}
        />
      ) : (
        <DatePicker
          displayFormat="dd/MM/yyyy"
          onChange={(picked: Date | null) => change(picked ? parisDayOf(picked.toISOString()) : undefined)}
          pickerAppearance="dayOnly"
          placeholder="jj/mm/aaaa"
          readOnly={!operator}
          value={noonOf(value)}
        />
      )}
    </div>
  )
}

/** An address that somebody kept may hold an instant. */
function noonOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return undefined
  const day = parisDay(value) ? value : parisDayOf(new Date(value).toISOString())
  return `${day}T12:00:00.000Z`
}

function placeOf(element: Element | null): Place | null {
  const and = element?.closest('.where-builder__and-filters > li')
  const or = and?.parentElement?.closest('.where-builder__or-filters > li')
  return and && or ? { or: indexOf(or), and: indexOf(and) } : null
}

function indexOf(element: Element): number {
  return [...(element.parentElement?.children ?? [])].indexOf(element)
}
