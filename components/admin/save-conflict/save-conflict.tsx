'use client'
// Client: every save of the form says which revision it starts from, and a refusal is settled here.
import { useAuth, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useDocumentAddress, useDocumentRequests } from '../document-requests'
import type { DocumentData } from './changes'
import { type Conflict, ConflictDialog } from './conflict-dialog'
import { forgetConflict, type KeptConflict, keepConflict, keptConflict } from './kept-conflict'
import { type Refused, refusedAsStale, withRevision, writtenDocument } from './revisions'

const THINGS: Record<string, string> = { articles: 'cet article', pages: 'cette page' }
const NO_ANSWER = 'Le site n’a pas répondu. Votre texte est gardé ici : réessayez dans un instant.'

/** Nobody overwrites anybody: what two people, or two windows, wrote at once is shown side by side, to choose from. */
export function SaveConflict() {
  const { collectionSlug = '', id, savedDocumentData } = useDocumentInfo()
  const { user } = useAuth()
  const { getData } = useForm()
  const address = useDocumentAddress()
  const person = String(user?.id)
  const showInForm = useShowInForm()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [isOpen, setOpen] = useState(false)

  const base = useDocumentRevisions(savedDocumentData ?? {}, (refused, started) => {
    const who = refused.updatedBy?.id === person ? null : (refused.updatedBy?.name ?? 'Quelqu’un')
    void show({ who, base: started, mine: getData() })
  })

  async function show(kept: KeptConflict) {
    keepConflict(address, person, kept)
    const theirs = await readLatest(address)
    if (!theirs) return
    setConflict({ ...kept, theirs })
    // Who closed it to read again is told by the line above the form.
    if (!conflict) setOpen(true)
  }

  const showKept = useEffectEvent(() => {
    const kept = keptConflict(address, person)
    if (kept) void show(kept)
  })
  // What was typed before the page was loaded again, and could not be saved.
  useEffect(() => {
    if (id) showKept()
  }, [id])

  async function settle(document: DocumentData) {
    base.current = document
    forgetConflict(address, person)
    await showInForm(document)
    setOpen(false)
    setConflict(null)
    return null
  }

  async function takeTheirs() {
    const theirs = await readLatest(address)
    return theirs ? await settle(theirs) : NO_ANSWER
  }

  async function keepMine({ mine, theirs, ...started }: Conflict) {
    const response = await write(address, { ...mine, _status: 'draft', revision: theirs.revision })
    const written = response && (await writtenDocument(response))
    if (written) return await settle(written)
    if (response?.status === 409) await show({ ...started, mine })
    const { errors } = ((await response?.json().catch(() => null)) ?? {}) as { errors?: { message: string }[] }
    return errors?.[0]?.message ?? NO_ANSWER
  }

  if (!conflict) return null
  const thing = THINGS[collectionSlug] ?? 'ce document'
  return (
    <>
      <p className="sk-unsaved" role="status">
        <span>{`${conflict.who ? `${conflict.who} a` : 'Vous avez'} enregistré ${thing} ailleurs : ce que vous tapez n’est plus enregistré.`}</span>
        <button type="button" className="btn btn--style-secondary btn--size-small" onClick={() => setOpen(true)}>
          Comparer et choisir
        </button>
      </p>
      {isOpen && (
        <ConflictDialog
          conflict={conflict}
          thing={thing}
          onTakeTheirs={takeTheirs}
          onKeepMine={() => keepMine(conflict)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

/**
 * Has each write of the form name the revision that it starts from. Returns the document as the form and the site last
 * agreed on it; `onRefused` is told of a refusal, with that document.
 */
function useDocumentRevisions(first: DocumentData, onRefused: (refused: Refused, base: DocumentData) => void) {
  const base = useRef(first)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const tell = useRef(onRefused)
  useEffect(() => {
    tell.current = onRefused
  })

  const around = useCallback((send: typeof fetch): typeof fetch => {
    return (input, init) => {
      // Each leaves once the one before is answered: else somebody's own first save would refuse their second.
      const answer = last.current.then(async () => {
        const { revision } = base.current
        const body = typeof revision === 'number' ? withRevision(init?.body, revision) : init?.body
        const response = await send(input, { ...init, body })
        base.current = (await writtenDocument(response)) ?? base.current
        // What is not a form is the choice made here, or a button that shows its own message.
        const refused = init?.body instanceof FormData ? await refusedAsStale(response) : null
        if (refused) tell.current(refused, base.current)
        return response
      })
      last.current = answer.catch(() => undefined)
      return answer
    }
  }, [])
  useDocumentRequests(around)
  return base
}

/** Returns what puts a document of the site into the form, in place of what is there. */
function useShowInForm() {
  const { reset } = useForm()
  const { setData, setHasPublishedDoc, setMostRecentVersionIsAutosaved, setUnpublishedVersionCount } = useDocumentInfo()

  return async (document: DocumentData) => {
    await reset(document)
    setData(document)
    setMostRecentVersionIsAutosaved(false)
    const isPublished = document._status === 'published'
    if (isPublished) setHasPublishedDoc(true)
    setUnpublishedVersionCount((count) => (isPublished ? 0 : count + 1))
  }
}

/** Returns the latest version; null when the site does not answer. */
async function readLatest(address: string): Promise<DocumentData | null> {
  const response = await fetch(`${address}?draft=true&depth=0`).catch(() => null)
  return response?.ok ? ((await response.json()) as DocumentData) : null
}

/** Writes a draft as a version of its own; null when the site does not answer. */
function write(address: string, document: DocumentData): Promise<Response | null> {
  return fetch(`${address}?draft=true&depth=0`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(document),
  }).catch(() => null)
}
