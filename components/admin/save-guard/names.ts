import { mediaIn } from '@/payload/editorial/media-in'
import type { RichTextNode } from '@/payload/editorial/rich-text'
import { relationId } from '@/payload/publication/relation-id'
import { valueAt } from '../unsaved-words'
import type { DocumentData } from './changes'
import type { Names } from './units'

interface Named {
  id: string
  title?: string
  name?: string
  alt?: string
  filename?: string
}

const RELATIONS = {
  categories: ['category'],
  dossiers: ['dossier'],
  people: ['authors'],
  media: ['cover', 'meta.image'],
}

/** Returns what to call all that these documents name; `api` is the address of REST. What it does not tell has no name. */
export async function readNames(api: string, documents: DocumentData[]): Promise<Names> {
  const read = await Promise.all(
    Object.entries(RELATIONS).map(async ([collection, paths]) => {
      const ids = documents.flatMap((document) => [
        ...paths.flatMap((path) => valueAt(document, path)).map(relationId),
        ...(collection === 'media' ? filesIn(document) : []),
      ])
      return await readFrom(`${api}/${collection}`, [...new Set(ids.filter((id) => id !== null))])
    }),
  )
  return Object.fromEntries(read.flat())
}

async function readFrom(address: string, ids: string[]): Promise<[string, string][]> {
  if (ids.length === 0) return []
  const query = new URLSearchParams({ depth: '0', limit: String(ids.length), 'where[id][in]': ids.join(',') })
  const response = await fetch(`${address}?${query}`).catch(() => null)
  if (!response?.ok) return []
  const { docs } = (await response.json()) as { docs: Named[] }
  return docs.map(({ id, title, name, alt, filename }) => [id, title || name || alt || filename || id])
}

function filesIn({ body }: DocumentData): string[] {
  const root = (body as { root?: RichTextNode } | null | undefined)?.root
  return root ? mediaIn(root) : []
}
