import { once } from 'node:events'
import { request } from 'node:http'
import { json } from 'node:stream/consumers'

/** A POST of JSON whose body is half sent: `finish` sends the rest and gives the answer. */
export async function beginSlowPost(url: string, body: unknown) {
  const bytes = Buffer.from(JSON.stringify(body))
  const headers = { 'content-type': 'application/json', 'content-length': bytes.length, expect: '100-continue' }
  const slow = request(url, { method: 'POST', headers })
  const answered = once(slow, 'response')
  const half = Math.floor(bytes.length / 2)
  slow.flushHeaders()
  // The server took the request up: it is not on its way any more.
  await once(slow, 'continue')
  slow.write(bytes.subarray(0, half))

  return {
    async finish() {
      slow.end(bytes.subarray(half))
      const [response] = await answered
      return { status: response.statusCode, connection: response.headers.connection, body: await json(response) }
    },
  }
}
