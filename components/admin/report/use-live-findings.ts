import { useAllFormFields, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ListedFinding } from '@/collections/before-publication/check'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { useDescribed } from '../editor/described-pictures'
import { readFindings } from '../writing/read-findings'

/** After the last key. */
const PAUSE_MS = 500

/** Returns what is missing or doubtful in the form, once nobody has typed for a moment; null before the first time. */
export function useLiveFindings(): ListedFinding[] | null {
  const { collectionSlug } = useDocumentInfo()
  const { getData } = useForm()
  const [fields] = useAllFormFields()
  const described = useDescribed()
  const [findings, setFindings] = useState<ListedFinding[] | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `fields` changes at each key, and `getData` reads them; the library is asked about pictures.
  useEffect(() => {
    let isLatest = true
    const timer = setTimeout(async () => {
      const found = await readFindings(collectionSlug as DraftableSlug, getData())
      if (isLatest) setFindings(found)
    }, PAUSE_MS)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [collectionSlug, described, fields, getData])

  return findings
}
