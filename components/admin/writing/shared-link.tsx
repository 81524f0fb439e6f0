'use client'
// Client: follows what is typed.
import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import { typeset } from '@/payload/editorial/typography'
import { addressOf, previewAddress } from '@/payload/publication/addresses'

/** What search engines show of a title and of a description, in signs, before they cut. */
const SHOWN = { title: 60, description: 155 }

/** The article as a search engine lists it and as a network shows its link, with what is typed in « Référencement ». */
export function SharedLink() {
  const { id } = useDocumentInfo()
  const version = useVersion()
  const title = useTyped('meta.title', 'title') || 'Titre de l’article'
  const description = useTyped('meta.description', 'excerpt')
  const slug = useTyped('slug')
  const host = useHost()
  return (
    <div className="sk-shared-link">
      <h3>Dans un moteur de recherche</h3>
      <div className="sk-shared-link__result">
        <p>{[host, ...(slug ? addressOf('articles', slug).split('/').slice(1) : [])].join(' › ')}</p>
        <p className="sk-shared-link__title">{cut(title, SHOWN.title)}</p>
        <p>
          {description ? cut(description, SHOWN.description) : 'Sans chapô, le moteur choisit une phrase du texte.'}
        </p>
      </div>
      <h3>Partagé sur un réseau</h3>
      <div className="sk-shared-link__card">
        {id ? (
          <SharedPicture key={version} id={String(id)} version={version} />
        ) : (
          <p>L’image apparaît au premier enregistrement.</p>
        )}
        <p>{host}</p>
        <p className="sk-shared-link__title">{title}</p>
      </div>
    </div>
  )
}

/** Returns when the draft was saved with what its picture shows: one that is typed in the text need not be drawn again. */
function useVersion(): string {
  const saved = useDocumentInfo().savedDocumentData
  const shown = JSON.stringify([saved?.title, saved?.slug, saved?.category, saved?.cover, saved?.meta?.image])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save that changes nothing of it keeps the version.
  return useMemo(() => String(saved?.updatedAt), [shown])
}

/** The admin is at the address of the site. */
function useHost(): string {
  const [host, setHost] = useState('')
  useEffect(() => setHost(window.location.host), [])
  return host
}

/** Returns what is typed in the first of these fields that has something, as readers see it. */
function useTyped(...paths: string[]): string {
  return useFormFields(([fields]) => {
    const typed = paths.map((path) => fields[path]?.value).find((value) => typeof value === 'string' && value.trim())
    return typeof typed === 'string' ? typeset(typed.trim()) : ''
  })
}

function cut(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most).replace(/\s+\S*$/u, '')} …` : words
}

/** Drawn by the site once somebody looks at it: it costs a third of a second. */
function SharedPicture({ id, version }: { id: string; version: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [isSeen, setIsSeen] = useState(false)
  const [isMissing, setIsMissing] = useState(false)

  useEffect(() => {
    if (!place.current) return
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setIsSeen(true)
    })
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [])

  const src = `${previewAddress('articles', id)}/partage?version=${encodeURIComponent(version)}`
  return (
    <div className="sk-shared-link__picture" ref={place}>
      {isMissing && <p role="status">L’image ne peut pas être montrée maintenant.</p>}
      {isSeen && !isMissing && (
        // biome-ignore lint/performance/noImgElement: the admin has no image loader.
        <img alt="La carte telle qu’un réseau la montre" onError={() => setIsMissing(true)} src={src} />
      )}
    </div>
  )
}
