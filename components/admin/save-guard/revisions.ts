import type { DocumentData } from './changes'

/** The site's refusal of a write from an older revision (collections/drafts/revision.ts). */
export interface StaleRefusal {
  /** The author of the latest version; null when unknown. */
  updatedBy: { id: string; name: string | null } | null
}

/** Returns the body of a write, a form's or JSON, with the revision that it starts from, unless it names one. */
export function withRevision(body: RequestInit['body'], revision: number): RequestInit['body'] {
  const revised = (json: string) => JSON.stringify({ revision, ...JSON.parse(json) })
  if (typeof body === 'string') return revised(body)
  if (!(body instanceof FormData)) return body
  const form = new FormData()
  for (const [name, value] of body) form.append(name, name === '_payload' ? revised(String(value)) : value)
  return form
}

/**
 * Returns an answer for the form that makes it show no error a second time: the form shows a message for each error of
 * an autosave. A person who asked to publish gets one sentence, which the form's own list of errors would cut at each
 * colon.
 */
export function withoutFormErrors(response: Response, isAutosave: boolean, message: string): Response {
  return Response.json(isAutosave ? { errors: [] } : { message }, { status: response.ok ? NO_ANSWER : response.status })
}

/** A page that is not the site's may come with 200. */
const NO_ANSWER = 503

/** Returns the document that an accepted write left; null for any other answer. */
export async function writtenDocument(response: Response): Promise<DocumentData | null> {
  if (!response.ok) return null
  // A proxy between the site and the browser may answer in HTML.
  const body = await response
    .clone()
    .json()
    .catch(() => ({}))
  return documentIn(body)
}

/** Returns the document in the answer to a write, null when there is none. */
export function documentIn({ doc }: { doc?: DocumentData }): DocumentData | null {
  return typeof doc?.revision === 'number' ? doc : null
}

/** Returns the refusal of a write from an older revision; null for any other answer. */
export async function staleRefusal(response: Response): Promise<StaleRefusal | null> {
  if (response.status !== 409) return null
  // A proxy between the site and the browser may answer in HTML.
  const { errors } = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { errors?: { data?: Partial<StaleRefusal> }[] }
  return { updatedBy: errors?.[0]?.data?.updatedBy ?? null }
}
