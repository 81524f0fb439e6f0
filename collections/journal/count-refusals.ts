import { openedPayloads } from '@/payload/adapters/opened-payloads'
import { onRefusal } from '@/payload/server/gate/refusals'
import { noteRefusal } from './alarms'

const REFUSED = new Set([401, 403])
/** Forms ask by themselves, every ten seconds, also when their session is over. */
const ASKED_BY_FORMS = /\/presence$/

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/** Returns a handler that counts the refusals of the given one, and those of the gate from now on: many within a minute are written to the admins. */
export function withRefusalsCounted<Rest extends unknown[]>(handler: Handler<Rest>): Handler<Rest> {
  return async (request, ...rest) => {
    const response = await handler(request, ...rest)
    if (REFUSED.has(response.status)) count(new URL(request.url).pathname)
    return response
  }
}

// What the gate refuses never comes here.
onRefusal(count)

function count(path: string): void {
  const [payload] = openedPayloads()
  if (payload && !ASKED_BY_FORMS.test(path)) noteRefusal(payload)
}
