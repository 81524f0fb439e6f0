import type { DocumentData } from './changes'

/** What the site answers to a write from an older revision (collections/hooks/revision.ts). */
export interface Refused {
  /** The name of who wrote meanwhile, and their id; null when nobody knows. */
  updatedBy: { id: string; name: string | null } | null
}

/** Returns the body of a write, a form's or JSON, with the revision that it starts from, unless it names one. */
export function withRevision(body: RequestInit['body'], revision: number): RequestInit['body'] {
  if (body instanceof FormData) {
    const data = JSON.parse(String(body.get('_payload')))
    body.set('_payload', JSON.stringify({ revision, ...data }))
    return body
  }
  return typeof body === 'string' ? JSON.stringify({ revision, ...JSON.parse(body) }) : body
}

/** Returns the document that an accepted write left; null when the answer has none. */
export async function writtenDocument(response: Response): Promise<DocumentData | null> {
  if (!response.ok) return null
  const { doc } = (await response.clone().json()) as { doc?: DocumentData }
  return typeof doc?.revision === 'number' ? doc : null
}

/** Returns what a refusal for an older revision says; null for any other answer. */
export async function refusedAsStale(response: Response): Promise<Refused | null> {
  if (response.status !== 409) return null
  const { errors } = (await response.clone().json()) as { errors?: { data?: Partial<Refused> }[] }
  return { updatedBy: errors?.[0]?.data?.updatedBy ?? null }
}
