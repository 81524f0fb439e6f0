'use client'
// Client: reads and changes the question of the list.
import { useListQuery } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { requestJson } from '../requests'
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

/** Above the list of the library: kind of file, use, tag, and its two views. */
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
      <TagChoice />
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

/** The tags of the library, the most used first; nothing while there are none. */
function TagChoice() {
  const id = useId()
  const { query, handleWhereChange } = useListQuery()
  const [tags, setTags] = useState<string[]>([])
  useEffect(() => {
    void requestJson<{ tags: string[] }>('/api/media/tags').then(({ body }) => setTags(body.tags ?? []))
  }, [])
  const asked = conditionOn(query.where, 'tags')?.equals
  const chosen = typeof asked === 'string' ? asked : ''
  // One that no file has any more is said still: the list is empty because of it.
  const offered = chosen && !tags.includes(chosen) ? [chosen, ...tags] : tags
  if (offered.length === 0) return null
  const ask = (tag: string) =>
    void handleWhereChange?.(withCondition(query.where, 'tags', tag ? { equals: tag } : null))
  return (
    <div className="sk-chips__choice">
      <label htmlFor={id}>Étiquette</label>
      <select id={id} value={chosen} onChange={({ target }) => ask(target.value)}>
        <option value="">Toutes</option>
        {offered.map((tag) => (
          <option key={tag}>{tag}</option>
        ))}
      </select>
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
