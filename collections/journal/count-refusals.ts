import { openedPayloads } from '@/payload/adapters/opened-payloads'
import { noteRefusal } from './alarms'

const REFUSED = new Set([401, 403])
/** Forms ask by themselves, every ten seconds, also when their session is over. */
const ASKED_BY_FORMS = /\/presence$/

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/** Returns a handler that counts the refusals of the given one: many within a minute are written to the admins. */
export function withRefusalsCounted<Rest extends unknown[]>(handler: Handler<Rest>): Handler<Rest> {
  return async (request, ...rest) => {
    const response = await handler(request, ...rest)
    const [payload] = openedPayloads()
    const counts = REFUSED.has(response.status) && !ASKED_BY_FORMS.test(new URL(request.url).pathname)
    if (payload && counts) noteRefusal(payload)
    return response
  }
}
