import { referencesIn } from '@/collections/schema/references'
import { type FieldShape, writtenFields } from '@/collections/schema/shape'
import { everyValue } from '@/collections/schema/values'
import { requestJson } from '../requests'
import type { DocumentData } from './changes'
import type { Names } from './diff-items'

export interface Named {
  id: string
  title?: string
  name?: string
  alt?: string
  filename?: string
}

/** Returns the names of all documents that these refer to, as REST (at `api`) gives them; others have no name. */
export async function readNames(api: string, fields: FieldShape[], documents: DocumentData[]): Promise<Names> {
  const wanted = new Map<string, Set<string>>()
  for (const { id, to } of documents.flatMap((document) => referencesIn(everyValue(writtenFields(fields), document)))) {
    if (typeof id === 'string') wanted.set(to, (wanted.get(to) ?? new Set()).add(id))
  }
  const read = await Promise.all([...wanted].map(([to, ids]) => readFrom(`${api}/${to}`, [...ids])))
  return Object.fromEntries(read.flat())
}

async function readFrom(address: string, ids: string[]): Promise<[string, string][]> {
  const query = new URLSearchParams({ depth: '0', limit: String(ids.length), 'where[id][in]': ids.join(',') })
  const { body } = await requestJson<{ docs: Named[] }>(`${address}?${query}`)
  return (body.docs ?? []).map((document) => [document.id, displayName(document)])
}

/** Returns the words by which people know a document. */
export function displayName({ id, title, name, alt, filename }: Named): string {
  return title || name || alt || filename || id
}
