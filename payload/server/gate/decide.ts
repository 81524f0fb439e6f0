import type { IncomingHttpHeaders } from 'node:http'
import { isAdmin } from './paths'
import { isPublicDoor } from './public-doors'

/** What the gate reads of a request: its first lines, never its body. */
export interface Asked {
  method: string
  /** Normalised, as `readTarget` returns it. */
  path: string
  headers: IncomingHttpHeaders
  /** Whether a session's token or a key comes with it. */
  hasCredentials: boolean
}

/** What the gate answers by itself, or how long the body may be, in bytes. */
export type Decision = { kind: 'refused'; refusal: Refusal } | { kind: 'open'; bytes: number; tooLarge: Refusal }

export interface Refusal {
  status: 403 | 413
  message: string
}

const KILOBYTE = 1024
/** Of a question, and of everything that concerns accounts. */
const SMALL = 16 * KILOBYTE
/** Of a form's state: that of the first account, and of lists of ids in a question of the admin. */
const MIDDLE = 64 * KILOBYTE
const JSON_BODY = 1024 * KILOBYTE
/** A file of 15 MB and the fields beside it; or the fields of a long text, which the admin sends as a form. */
const FORM = 16 * 1024 * KILOBYTE

/** A draft of 25 MB with its pictures, and the answers beside it. */
const DRAFT = 26 * 1024 * KILOBYTE

/** Payload's own sentence for it. */
const FORBIDDEN: Refusal = { status: 403, message: 'Vous n’êtes pas autorisé à effectuer cette action.' }
const QUESTIONS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Decides whether a request to the admin or REST goes on, and how much of its body is read. Pure. */
export function decide(asked: Asked): Decision {
  const { method, path, headers, hasCredentials } = asked
  if (QUESTIONS.has(method)) return open(SMALL)
  if (isAdmin(path)) return open(hasCredentials ? FORM : MIDDLE)
  if (isQuestionAsPost(asked)) return open(hasCredentials ? MIDDLE : SMALL)
  if (!hasCredentials && !isPublicDoor(path)) return { kind: 'refused', refusal: FORBIDDEN }
  if (isAboutAccounts(path) || !hasCredentials) return open(SMALL)
  if (!isForm(headers)) return open(JSON_BODY)
  return open(isDraft(path) ? DRAFT : FORM)
}

/** In any case: P26. */
function isDraft(path: string) {
  return /^\/api\/articles\/import$/i.test(path)
}

/** Payload answers a POST with one of these headers as a GET, whose question is the body. */
function isQuestionAsPost({ method, headers }: Asked): boolean {
  return method === 'POST' && OVERRIDES.some((name) => headers[name] === 'GET')
}

const OVERRIDES = ['x-payload-http-method-override', 'x-http-method-override']

function isAboutAccounts(path: string) {
  return /^\/api\/users(\/|$)/i.test(path)
}

function isForm(headers: IncomingHttpHeaders) {
  return /^multipart\/form-data\b/i.test(headers['content-type'] ?? '')
}

function open(bytes: number): Decision {
  return { kind: 'open', bytes, tooLarge: { status: 413, message: SENTENCES[bytes] ?? '' } }
}

const SENTENCES: Record<number, string> = {
  [SMALL]: 'C’est trop long pour cette demande : 16 ko au plus.',
  [MIDDLE]: 'C’est trop long pour cette demande : 64 ko au plus.',
  [JSON_BODY]:
    'C’est trop long : 1 Mo de JSON au plus. Envoyez un document plus long comme un formulaire (multipart/form-data, champ _payload).',
  [DRAFT]: 'C’est trop lourd : 25 Mo au plus par texte déposé. Retirez-en des images, ou déposez-le en plusieurs fois.',
  [FORM]: 'C’est trop lourd : 16 Mo au plus par envoi, dont 15 Mo pour le fichier.',
}
