import type { DocumentData } from './changes'

/** What the site answers to a write from an older revision (collections/hooks/revision.ts). */
export interface Refused {
  /** The name of who wrote meanwhile, and their id; null when nobody knows. */
  updatedBy: { id: string; name: string | null } | null
}

/** Returns the body of a write, a form's or JSON, with the revision that it starts from, unless it names one. */
export function withRevision(body: RequestInit['body'], revision: number): RequestInit['body'] {
  const named = (json: string) => JSON.stringify({ revision, ...JSON.parse(json) })
  if (typeof body === 'string') return named(body)
  if (!(body instanceof FormData)) return body
  const form = new FormData()
  for (const [name, value] of body) form.append(name, name === '_payload' ? named(String(value)) : value)
  return form
}

/**
 * Returns an answer that the form tells nobody twice: it shows a message for each error of a save by itself. Who asked
 * to publish is told in one sentence, which the form's own list of errors would cut at each colon.
 */
export async function saidElsewhere(response: Response, isAutosave: boolean): Promise<Response> {
  // Between the site and the browser somebody may answer in HTML.
  const said = (await response.json().catch(() => ({}))) as { errors?: { message: string }[] }
  const told = isAutosave ? { errors: [] } : { message: said.errors?.[0]?.message }
  return Response.json(told, { status: response.status })
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
