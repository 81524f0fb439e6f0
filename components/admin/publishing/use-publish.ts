import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useDocumentAddress } from '../saving/document-requests'

/** Returns a function that publishes the form as Payload's own button does; it resolves with whether the site did. */
export function usePublish(): () => Promise<boolean> {
  const address = useDocumentAddress()
  const { id, setHasPublishedDoc, setMostRecentVersionIsAutosaved, setUnpublishedVersionCount, uploadStatus } =
    useDocumentInfo()
  const { submit } = useForm()

  return async () => {
    if (uploadStatus === 'uploading') return false
    // A document that does not exist yet is created published.
    const target = id ? address : address.replace(/\/undefined$/, '')
    // « En ligne » says it instead.
    const result = await submit({
      action: `${target}?depth=0`,
      overrides: { _status: 'published' },
      disableSuccessStatus: true,
    })
    if (!result?.res.ok) return false
    setUnpublishedVersionCount(0)
    setMostRecentVersionIsAutosaved(false)
    setHasPublishedDoc(true)
    return true
  }
}
