import type { AfterErrorHook } from 'payload'

/** What SQLite says of data that contradicts the schema: the request's fault. */
const CONSTRAINT = /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/

const TOO_LARGE = 413

/** Answers 400 in French when the database refused what a client sent, or a file was cut at the limit. */
export const answerClientMistakes: AfterErrorHook = ({ error }) => {
  if ('status' in error && error.status === TOO_LARGE) return { status: 400 }
  if (!CONSTRAINT.test(databaseCode(error))) return undefined
  return {
    status: 400,
    response: { errors: [{ message: 'Ces données se contredisent ou nomment quelque chose qui n’existe pas.' }] },
  }
}

function databaseCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? databaseCode(error.cause) : ''
}
