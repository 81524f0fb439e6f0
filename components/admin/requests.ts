/** The message when the site does not answer a request. */
export const NO_ANSWER = 'Le site ne répond pas. Vérifiez la connexion, puis réessayez.'

/** Payload's errors, in French; those in `data` name their field. */
export interface ErrorBody {
  errors?: {
    message: string
    data?: {
      errors?: { path: string; label?: string; message: string }[]
      /** The account that the site took for the author, when it is not the one that typed. */
      account?: { id: string; name: string }
      /** Whether the person must prove who they are first. */
      confirm?: boolean
    }
  }[]
}

export interface Answer<Body> {
  ok: boolean
  status: number
  body: Partial<Body> & ErrorBody
}

interface JsonRequest {
  method?: 'DELETE' | 'GET' | 'PATCH' | 'POST'
  /** Sent as JSON. */
  body?: object
  keepalive?: boolean
  headers?: Record<string, string>
  signal?: AbortSignal
}

/**
 * Sends a request to the site. No answer, or one that is not JSON (a proxy's error page), comes back as an error of
 * status 503: the browser's own message is in its language, not in French.
 */
export async function requestJson<Body>(address: string, request: JsonRequest = {}): Promise<Answer<Body>> {
  const { body: data, headers, ...init } = request
  const sent = data
    ? { headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(data) }
    : { headers }
  try {
    const response = await fetch(address, { ...init, ...sent })
    return { ok: response.ok, status: response.status, body: await response.json() }
  } catch {
    const body: ErrorBody = { errors: [{ message: NO_ANSWER }] }
    return { ok: false, status: 503, body: body as Answer<Body>['body'] }
  }
}

/** Returns the message of a refused request. */
export function errorMessage({ errors }: ErrorBody): string {
  return errors?.[0]?.message ?? NO_ANSWER
}
