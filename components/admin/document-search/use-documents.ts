import type { CollectionSlug } from 'payload'
import { useEffect, useState } from 'react'
import type { FoundDocument } from '@/collections/document-search/find-documents'
import { errorMessage, requestJson } from '../requests'

export interface Documents {
  documents: FoundDocument[]
  /** Whether they are those of the words that are there now. */
  areCurrent: boolean
  /** In French; empty when the site answered. */
  problem: string
}

/** What is typed within this many milliseconds is asked for at once. */
const PAUSE = 150

/** Follows what is typed: the documents whose titles hold these words, in these collections, or in all; for null, none. */
export function useDocuments(words: string | null, among?: readonly CollectionSlug[]): Documents {
  const [found, setFound] = useState<Omit<Documents, 'areCurrent'> & { words: string | null }>(NOTHING)
  const asked = words?.trim() ?? null
  const collections = among?.join(',')
  useEffect(() => {
    if (asked === null) return
    let isLate = false
    const ask = async () => {
      const question = new URLSearchParams({ words: asked, ...(collections && { in: collections }) })
      const { ok, body } = await requestJson<{ documents: FoundDocument[] }>(`/api/documents?${question}`)
      // An older question may be answered after a newer one.
      if (!isLate) setFound({ words: asked, documents: body.documents ?? [], problem: ok ? '' : errorMessage(body) })
    }
    const timer = setTimeout(() => void ask(), PAUSE)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [asked, collections])
  return { documents: found.documents, problem: found.problem, areCurrent: found.words === asked }
}

const NOTHING = { words: null, documents: [], problem: '' }

/** Returns what readers find at an address of this site; null for an address that shows no article and no page. */
export async function documentAt(address: URL): Promise<FoundDocument | null> {
  const question = new URLSearchParams({ address: address.pathname })
  const { body } = await requestJson<{ documents: FoundDocument[] }>(`/api/documents?${question}`)
  return body.documents?.[0] ?? null
}
