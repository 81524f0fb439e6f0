import { APIError, type PayloadRequest, ValidationError } from 'payload'

/** A refusal (403) whose French message reaches the person who asked. */
export function refusal(message: string) {
  return new APIError(message, 403, undefined, true)
}

/** A request that contradicts itself (400), with a French message. */
export function badRequest(message: string) {
  return new APIError(message, 400, undefined, true)
}

/** A write that would undo somebody else's (409), with a French message and what there is now. */
export function conflict(message: string, data: Record<string, unknown>) {
  return new APIError(message, 409, data, true)
}

/** What something outside the site keeps from happening (503), with a French message. */
export function unavailable(message: string) {
  return new APIError(message, 503, undefined, true)
}

/** A field that is not valid (400): Payload's own shape, `errors[].data.errors[].path`. */
export function invalidField(req: PayloadRequest, collection: string, path: string, label: string, message: string) {
  return new ValidationError({ collection, errors: [{ label, message, path }], req }, req.t)
}
