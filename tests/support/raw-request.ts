import { connect } from 'node:net'

export interface RawAnswer {
  /** Null when the connection was closed without a word. */
  status: number | null
  /** Names in lower case. */
  headers: Record<string, string>
  body: string
}

/** Sends the very bytes of a request (Latin-1), which no client would let through, and reads the answer to its end. */
export async function rawRequest(port: number, text: string): Promise<RawAnswer> {
  const answer = await new Promise<string>((resolve, reject) => {
    let received = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'))
    socket.on('data', (data) => {
      received += data.toString('latin1')
    })
    // The server may close before it read everything that is too long.
    socket.on('error', (error) => (received === '' ? reject(error) : resolve(received)))
    socket.on('close', () => resolve(received))
  })
  const end = answer.indexOf('\r\n\r\n')
  const [first = '', ...lines] = answer.slice(0, end).split('\r\n')
  const status = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]
  return {
    status: status === undefined ? null : Number(status),
    headers: Object.fromEntries(
      lines.map((line) => [line.split(':', 1)[0]?.toLowerCase(), line.replace(/^[^:]*: /, '')]),
    ),
    body: answer.slice(end + 4),
  }
}
