import { APIError, type PayloadRequest, ValidationError } from 'payload'

/** Returns a 403 with a French message for the person, and the facts that a form needs, if any. */
export function forbidden(message: string, data?: Record<string, unknown>) {
  return new APIError(message, 403, data, true)
}

/** A request that contradicts itself (400), with a French message. */
export function badRequest(message: string) {
  return new APIError(message, 400, undefined, true)
}

/**
 * A question that the fields cannot answer (400). It has the name of Payload's own error, for which the admin shows a
 * list without documents: any other makes its page fail.
 */
export function unanswerable(message: string) {
  return Object.assign(badRequest(message), { name: 'QueryError' })
}

/** Returns a 409 for a write that would undo another person's, with a French message and the present state. */
export function conflict(message: string, data: Record<string, unknown>) {
  return new APIError(message, 409, data, true)
}

/** Returns a 503 with a French message: something outside the site prevents the action. */
export function unavailable(message: string) {
  return new APIError(message, 503, undefined, true)
}

/**
 * Too many requests of one kind (429), with a French message. It has the name of Payload's own error, which is one line in
 * the log: an attack does not fill it.
 */
export function tooMany(message: string) {
  return Object.assign(new APIError(message, 429, undefined, true), { name: 'LockedAuth' })
}

/** A field that is not valid (400): Payload's own shape, `errors[].data.errors[].path`. */
export function invalidField(req: PayloadRequest, collection: string, path: string, label: string, message: string) {
  return new ValidationError({ collection, errors: [{ label, message, path }], req }, req.t)
}
