import { useForm } from '@payloadcms/ui'
import type { RichTextNode } from '@/payload/editorial/rich-text'
import { useStartFrom } from '../apply-document'
import type { DocumentData } from '../changes'
import type { EditingSession } from '../editing-session'
import { applyToEditor, textOf } from './apply-to-editor'
import { type MergedField, mergeDocuments } from './merge-documents'
import { openEditor } from './open-editor'

/** Puts the other person's edits into the form. Returns the fields that changed; null when a person has to choose. */
export type MergeIntoForm = (base: DocumentData, theirs: DocumentData) => MergedField[] | null

/**
 * Returns a function that adds to the form what somebody else saved since `base`, where that does not touch the same
 * words. It happens at once, without a request: a key that is pressed meanwhile is not lost. The next save starts from
 * the other person's.
 */
export function useMergeIntoForm(session: EditingSession): MergeIntoForm {
  const { fields } = session
  const { dispatchFields, formRef, getData, setModified } = useForm()
  const startFrom = useStartFrom(session)

  return (base, theirs) => {
    const merged = mergeDocuments(base, theirs, withLiveTexts(getData()), fields)
    if (!merged?.every(isShown)) return null
    for (const { path, value, isRichText } of merged) {
      const editor = isRichText && openEditor(formRef?.current, path)
      if (editor) applyToEditor(editor, value as { root: RichTextNode })
      else dispatchFields({ type: 'UPDATE', path, value })
    }
    startFrom(theirs)
    setModified(true)
    return merged
  }

  function isShown({ isRichText, path }: MergedField): boolean {
    return !isRichText || openEditor(formRef?.current, path) !== null
  }

  /** The form may have a text some moments after its editor. */
  function withLiveTexts(data: DocumentData): DocumentData {
    const texts = fields.flatMap(({ name, type }) => {
      const editor = type === 'richText' ? openEditor(formRef?.current, name) : null
      return editor ? [[name, textOf(editor)]] : []
    })
    return { ...data, ...Object.fromEntries(texts) }
  }
}
