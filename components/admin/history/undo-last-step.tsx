'use client'
// Client: reads the step before when somebody asks for it, and puts it back.
import { ConfirmationModal, PopupList, toast, useDocumentInfo, useFormModified, useModal } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { LastStep } from '@/collections/history/last-step'
import { frenchMoment } from '@/payload/editorial/dates'
import { errorMessage, requestJson } from '../requests'
import { useDocumentAddress } from '../saving/document-requests'
import { useSaveTyped } from '../saving/draft-save'

/**
 * « Annuler la dernière étape », in the document’s menu, and what « Annuler » (Ctrl+Z) offers after a reload, when the
 * editor has nothing to undo.
 */
export function UndoLastStep() {
  const { hasSavePermission, id, isTrashed } = useDocumentInfo()
  const address = useDocumentAddress()
  return id && hasSavePermission && !isTrashed ? <UndoLastStepOf key={address} address={address} /> : null
}

interface Offer {
  step: LastStep
  /** The revision that it would replace. */
  revision: number
}

function UndoLastStepOf({ address }: { address: string }) {
  const { closeModal, openModal } = useModal()
  const saveTyped = useSaveTyped()
  const [offer, setOffer] = useState<Offer | null>(null)
  const isBusy = useRef(false)
  const modalSlug = `undo-last-step-${address}`

  async function ask() {
    if (isBusy.current) return
    isBusy.current = true
    const found = await findOffer()
    isBusy.current = false
    setOffer(found)
    if (found) openModal(modalSlug)
  }

  /** What is typed and not saved yet is a step too, and stays in the history. */
  async function findOffer(): Promise<Offer | null> {
    // What the site refused stands in the form and is saved nowhere (save-guard/bar-state.tsx).
    const isUnwritten = document.querySelector('.sk-is-unsaved') !== null
    if (isUnwritten || !(await saveTyped())) {
      toast.error('Le texte n’a pas pu être enregistré : rien n’est annulé. Réessayez dans un instant.')
      return null
    }
    const { body, ok } = await requestJson<Offer>(`${address}/last-step`)
    if (!ok) toast.error(errorMessage(body))
    else if (!body.step) toast.info('Il n’y a pas d’étape à annuler : c’est le premier texte de l’historique.')
    return body.step && body.revision !== undefined ? { step: body.step, revision: body.revision } : null
  }

  async function undo({ step, revision }: Offer) {
    const versions = address.replace(/[^/]+$/, 'versions')
    const { body, ok } = await requestJson(`${versions}/${step.id}`, { method: 'POST', body: { revision } })
    closeModal(modalSlug)
    if (ok) window.location.reload()
    else toast.error(errorMessage(body))
  }

  useUndoWithoutEdits(ask)
  return (
    <>
      <PopupList.Button id="action-undo-last-step" onClick={() => void ask()}>
        Annuler la dernière étape
      </PopupList.Button>
      <ConfirmationModal
        modalSlug={modalSlug}
        heading="Annuler la dernière étape"
        // Not « Annuler », which could mean either.
        cancelLabel="Garder le texte actuel"
        confirmLabel="Revenir au texte d’avant"
        confirmingLabel="Retour en cours…"
        body={offer && sentenceOf(offer.step)}
        onConfirm={() => (offer ? undo(offer) : undefined)}
      />
    </>
  )
}

function sentenceOf({ at, by }: LastStep): string {
  return `Le brouillon redevient le texte d’avant (${by}, ${frenchMoment(at)}). Ce qu’il remplace reste dans l’onglet Versions.`
}

/** Calls `ask` for Ctrl+Z, as long as nothing was edited since the page was loaded. */
function useUndoWithoutEdits(ask: () => Promise<void>): void {
  const isModified = useFormModified()
  const isEdited = useRef(false)
  useEffect(() => {
    if (isModified) isEdited.current = true
  }, [isModified])

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
    if (!isUndo || isEdited.current || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    void ask()
  })
  useEffect(() => {
    const onInput = () => {
      isEdited.current = true
    }
    // Before the editor, which has nothing to undo.
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('input', onInput, true)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('input', onInput, true)
    }
  }, [])
}
