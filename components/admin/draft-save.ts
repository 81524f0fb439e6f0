import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useDocumentAddress } from './document-requests'

/** Returns what saves the form as autosave does, at once; it resolves with whether that was accepted. */
export function useDraftSave(): () => Promise<boolean> {
  const address = useDocumentAddress()
  const document = useDocumentInfo()
  const { setBackgroundProcessing, submit } = useForm()
  const { id, mostRecentVersionIsAutosaved } = document

  return async () => {
    if (!id) return false
    setBackgroundProcessing(true)
    const result = await submit({
      // None of the server's values: the person may be typing again, in several fields.
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
