import { containsEdits, type DocumentData } from './changes'
import type { EditingSession } from './editing-session'
import { reasonLine } from './reasons'
import { fieldsToLeaveOut, withoutFields } from './refused-fields'
import { type StaleRefusal, staleRefusal, withoutFormErrors, withRevision, writtenDocument } from './revisions'
import { isRetried, isToldByForm, isWritten } from './save-answers'
import { outcomeOf, type RefusedField, type Unwritten } from './save-outcome'
import { noAnswer, readLatest } from './save-requests'

/** Called with the outcome of each save of the form; `base` is the document that the save started from. */
export interface SaveOutcomeHandlers {
  onSaved(): void
  onRefused(refusal: StaleRefusal, base: DocumentData): void
  /** Called before the form has the answer. */
  onUnwritten(unwritten: Unwritten, base: DocumentData): void
}

type Session = Pick<
  EditingSession,
  'address' | 'applied' | 'base' | 'documentLabel' | 'fields' | 'person' | 'questions'
>
type Send = typeof fetch

/**
 * Returns a wrapper of `fetch` for the writes of one document: each names its author and the revision that it starts
 * from, is sent once the one before is answered, and brings `base` up to date. A draft is sent again without the fields
 * that are refused: one bad field keeps no word of the others from being saved.
 */
export function revisionedSaves(session: Session, handlers: () => SaveOutcomeHandlers): (send: Send) => Send {
  let previousSave: Promise<unknown> = Promise.resolve()
  let unacknowledgedSaves: DocumentData[] = []

  async function save(send: Send, asked: Asked, ...[input, init]: Parameters<Send>): Promise<Response> {
    const isFormerText = init?.body instanceof FormData && asked.applied !== session.applied.current
    const from = () => (isFormerText ? asked.base : session.base.current)
    const sendBody = (body: RequestInit['body']) =>
      sendRevised(session, unacknowledgedSaves, from, send, input, { ...init, body: body ?? null })
    // JSON is sent by the dialogue and by buttons, which show their own errors.
    if (!(init?.body instanceof FormData)) {
      const response = await sendBody(init?.body)
      session.base.current = (await writtenDocument(response)) ?? session.base.current
      return response
    }
    const { edits, response, outcome } = await sendForm(session, init.body, sendBody)
    unacknowledgedSaves = isRetried(outcome.reason) ? [...unacknowledgedSaves, edits] : []
    session.base.current = (await writtenDocument(response)) ?? session.base.current
    const isPublication = edits._status === 'published'
    if (isPublication && isToldByForm(outcome.reason)) return response
    const refusal = await reportOutcome(handlers(), outcome, response, session.base.current)
    if (response.ok && (isWritten(outcome.reason) || outcome.isRestWritten)) return response
    const message = refusal && outcome.message ? outcome.message : reasonLine(outcome, session.documentLabel)
    return withoutFormErrors(response, String(input).includes('autosave=true'), message)
  }

  return (send) => (input, init) => {
    // One at a time: sent together, a person's first save would make their second one stale.
    // A document put into the form meanwhile would be overwritten with the former text: that save must be refused.
    const asked = { applied: session.applied.current, base: session.base.current }
    const next = () => save(send, asked, input, init)
    const answer = previousSave.then(next, next)
    previousSave = answer
    return answer
  }
}

/** What the form held when a save was asked for. */
interface Asked {
  applied: number
  base: DocumentData
}

interface Sent {
  edits: DocumentData
  response: Response
  outcome: Unwritten
}

/** Sends what the form holds; of a draft, again without the fields that the site refuses, until it takes the rest. */
async function sendForm(
  { fields, questions }: Session,
  form: FormData,
  send: (body: FormData) => Promise<Response>,
): Promise<Sent> {
  const edits = JSON.parse(String(form.get('_payload'))) as DocumentData
  const first = await answerTo(form)
  if (edits._status === 'published') return { edits, ...first }

  let latest = first
  let rest = edits
  const leftOut: RefusedField[] = []
  for (;;) {
    const refused = fieldsToLeaveOut(latest.outcome, rest, fields)
    if (refused.length === 0) break
    leftOut.push(...refused)
    rest = withoutFields(
      rest,
      refused.map(({ path }) => path),
    )
    latest = await answerTo(withPayload(form, rest))
  }
  if (leftOut.length === 0) return { edits, ...first }
  if (!isWritten(latest.outcome.reason)) return { edits, ...latest }
  return { edits, response: latest.response, outcome: { ...first.outcome, fields: leftOut, isRestWritten: true } }

  async function answerTo(body: FormData) {
    const response = await send(body)
    return { response, outcome: await outcomeOf(response, questions) }
  }
}

function withPayload(form: FormData, data: DocumentData): FormData {
  const copy = new FormData()
  for (const [name, value] of form) copy.append(name, name === '_payload' ? JSON.stringify(data) : value)
  return copy
}

async function sendRevised(
  session: Session,
  unacknowledgedSaves: DocumentData[],
  from: () => DocumentData,
  send: Send,
  ...[input, init]: Parameters<Send>
): Promise<Response> {
  const headers = new Headers(init?.headers)
  headers.set('x-written-by', session.person)
  const sendFrom = ({ revision }: DocumentData) => {
    const body = typeof revision === 'number' ? withRevision(init?.body, revision) : init?.body
    return send(input, { ...init, headers, body: body ?? null }).catch(noAnswer)
  }
  const response = await sendFrom(from())
  const ownSave = response.status === 409 ? await findOwnSave(session, unacknowledgedSaves) : null
  return ownSave ? await sendFrom(ownSave) : response
}

/** Returns the latest version if it is one of these saves: it was written, and only its answer was lost. */
async function findOwnSave(
  { address, fields }: Session,
  unacknowledgedSaves: DocumentData[],
): Promise<DocumentData | null> {
  if (unacknowledgedSaves.length === 0) return null
  const latest = await readLatest(address)
  return latest && unacknowledgedSaves.some((edits) => containsEdits(latest, edits, fields)) ? latest : null
}

/** Calls the handler of the outcome; resolves with the refusal of a save from an older version, if it is one. */
async function reportOutcome(
  handlers: SaveOutcomeHandlers,
  outcome: Unwritten,
  response: Response,
  base: DocumentData,
): Promise<StaleRefusal | null> {
  if (isWritten(outcome.reason)) handlers.onSaved()
  else if (outcome.reason !== 'conflict') handlers.onUnwritten(outcome, base)
  const refusal = await staleRefusal(response)
  if (refusal) handlers.onRefused(refusal, base)
  return refusal
}
