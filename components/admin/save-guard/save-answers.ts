/*
 * P73: what an answer of the site means for the text in a form. The one table of it: the interceptor of saves, the line at
 * the bottom of the screen, the question asked before leaving, the kept texts and the retries all read it here.
 */

/** Why a save was written, or was not. */
export type Reason =
  | 'written'
  /** No answer, or one that is not the site's: a proxy's page, a Wi-Fi portal. */
  | 'noAnswer'
  | 'tooManyRequests'
  /** The site answered that it failed. */
  | 'failed'
  | 'sessionOver'
  /** Another account logged in meanwhile, in another tab of this browser. */
  | 'otherAccount'
  | 'notAllowed'
  | 'trashed'
  | 'deleted'
  /** Somebody saved meanwhile. */
  | 'conflict'
  /** Some fields are refused; of a draft, all the others are written. */
  | 'fields'
  | 'tooLarge'
  /** Refused as a whole, for another reason. */
  | 'refused'

/** A text is written, or kept in this browser because the site could not take it, or because it refused it. */
export type Standing = 'written' | 'kept' | 'refused'

/**
 * What ends it: the site alone when it is asked again, a login, another text in a field, a choice between two texts, the
 * document's way out of the trash, a copy of the text, or somebody else's doing.
 */
export type Remedy = 'none' | 'retry' | 'login' | 'correction' | 'choice' | 'restoration' | 'copy' | 'hand'

export const REASONS = {
  written: { standing: 'written', remedy: 'none' },
  noAnswer: { standing: 'kept', remedy: 'retry' },
  tooManyRequests: { standing: 'kept', remedy: 'retry' },
  failed: { standing: 'kept', remedy: 'retry' },
  conflict: { standing: 'refused', remedy: 'choice' },
  sessionOver: { standing: 'refused', remedy: 'login' },
  otherAccount: { standing: 'refused', remedy: 'login' },
  notAllowed: { standing: 'refused', remedy: 'hand' },
  trashed: { standing: 'refused', remedy: 'restoration' },
  deleted: { standing: 'refused', remedy: 'copy' },
  fields: { standing: 'refused', remedy: 'correction' },
  tooLarge: { standing: 'refused', remedy: 'correction' },
  refused: { standing: 'refused', remedy: 'correction' },
} as const satisfies Record<Reason, { standing: Standing; remedy: Remedy }>

/** What the site says when it is asked who is logged in, or what became of the document. */
export type Account = 'same' | 'none' | 'other'
export type DocumentPlace = 'there' | 'trashed' | 'gone'

/** The facts in an answer; `status` is null when there was none. */
export interface Answered {
  status: number | null
  /** Whether its body is the site's: the written document, or its errors. */
  isReadable: boolean
  /** Whether it names the fields that it refuses. */
  namesFields: boolean
}

/** A reason, or the question whose answer tells which one it is. */
export type Meaning = Reason | { ask: 'account' | 'document' }

/** Returns what an answer means, whatever its status. */
export function meaningOf({ status, isReadable, namesFields }: Answered): Meaning {
  if (status === null) return 'noAnswer'
  const meaning = BY_STATUS[status] ?? BY_CLASS[Math.floor(status / 100)] ?? 'noAnswer'
  if (meaning === 'written' && !isReadable) return 'noAnswer'
  return meaning === 'refused' && namesFields ? 'fields' : meaning
}

/** Who is logged in tells apart a session that is over, another account, and a missing right. */
export const BY_ACCOUNT = {
  none: 'sessionOver',
  other: 'otherAccount',
  same: 'notAllowed',
} as const satisfies Record<Account, Reason>

/** Where the document is tells what « not found » means; one that is there was not found by these rights. */
export const BY_PLACE = {
  trashed: 'trashed',
  gone: 'deleted',
  there: 'notAllowed',
} as const satisfies Record<DocumentPlace, Reason>

const BY_STATUS: Record<number, Meaning> = {
  401: 'sessionOver',
  403: { ask: 'account' },
  404: { ask: 'document' },
  408: 'noAnswer',
  409: 'conflict',
  410: { ask: 'document' },
  413: 'tooLarge',
  425: 'tooManyRequests',
  429: 'tooManyRequests',
  502: 'noAnswer',
  503: 'noAnswer',
  504: 'noAnswer',
}

/** By the first digit: 1xx and 3xx are no answers to a save. */
const BY_CLASS: Record<number, Meaning> = { 2: 'written', 4: 'refused', 5: 'failed' }

/** Whether a text with this reason is on the site. */
export function isWritten(reason: Reason): boolean {
  return REASONS[reason].standing === 'written'
}

/** Whether asking again, without anybody's doing, may end it. */
export function isRetried(reason: Reason): boolean {
  return REASONS[reason].remedy === 'retry'
}

/**
 * Whether a publication that ended so is told by the form itself, at its fields or in the site's sentence, and then saved
 * as a draft (`saving/refused-publication.tsx`), which has an answer of its own: who may not publish may write a draft.
 */
export function isToldByForm(reason: Reason): boolean {
  const { remedy } = REASONS[reason]
  return remedy === 'correction' || remedy === 'hand'
}
