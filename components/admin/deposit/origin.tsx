'use client'
// Client: asks the site what the article was made of.
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { requestJson } from '../requests'

interface Source {
  id: string
  name: string
}

/** « Texte d’origine », beside an article that was made of a file or of pasted words. */
export function Origin() {
  const { id } = useDocumentInfo()
  return id ? <OriginOf key={id} article={String(id)} /> : null
}

function OriginOf({ article }: { article: string }) {
  const [sources, setSources] = useState<Source[]>([])
  useEffect(() => {
    let isShown = true
    const address = `/api/draft-sources?where[article][equals]=${encodeURIComponent(article)}&depth=0&limit=10`
    // Without an answer there is one line less.
    void requestJson<{ docs: Source[] }>(address).then(({ body, ok }) => {
      if (isShown && ok) setSources(body.docs ?? [])
    })
    return () => {
      isShown = false
    }
  }, [article])
  return sources.map((source) => (
    <p key={source.id} className="sk-origin">
      Texte d’origine :{' '}
      <a href={`/api/draft-sources/${source.id}/file`} download={source.name}>
        {source.name} (télécharger)
      </a>
    </p>
  ))
}
