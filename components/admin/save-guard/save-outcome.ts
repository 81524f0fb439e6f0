import { type Answer, type ErrorBody, requestJson } from '../requests'
import type { DocumentData } from './changes'
import { documentIn } from './revisions'
import { type Account, BY_ACCOUNT, BY_PLACE, type DocumentPlace, meaningOf, type Reason } from './save-answers'

/** A field that the site refused, by the path of the leaf that was left out. */
export interface RefusedField {
  path: string
  label: string
  /** The site's sentence. */
  message: string
}

/** Why the text of a form is not all on the site. */
export interface Unwritten {
  reason: Reason
  /** The site's own sentence; null when it has none. */
  message: string | null
  /** The fields that it refused. */
  fields: RefusedField[]
  /** Whether all other fields are written. */
  isRestWritten: boolean
  /** Whether this browser had the place to keep the text. */
  isKept: boolean
  /** In milliseconds, when the site asks to wait. */
  retryAfter: number | null
  /** The name of the account that is logged in now, when it is another one. */
  account: string | null
}

/** What the site is asked when an answer alone does not say what happened. */
export interface Questions {
  /** Null when the site does not answer. */
  account(): Promise<Account | null>
  place(): Promise<DocumentPlace | null>
}

/** Returns the questions about a document and the person who types in it; `api` is REST's address. */
export function questionsAbout(address: string, api: string, person: string): Questions {
  return {
    async account() {
      const { ok, body } = await requestJson<{ user: { id: string } | null }>(`${api}/users/me?depth=0`)
      if (!ok) return null
      if (!body.user) return 'none'
      return body.user.id === person ? 'same' : 'other'
    },
    async place() {
      const { status, ok, body } = await requestJson<{ deletedAt: string | null }>(
        `${address}?draft=true&depth=0&trash=true`,
      )
      if (status === 404) return 'gone'
      if (!ok) return null
      return body.deletedAt ? 'trashed' : 'there'
    },
  }
}

/**
 * Returns the outcome of an answer, after asking what it leaves open. The answer can still be read. `documentOf` finds the
 * written document in it: an answer of another shape is not the site's.
 */
export async function outcomeOf(
  response: Response,
  questions: Questions,
  documentOf: (body: WriteBody) => DocumentData | null | undefined = documentIn,
): Promise<Unwritten> {
  const body = await bodyOf(response)
  return await unwrittenOf({ ok: response.ok, status: response.status, body: body ?? {} }, questions, {
    isReadable: body !== null && (!response.ok || Boolean(documentOf(body))),
    retryAfter: retryAfterOf(response),
  })
}

/** The same of an answer that was read. */
export async function unwrittenOf(
  { status, body }: Answer<object>,
  questions: Questions,
  { isReadable = true, retryAfter = null }: { isReadable?: boolean; retryAfter?: number | null } = {},
): Promise<Unwritten> {
  const fields = refusedFieldsIn(body)
  const other = accountIn(body)
  // Who did not prove who they are keeps the right to write: the site's sentence says what it waits for.
  const meaning = asksForIdentity(body) ? 'refused' : meaningOf({ status, isReadable, namesFields: fields.length > 0 })
  return {
    reason: typeof meaning === 'string' ? meaning : await answered(meaning, questions, other),
    message: body.errors?.[0]?.message ?? null,
    fields,
    isRestWritten: false,
    isKept: true,
    retryAfter,
    account: other,
  }
}

async function answered(
  { ask }: { ask: 'account' | 'document' },
  questions: Questions,
  other: string | null,
): Promise<Reason> {
  if (other) return BY_ACCOUNT.other
  const place = ask === 'document' ? await questions.place() : null
  if (place) return BY_PLACE[place]
  // Who may not ask where it is may have no session.
  const account = await questions.account()
  return account ? BY_ACCOUNT[account] : 'noAnswer'
}

/** `result`: that of a global. */
export type WriteBody = ErrorBody & { doc?: DocumentData; result?: DocumentData }

/** Returns the JSON of an answer, which can still be read; null when it is none: a proxy's page, for example. */
export async function bodyOf(response: Response): Promise<WriteBody | null> {
  try {
    return (await response.clone().json()) as WriteBody
  } catch {
    return null
  }
}

function refusedFieldsIn({ errors }: ErrorBody): RefusedField[] {
  return (errors ?? []).flatMap(({ data }) => {
    const named = Array.isArray(data?.errors) ? data.errors : []
    return named.filter(({ path }) => path).map(({ path, label, message }) => ({ path, label: label ?? path, message }))
  })
}

/** Whether the site waits for the password of who is logged in, and would take the change then. */
export function asksForIdentity({ errors }: ErrorBody): boolean {
  return errors?.[0]?.data?.confirm === true
}

/** The account that the site names when it is another one (collections/checks/written-by.ts). */
function accountIn({ errors }: ErrorBody): string | null {
  return errors?.[0]?.data?.account?.name ?? null
}

/** « 12 » seconds, or a date. */
function retryAfterOf({ headers }: Response): number | null {
  const text = headers.get('retry-after')
  if (!text) return null
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now()
  return Number.isFinite(wait) ? Math.max(0, wait) : null
}
