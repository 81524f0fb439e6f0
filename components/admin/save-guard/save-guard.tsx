'use client'
// Client: every save of the form passes here, and what was not saved is kept here.
import { toast, useAuth, useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useDocumentAddress, useDocumentRequests } from '../document-requests'
import { useDraftSave } from '../draft-save'
import { latestSent } from '../latest-sent'
import { type DocumentData, holds } from './changes'
import { type Conflict, ConflictDialog } from './conflict-dialog'
import { forgetText, type KeptText, keepText, keptText } from './kept-text'
import { readNames } from './names'
import { type Refused, refusedAsStale, saidElsewhere, withRevision, writtenDocument } from './revisions'

const THINGS: Record<string, string> = { articles: 'cet article', pages: 'cette page' }
const NO_ANSWER =
  'Le site ne répond pas : rien n’est enregistré pour l’instant. Votre texte est gardé sur cet ordinateur.'
/** In milliseconds. */
const ASKED_EVERY = 3_000

/**
 * Nobody overwrites anybody, and nothing typed is lost: what two people, or two windows, wrote at once is shown side by
 * side to choose from, and what the site could not take is kept, through a reload of the page, until it can.
 */
export function SaveGuard() {
  const { collectionSlug = '', id, savedDocumentData } = useDocumentInfo()
  const { user } = useAuth()
  const { getData } = useForm()
  const { config } = useConfig()
  const address = useDocumentAddress()
  const person = String(user?.id)
  const showInForm = useShowInForm()
  const [conflict, setConflict] = useState<(Conflict & { isTyped: boolean }) | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [isAway, setAway] = useState(false)
  useRetries(isAway)

  const base = useDocumentRevisions(address, savedDocumentData ?? {}, {
    refused({ updatedBy }, started) {
      const who = updatedBy?.id === person ? null : (updatedBy?.name ?? 'Quelqu’un')
      void show({ who, base: started, mine: getData() }, true).then((isShown) => setAway(!isShown))
    },
    unanswered(started) {
      setAway(true)
      if (!conflict) keepText(address, person, { who: null, base: started, mine: getData() })
    },
    saved() {
      if (!isAway) return
      setAway(false)
      forgetText(address, person)
      toast.success('Le site répond de nouveau : tout est enregistré.')
    },
  })

  /**
   * Compares what the person wrote with what there is now: what is typed in the form, or what was kept of it. Resolves
   * with false when the site does not tell.
   */
  async function show({ who, base: started, mine: before }: KeptText, isTyped: boolean): Promise<boolean> {
    keepText(address, person, { who, base: started, mine: before })
    const theirs = await readLatest(address)
    if (!theirs) return false
    const names = await readNames(config.routes.api, [started, theirs, before])
    // A save that was on its way when the person chose.
    if (isTyped && theirs.revision === base.current.revision) {
      forgetText(address, person)
      return true
    }
    // Somebody goes on typing while the site answers.
    const mine = isTyped ? getData() : before
    keepText(address, person, { who, base: started, mine })
    setConflict({ who, base: started, theirs, mine, names, isTyped })
    // Who closed it to read again is told by the line at the edge.
    if (!conflict) setOpen(true)
    return true
  }

  async function compareAgain({ who, base: started, mine, isTyped }: KeptText & { isTyped: boolean }) {
    await show({ who, base: started, mine: isTyped ? getData() : mine }, isTyped)
    setOpen(true)
  }

  async function bringBack(kept: KeptText) {
    const latest = await readLatest(address)
    if (!latest) return
    if (holds(latest, kept.mine)) return forgetText(address, person)
    if (latest.revision !== kept.base.revision) return void (await show(kept, false))
    const written = await writtenDocument(await writeDraft(address, kept.mine, latest))
    if (!written) return void (await show(kept, false))
    await settle(written)
    toast.success('Ce que vous aviez tapé sans pouvoir l’enregistrer est enregistré.')
  }

  const bringBackKept = useEffectEvent(() => {
    const kept = keptText(address, person)
    if (kept) void bringBack(kept)
  })
  // What was typed before the page was loaded again.
  useEffect(() => {
    if (id) bringBackKept()
  }, [id])

  async function settle(document: DocumentData) {
    latestSent.delete(address)
    await showInForm(document)
    // Not before: a save on its way took the older words.
    base.current = document
    forgetText(address, person)
    setOpen(false)
    setConflict(null)
    return null
  }

  async function takeTheirs() {
    const theirs = await readLatest(address)
    return theirs ? await settle(theirs) : NO_ANSWER
  }

  async function keepMine({ who, base: started, theirs, isTyped, ...kept }: Conflict & { isTyped: boolean }) {
    const mine = isTyped ? getData() : kept.mine
    const response = await writeDraft(address, mine, theirs)
    const written = await writtenDocument(response)
    if (written) return await settle(written)
    if (response.status === 409) await show({ who, base: started, mine }, isTyped)
    const { errors } = (await response.json()) as { errors?: { message: string }[] }
    return errors?.[0]?.message ?? NO_ANSWER
  }

  const thing = THINGS[collectionSlug] ?? 'ce document'
  return (
    <>
      {isAway &&
        createPortal(
          <p className="sk-unsaved" role="status">
            {NO_ANSWER} Il sera enregistré dès que le site répondra.
          </p>,
          document.body,
        )}
      {conflict &&
        createPortal(
          <p className="sk-unsaved" role="status">
            <span>
              {`${conflict.who ? `${conflict.who} a` : 'Vous avez'} enregistré ${thing} ailleurs : ce que vous tapez n’est plus enregistré.`}
            </span>
            <button
              type="button"
              className="btn btn--style-secondary btn--size-small"
              onClick={() => compareAgain(conflict)}
            >
              Comparer et choisir
            </button>
          </p>,
          document.body,
        )}
      {conflict && isOpen && (
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

/** What became of a save, each told with the document that the form started from. */
interface Told {
  refused(refused: Refused, base: DocumentData): void
  unanswered(base: DocumentData): void
  saved(): void
}

/**
 * Has each write of the form name the revision that it starts from, and tells what became of it. Returns the document
 * as the form and the site last agreed on it.
 */
function useDocumentRevisions(address: string, first: DocumentData, told: Told) {
  const base = useRef(first)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const unheard = useRef<DocumentData[]>([])
  const latestTold = useRef(told)
  useEffect(() => {
    latestTold.current = told
  })

  const around = useCallback(
    (send: typeof fetch): typeof fetch => {
      return (input, init) => {
        const sendFrom = ({ revision }: DocumentData) => {
          const body = typeof revision === 'number' ? withRevision(init?.body, revision) : init?.body
          return send(input, { ...init, body }).catch(noAnswer)
        }
        // Each leaves once the one before is answered: else somebody's own first save would refuse their second.
        const answer = last.current.then(async () => {
          let response = await sendFrom(base.current)
          if (unheard.current.length > 0 && response.status === 409) {
            const latest = await readLatest(address)
            // One's own save was written, and only its answer was lost.
            if (latest && unheard.current.some((said) => holds(latest, said))) response = await sendFrom(latest)
          }
          const written = await writtenDocument(response)
          base.current = written ?? base.current
          // What is not a form is a choice made here, or a button that shows its own message.
          if (!(init?.body instanceof FormData)) return response
          if (response.status < 500) unheard.current = []
          else unheard.current.push(JSON.parse(String(init.body.get('_payload'))))
          const isTold = await tell(latestTold.current, response, base.current)
          return isTold ? saidElsewhere(response, String(input).includes('autosave=true')) : response
        })
        last.current = answer
        return answer
      }
    },
    [address],
  )
  useDocumentRequests(around)
  return base
}

/** Resolves with whether the person is told here why this was not saved. */
async function tell(told: Told, response: Response, base: DocumentData): Promise<boolean> {
  if (response.ok) told.saved()
  else if (response.status >= 500) told.unanswered(base)
  const refused = await refusedAsStale(response)
  if (refused) told.refused(refused, base)
  return response.status >= 500 || refused !== null
}

/** In place of the browser's own error, which is in English. */
function noAnswer(): Response {
  return Response.json({ errors: [{ message: NO_ANSWER }] }, { status: 503 })
}

/** While the site is away, asks it again and again, and saves the form as soon as it is there. */
function useRetries(isAway: boolean) {
  const saveDraft = useDraftSave()
  const retry = useEffectEvent(async () => {
    const ready = await fetch('/health/ready').catch(noAnswer)
    if (ready.ok) await saveDraft()
  })
  useEffect(() => {
    if (!isAway) return
    let isOver = false
    const askAgain = async () => {
      while (!isOver) {
        await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY))
        if (!isOver) await retry()
      }
    }
    void askAgain()
    return () => {
      isOver = true
    }
  }, [isAway])
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
  const response = await fetch(`${address}?draft=true&depth=0`).catch(noAnswer)
  return response.ok ? ((await response.json()) as DocumentData) : null
}

/** Writes a draft on top of `theirs`, as a version of its own. */
function writeDraft(address: string, mine: DocumentData, theirs: DocumentData): Promise<Response> {
  return fetch(`${address}?draft=true&depth=0`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...mine, _status: 'draft', revision: theirs.revision }),
  }).catch(noAnswer)
}
