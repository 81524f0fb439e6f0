import { useDocumentInfo, useForm, useFormBackgroundProcessing, useFormModified } from '@payloadcms/ui'
import { useDocumentAddress } from './document-requests'

/** Returns a function that saves the form at once, as autosave does; it resolves with whether the site accepted it. */
export function useDraftSave(): () => Promise<boolean> {
  const address = useDocumentAddress()
  const document = useDocumentInfo()
  const { setBackgroundProcessing, submit } = useForm()
  const { id, mostRecentVersionIsAutosaved } = document

  return async () => {
    if (!id) return false
    setBackgroundProcessing(true)
    const result = await submit({
      // The server's values are ignored: the person may be typing again, in several fields.
      acceptValues: false,
      action: `${address}?autosave=true&draft=true&depth=0`,
      context: { getDocPermissions: false, incrementVersionCount: !mostRecentVersionIsAutosaved },
      disableFormWhileProcessing: false,
      disableSuccessStatus: true,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    setBackgroundProcessing(false)
    const isSaved = Boolean(result?.res.ok)
    if (isSaved && !mostRecentVersionIsAutosaved) {
      document.setMostRecentVersionIsAutosaved(true)
      document.setUnpublishedVersionCount((count) => count + 1)
    }
    return isSaved
  }
}

/** Returns a function that saves unsaved edits, if any; it resolves with whether the site has them all. */
export function useSaveTyped(): () => Promise<boolean> {
  const isModified = useFormModified()
  const isSaving = useFormBackgroundProcessing()
  const saveDraft = useDraftSave()
  return async () => (isModified || isSaving ? await saveDraft() : true)
}
