import { useEffect, useState } from 'react'
import type { FoundDocument } from '@/collections/document-search/find-documents'
import { documentAt } from '../../document-search/use-documents'

/** Follows an address of this site: what readers find there, and whether it is already known. */
export function useDocumentAt(address: URL | null): { document: FoundDocument | null; isCurrent: boolean } {
  const href = address?.href ?? null
  const [known, setKnown] = useState<{ href: string | null; document: FoundDocument | null }>(NOWHERE)
  useEffect(() => {
    if (href === null) return
    let isLate = false
    void documentAt(new URL(href)).then((document) => {
      if (!isLate) setKnown({ href, document })
    })
    return () => {
      isLate = true
    }
  }, [href])
  const isCurrent = known.href === href
  return { document: href && isCurrent ? known.document : null, isCurrent: href === null || isCurrent }
}

const NOWHERE = { href: null, document: null }
