import { toast, useForm } from '@payloadcms/ui'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { FieldShape } from '@/collections/schema/shape'
import { isSameValue } from '../values'
import { changedPaths, comparedFields, type DocumentData } from './changes'
import { writtenData } from './form-data'
import { useStateOf, withStateOf } from './form-state'
import type { UnsavedEdits } from './local-backup'
import type { OwnText } from './own-text'
import { withFieldsOf, withoutFields } from './refused-fields'

/** A kept text that is not all in the form: the person copies it, or deletes it. */
export interface WaitingText {
  edits: UnsavedEdits
  /** The labels of the fields that are not. */
  labels: string[]
  /** The site has another text in them by now; or it did not say how to show them. */
  why: 'changed' | 'noAnswer'
}

interface Restored {
  edits: UnsavedEdits
  paths: string[]
  /** The form before. */
  opened: DocumentData
}

interface KeptWords {
  fields: FieldShape[]
  /** The document as the form and the site last agreed on it. */
  base: RefObject<DocumentData>
  own: OwnText
  /** They are in the form. */
  onRestored(): void
  /** They are no more. */
  onTakenOut(): void
}

/**
 * When the form opens: puts the words that an earlier page could not save into it. Neither newer words of the site nor
 * those that are being typed are replaced.
 */
export function useKeptWords({ fields, base, own, onRestored, onTakenOut }: KeptWords) {
  const form = useForm()
  const stateOf = useStateOf()
  const [waiting, setWaiting] = useState<WaitingText | null>(null)
  const restored = useRef<Restored>(null)

  const restore = useEffectEvent(async (read: UnsavedEdits) => {
    const edits = { ...read, mine: writtenData(read.mine, fields) }
    const typed = changedPaths(edits.base, edits.mine, fields)
    const missing = changedPaths(base.current, edits.mine, fields).filter((path) => typed.includes(path))
    if (missing.length === 0) return own.remove(edits)
    const changed = changedPaths(edits.base, base.current, fields)
    const free = missing.filter((path) => !changed.includes(path))
    const opened = form.getData()
    const state = free.length > 0 ? await stateOf(withFieldsOf(base.current, edits.mine, free)) : null
    const typedSince = changedPaths(writtenData(opened, fields), writtenData(form.getData(), fields), fields)
    const paths = state ? free.filter((path) => !typedSince.includes(path)) : []
    if (state && paths.length > 0) {
      form.dispatchFields({ type: 'REPLACE_STATE', state: withStateOf(form.getFields(), state, paths) })
      form.setModified(true)
      restored.current = { edits, paths, opened }
      onRestored()
    }
    if (paths.length === missing.length) return own.takeUp(edits)
    const labels = comparedFields(fields)
      .filter(({ path }) => missing.includes(path) && !paths.includes(path))
      .map(({ field }) => field.label)
    setWaiting({ edits, labels, why: state || free.length === 0 ? 'changed' : 'noAnswer' })
  })
  useEffect(() => {
    const edits = own.latest()
    if (edits) void restore(edits)
  }, [own])

  return {
    waiting,
    /** Takes out of the form those that nobody changed since. */
    async takeOut() {
      if (!restored.current) return
      const { edits, paths, opened } = restored.current
      const state = await stateOf(base.current)
      if (!state) return void toast.error(NOT_TAKEN_OUT)
      const data = form.getData()
      const typedSince = changedPaths(edits.mine, writtenData(data, fields), fields)
      const untouched = paths.filter((path) => !typedSince.includes(path))
      form.dispatchFields({ type: 'REPLACE_STATE', state: withStateOf(form.getFields(), state, untouched) })
      const isAllAsOpened = isSameValue(withoutFields(data, untouched), withoutFields(opened, untouched)) && !data.file
      // First: a form with words to save is marked as modified again.
      onTakenOut()
      if (isAllAsOpened) form.setModified(false)
      own.delete()
      restored.current = null
    },
    /** Deletes the text that waits. */
    forget() {
      if (waiting) own.remove(waiting.edits)
      setWaiting(null)
    },
  }
}

const NOT_TAKEN_OUT = 'Le site ne répond pas : rien n’a changé dans cette page.'
