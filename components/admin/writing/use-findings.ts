import { useAllFormFields, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Finding, WrittenDocument } from '@/collections/before-publication/check'
import { picturesOf } from '@/collections/before-publication/pictures'
import { findingsIn } from '@/collections/before-publication/registry'
import { requestJson } from '../requests'

/** After the last key. */
const PAUSE_MS = 500

/** Returns what is missing or doubtful in the form, once nobody has typed for a moment; null before the first time. */
export function useFindings(): Finding[] | null {
  const { collectionSlug } = useDocumentInfo()
  const { getData } = useForm()
  const [fields] = useAllFormFields()
  const [findings, setFindings] = useState<Finding[] | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `fields` changes at each key, and `getData` reads them.
  useEffect(() => {
    let isLatest = true
    const timer = setTimeout(async () => {
      const data = getData() as Omit<WrittenDocument, 'collection' | 'undescribed'>
      const undescribed = await undescribedAmong(picturesOf(data).map(({ id }) => id))
      if (!isLatest) return
      setFindings(findingsIn({ ...data, collection: collectionSlug as WrittenDocument['collection'], undescribed }))
    }, PAUSE_MS)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [collectionSlug, fields, getData])

  return findings
}

interface KeptPicture {
  id: string
  alt?: string | null
  decorative?: boolean | null
}

/** Pictures that have a description: it is not taken away again, so they are not asked about twice. */
const described = new Set<string>()

/** Returns those that have no description; none when the site does not answer: it refuses the publication itself. */
async function undescribedAmong(ids: string[]): Promise<Set<string>> {
  const unknown = [...new Set(ids)].filter((id) => !described.has(id))
  if (unknown.length === 0) return new Set()
  const query = `where[id][in]=${unknown.join(',')}&depth=0&limit=${unknown.length}&select[alt]=true&select[decorative]=true`
  const { ok, body } = await requestJson<{ docs: KeptPicture[] }>(`/api/media?${query}`)
  if (!ok || !body.docs) return new Set()
  const isDescribed = ({ alt, decorative }: KeptPicture) => Boolean(decorative || alt?.trim())
  for (const picture of body.docs) if (isDescribed(picture)) described.add(picture.id)
  return new Set(body.docs.filter((picture) => !isDescribed(picture)).map(({ id }) => id))
}
