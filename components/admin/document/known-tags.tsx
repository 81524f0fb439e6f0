'use client'
// A client component: it offers keywords while somebody types one.

import { useField } from '@payloadcms/ui'
import { startTransition, useEffect, useRef, useState } from 'react'
import { foldedText } from '@/payload/editorial/french-order'
import { requestJson } from '../requests'

const MOST_OFFERED = 12

interface Props {
  path?: string
  collection?: 'articles' | 'media'
}

/** Under « Mots-clés »: those that other documents have, the most used first, or those that hold what is being typed. */
export function KnownTags({ path, collection = 'articles' }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const [known, setKnown] = useState<string[]>([])
  const [typed, setTyped] = useState('')
  const { disabled, setValue, value } = useField<string[] | null>({ path: path ?? 'tags' })

  useEffect(() => {
    void requestJson<{ tags: string[] }>(`/api/${collection}/tags`).then(({ body }) => setKnown(body.tags ?? []))
  }, [collection])
  // Payload's field does not tell what is being typed in it.
  useEffect(() => {
    const field = element.current?.parentElement
    // A transition: this listener runs before React's own. A render between the two would show the field's former
    // value, and the letter just typed would be lost.
    const note = ({ target }: Event) => {
      startTransition(() => setTyped(target instanceof HTMLInputElement ? target.value : ''))
    }
    field?.addEventListener('input', note)
    return () => field?.removeEventListener('input', note)
  }, [])

  const own = value ?? []
  const offered = known
    .filter((tag) => !own.some((one) => foldedText(one) === foldedText(tag)))
    .filter((tag) => foldedText(tag).includes(foldedText(typed)))
    .slice(0, MOST_OFFERED)
  const isHidden = disabled || offered.length === 0
  return (
    <div className="sk-known-tags" hidden={isHidden} ref={element}>
      <span>Déjà utilisés :</span>
      <ul>
        {offered.map((tag) => (
          <li key={tag}>
            <button
              onClick={() => {
                setTyped('')
                setValue([...own, tag])
              }}
              type="button"
            >
              {tag}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
