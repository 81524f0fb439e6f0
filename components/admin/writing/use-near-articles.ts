import { useEffect, useState } from 'react'
import type { FoundDocument } from '@/collections/document-search/find-documents'
import { requestJson } from '../requests'

/** After the last key. */
const PAUSE_MS = 800
/** Fewer say nothing yet. */
const LEAST_WORDS = 3

/** Returns the published articles that say nearly what a title announces, once nobody has typed for a moment. */
export function useNearArticles(title: string, id: string | undefined): FoundDocument[] {
  const [found, setFound] = useState<FoundDocument[]>([])
  const asked = title.trim().split(/\s+/).length < LEAST_WORDS ? '' : title.trim()

  useEffect(() => {
    let isLatest = true
    const ask = async () => {
      const question = new URLSearchParams({ near: asked, ...(id && { besides: id }) })
      const { body } = asked ? await requestJson<Answered>(`/api/documents?${question}`) : NOTHING
      // It only helps: what the site does not answer is left out.
      if (isLatest) setFound(body.documents ?? [])
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [asked, id])

  return found
}

interface Answered {
  documents: FoundDocument[]
}

const NOTHING: { body: Partial<Answered> } = { body: {} }
