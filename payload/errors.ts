import type { AfterErrorHook } from 'payload'

/** What SQLite says of data that contradicts the schema: the request's fault. */
const CONSTRAINT = /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/

/** Answers 400 in French, not 500, when the database refused what a client sent. */
export const answerClientMistakes: AfterErrorHook = ({ error }) => {
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
