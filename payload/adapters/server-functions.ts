import type { ServerFunctionClient } from 'payload'

/** Those that our admin calls, of the ones that Payload has. */
const KNOWN = new Set([
  'form-state',
  'get-default-layout',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'slugify',
  'table-state',
])
/** The form of the first account asks for it when there is nobody yet; Payload refuses it by itself once there is. */
const OF_THE_FIRST_ACCOUNT = 'form-state'

/**
 * P94: returns a server function that runs Payload's by their names alone, and for who is logged in. `refuse` ends a
 * call for something unknown; `refuseStranger` one without a session.
 */
export function knownFunctions(
  run: ServerFunctionClient,
  { isLoggedIn, refuse, refuseStranger }: { isLoggedIn(): Promise<boolean>; refuse(): never; refuseStranger(): never },
): ServerFunctionClient {
  return async (call) => {
    // What a client sends here may be anything.
    const name: unknown = call?.name
    if (name !== OF_THE_FIRST_ACCOUNT && !(await isLoggedIn())) return refuseStranger()
    if (typeof name !== 'string' || !KNOWN.has(name)) return refuse()
    return await run(call)
  }
}
