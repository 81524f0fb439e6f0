import type { AfterErrorHook } from 'payload'
import { DATABASE_AWAY, databaseFault, isConnectionLost } from './database/faults'
import { noteConflict, noteLostConnection } from './database/request-transactions'

const TOO_LARGE = 413
/** The errors of the form parser for a body that is cut short or is not a form. */
const BROKEN_FORM =
  /^(Multipart: |Malformed |Missing Content-Type|Request is not eligible|Unexpected end of f|Unsupported content type)/

const NOT_JSON = 'Le corps de la requête n’est pas du JSON.'

/** P21: errors that Payload has in English only, with our French message. */
const ENGLISH: [RegExp, string][] = [
  [/^The following fields? (is|are) invalid: /, 'À corriger : '],
  [/^The following paths? cannot be queried: /, 'On ne peut ni chercher ni trier par : '],
  [/^Missing 'where' query .*/, 'Dites de quels documents il s’agit : il manque « where ».'],
  [/^Cannot restore a version of a trashed .*/, 'Ce document est à la corbeille : restaurez-le d’abord.'],
  [/^Token is either invalid or has expired\.$/, 'Ce lien n’est plus valable : demandez-en un autre.'],
  [/^Missing email\.$/, 'Il manque l’adresse électronique.'],
  [/^Invalid filename\.$/, 'Ce nom de fichier n’est pas accepté.'],
  [/^A file name is required\.$/, 'Il manque le fichier.'],
  [/^Invalid JSON$/, NOT_JSON],
  [/^No User$/, 'Personne n’est connecté.'],
  [/^Something went wrong\.$/, 'Le site n’a pas pu répondre. Réessayez dans un instant.'],
]

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/**
 * Returns a handler that answers what Payload answers beside its errors: 400 to a request meant as a GET
 * (`X-HTTP-Method-Override`) whose body is no JSON (P20), and in French to an address that is none (P21).
 */
export function answersStrangers<Rest extends unknown[]>(handler: Handler<Rest>): Handler<Rest> {
  return async (request, ...rest) => {
    try {
      const response = await handler(request, ...rest)
      return (await isUnknownRoute(response)) ? refusal('Cette adresse n’existe pas.', response) : response
    } catch (error) {
      if ((error as Error | undefined)?.name !== 'SyntaxError') throw error
      return refusal(NOT_JSON, { status: 400 })
    }
  }
}

function refusal(message: string, { status, headers }: { status: number; headers?: Headers }): Response {
  const given = new Headers(headers)
  given.delete('content-length')
  return Response.json({ errors: [{ message }] }, { status, headers: given })
}

async function isUnknownRoute(response: Response): Promise<boolean> {
  if (response.status !== 404 || !response.headers.get('content-type')?.includes('json')) return false
  const { message } = (await response.clone().json()) as { message?: unknown }
  return typeof message === 'string' && message.startsWith('Route not found')
}

/** P19, P30: answers 400 in French, not 500, to mistakes of the client, and 503 when the database is away. */
export const answerClientMistakes: AfterErrorHook = ({ error, req, result }) => {
  if ('status' in error && error.status === TOO_LARGE) return { status: 400 }
  if (error.name === 'SyntaxError' && error.message.includes('JSON')) {
    return badRequest(NOT_JSON)
  }
  if (error.name === 'RangeError' && error.message.includes('call stack')) {
    return badRequest('Ce qui est envoyé est imbriqué trop profondément.')
  }
  if (error.name === 'URIError') return badRequest('Cette adresse n’est pas bien écrite.')
  if (BROKEN_FORM.test(error.message)) {
    return badRequest('Le formulaire envoyé n’est pas entier, ou n’en est pas un.')
  }
  const fault = databaseFault(error)
  if (fault === 'conflict') noteConflict()
  if (isConnectionLost(error)) noteLostConnection()
  if (fault === 'unavailable' || fault === 'conflict')
    return { status: 503, response: { errors: [{ message: DATABASE_AWAY }] } }
  if (fault === 'contradiction' || (fault === 'unanswerable' && req?.method !== 'GET')) {
    return badRequest('Ces données se contredisent ou nomment quelque chose qui n’existe pas.')
  }
  if (fault === 'unanswerable') {
    return badRequest(
      'Cette question (where, sort, select…) ne peut pas recevoir de réponse : vérifiez champs et valeurs.',
    )
  }
  if (result?.errors) return { response: { ...result, errors: result.errors.map(inFrench) } }
}

function inFrench<Fault extends { message?: string }>(fault: Fault): Fault {
  const known = ENGLISH.find(([english]) => english.test(fault.message ?? ''))
  return known ? { ...fault, message: fault.message?.replace(...known) } : fault
}

function badRequest(message: string) {
  return { status: 400, response: { errors: [{ message }] } }
}
