'use client'
// Client: reads and changes the question of the list.
import { useListQuery } from '@payloadcms/ui'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { conditionOn, withCondition } from './conditions'

interface Choice {
  label: string
  /** What is asked of the field; null asks nothing. */
  asked: Record<string, unknown> | null
}

interface Group {
  label: string
  field: string
  choices: Choice[]
}

const GROUPS: Group[] = [
  {
    label: 'Genre',
    field: 'mimeType',
    choices: [
      { label: 'Tout', asked: null },
      { label: 'Images', asked: { contains: 'image/' } },
      { label: 'Documents', asked: { contains: 'application/' } },
    ],
  },
  {
    label: 'Usage',
    field: 'usage',
    choices: [
      { label: 'Tous', asked: null },
      { label: 'Utilisés', asked: { equals: 'used' } },
      { label: 'Jamais utilisés', asked: { equals: 'unused' } },
    ],
  },
]

/** Above the list of the library: kind of file, use, and its two views. */
export function LibraryFilters() {
  const { query, handleWhereChange } = useListQuery()
  const element = useRef<HTMLDivElement>(null)
  const isGrid = useSyncExternalStore(onView, readView, () => false)
  useEffect(() => {
    const list = element.current?.closest('.collection-list')
    list?.toggleAttribute('data-grid', isGrid)
  }, [isGrid])
  return (
    <div className="sk-library-filters" ref={element}>
      {GROUPS.map(({ label, field, choices }) => {
        const asked = conditionOn(query.where, field)
        return (
          <fieldset key={field}>
            <legend>{label}</legend>
            {choices.map((choice) => (
              <button
                aria-pressed={JSON.stringify(choice.asked ?? undefined) === JSON.stringify(asked)}
                key={choice.label}
                onClick={() => void handleWhereChange?.(withCondition(query.where, field, choice.asked))}
                type="button"
              >
                {choice.label}
              </button>
            ))}
          </fieldset>
        )
      })}
      <fieldset>
        <legend>Vue</legend>
        <button aria-pressed={!isGrid} onClick={() => keepView('list')} type="button">
          Liste
        </button>
        <button aria-pressed={isGrid} onClick={() => keepView('grid')} type="button">
          Grille
        </button>
      </fieldset>
    </div>
  )
}

/** The view stays that of this browser. */
const VIEW = 'sk-library-view'
const listeners = new Set<() => void>()

function readView(): boolean {
  return localStorage.getItem(VIEW) === 'grid'
}

function keepView(view: 'grid' | 'list') {
  localStorage.setItem(VIEW, view)
  for (const listener of listeners) listener()
}

function onView(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
