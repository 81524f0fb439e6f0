'use client'
// Client: follows what is typed, and asks before it publishes.
import { toast, useAuth, useDocumentInfo, useEditDepth, useFormModified, useHotkey } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { Person } from '@/collections/access'
import type { FieldShape } from '@/collections/schema/shape'
import { addressOf } from '@/payload/publication/addresses'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { requestJson } from '../requests'
import { useDocumentAddress } from '../saving/document-requests'
import { useDraftSave, useSaveTyped } from '../saving/draft-save'
import { askForSchedule } from '../schedule/ask-for-schedule'
import { BUTTON_LABELS, buttonState } from './button-state'
import { OnlineNotice } from './online-notice'
import { ProposeDialog } from './propose-dialog'
import { PublishDialog, type Summary } from './publish-dialog'
import { usePublish } from './use-publish'
import { useReview } from './use-review'
import { useSummary } from './use-summary'

const NOT_SAVED = 'Le texte n’a pas pu être enregistré : rien n’est proposé. Réessayez dans un instant.'

/** The one button of the form: it proposes, publishes or updates, by the role of who writes. Ctrl+S saves the draft. */
export function PublishButton({ fields }: { fields: FieldShape[] }) {
  const { user } = useAuth()
  const { hasPublishedDoc, unpublishedVersionCount } = useDocumentInfo()
  const isModified = useFormModified()
  useSaveKey()
  const state = buttonState({
    person: user as Person,
    isPublished: hasPublishedDoc,
    hasChanges: isModified || unpublishedVersionCount > 0,
  })
  return state === 'propose' ? <Propose /> : <Publish state={state} fields={fields} />
}

function Propose() {
  const { review, send } = useReview()
  const saveTyped = useSaveTyped()
  const [isAsked, setAsked] = useState(false)

  async function propose(proposal: { note: string; to: string }) {
    if (!(await saveTyped())) return NOT_SAVED
    const outcome = await send('propose', proposal)
    if (outcome.kind === 'done') toast.success(outcome.message)
    return outcome.kind === 'done' ? null : outcome.message
  }

  if (review && review.state === 'proposed') return null
  return (
    <>
      <button
        type="button"
        id="action-save"
        className="btn btn--style-primary btn--size-medium"
        onClick={() => setAsked(true)}
      >
        {BUTTON_LABELS.propose}
      </button>
      {isAsked && (
        <ProposeDialog reviewers={review?.reviewers ?? []} onPropose={propose} onClose={() => setAsked(false)} />
      )}
    </>
  )
}

function Publish({ state, fields }: { state: 'publish' | 'up-to-date' | 'update'; fields: FieldShape[] }) {
  const { collectionSlug } = useDocumentInfo()
  const address = useDocumentAddress()
  const publish = usePublish()
  const summarise = useSummary(fields)
  const [summary, setSummary] = useState<Summary | null>(null)
  const [onlineAt, setOnlineAt] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)

  async function answer() {
    // The form shows what is refused: nothing may cover it.
    setSummary(null)
    if (!(await publish())) {
      button.current?.focus()
      return null
    }
    const { body } = await requestJson<{ slug: string }>(`${address}?draft=false&depth=0&select[slug]=true`)
    setOnlineAt(addressOf(collectionSlug as DraftableSlug, body.slug))
    return null
  }

  return (
    <>
      <button
        type="button"
        id="action-save"
        ref={button}
        className="btn btn--style-primary btn--size-medium"
        data-state={state}
        aria-disabled={state === 'up-to-date'}
        onClick={async () => {
          if (state !== 'up-to-date') setSummary(await summarise())
        }}
      >
        {BUTTON_LABELS[state]}
      </button>
      {summary && (
        <PublishDialog
          summary={summary}
          onPublish={answer}
          onSchedule={() => {
            setSummary(null)
            askForSchedule()
          }}
          onClose={() => setSummary(null)}
        />
      )}
      {onlineAt && <OnlineNotice path={onlineAt} onClose={() => setOnlineAt(null)} />}
    </>
  )
}

/** Ctrl+S saves the draft at once, as Payload's own button has it. */
function useSaveKey() {
  const editDepth = useEditDepth()
  const isModified = useFormModified()
  const save = useDraftSave()
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    if (isModified) void save()
  })
}
