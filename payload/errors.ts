import type { AfterErrorHook } from 'payload'

/** What SQLite says of data that contradicts the schema: the request's fault. */
const CONSTRAINT = /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/
/** What it says when the database itself is at fault; any other failed question was badly put. */
const DATABASE_FAULT =
  /^SQLITE_(BUSY|LOCKED|NOMEM|READONLY|INTERRUPT|IOERR|CORRUPT|FULL|CANTOPEN|PROTOCOL|SCHEMA|NOTADB)/
const TOO_LARGE = 413

/** Answers 400 in French, not 500, to what only the client can mend. */
export const answerClientMistakes: AfterErrorHook = ({ error, req }) => {
  if ('status' in error && error.status === TOO_LARGE) return { status: 400 }
  if (error.name === 'SyntaxError' && error.message.includes('JSON')) {
    return refusal('Le corps de la requête n’est pas du JSON.')
  }
  if (CONSTRAINT.test(databaseCode(error))) {
    return refusal('Ces données se contredisent ou nomment quelque chose qui n’existe pas.')
  }
  const isQuestion = req?.method === 'GET' && error.message.startsWith('Failed query')
  if (isQuestion && !DATABASE_FAULT.test(databaseCode(error))) {
    return refusal(
      'Cette question (where, sort, select…) ne peut pas recevoir de réponse : vérifiez champs et valeurs.',
    )
  }
}

function refusal(message: string) {
  return { status: 400, response: { errors: [{ message }] } }
}

function databaseCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? databaseCode(error.cause) : ''
}
