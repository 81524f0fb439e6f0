import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { NETWORK_HEADER } from '@/payload/server/gate/client-address'
import { Gate } from '@/payload/server/gate/gate'
import { signedMark } from '@/payload/server/gate/known-browser'
import { PER_MINUTE, Rates } from '@/payload/server/gate/rates'

/* The gate in front of a server that answers with what it reads. */

const SECRET = 'un secret de trente-deux lettres au moins'
let server: Server
let reached: IncomingMessage[]
let gate: Gate
/** What the gate said of the last request. */
let admitted: Promise<boolean>

beforeEach(async () => {
  reached = []
  gate = new Gate(new Rates({ ...PER_MINUTE, visitor: 3, door: 1 }), SECRET)
  server = createServer(async (req, res) => {
    admitted = gate.admits(req, res, new URL(req.url ?? '', 'http://site').pathname)
    if (!(await admitted)) return
    reached.push(req)
    res.end(await text(req))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

const port = () => (server.address() as AddressInfo).port

function ask(path: string, options: RequestInit & { duplex?: 'half' } = {}) {
  return fetch(`http://127.0.0.1:${port()}${path}`, options)
}

function session() {
  const words = [{ alg: 'HS256' }, { id: 'x' }]
    .map((one) => Buffer.from(JSON.stringify(one)).toString('base64url'))
    .join('.')
  const key = createHash('sha256').update(SECRET).digest('hex').slice(0, 32)
  return { authorization: `JWT ${words}.${createHmac('sha256', key).update(words).digest('base64url')}` }
}

/** Sends the first lines of a request, and what `send` adds; resolves with all that comes back until the server closes. */
async function begin([first, ...lines]: string[], send: (socket: Socket) => void = () => {}): Promise<string> {
  const socket = connect(port(), '127.0.0.1')
  socket.write(`${[first, 'Host: site', ...lines].join('\r\n')}\r\n\r\n`)
  send(socket)
  return await received(socket)
}

/** Returns what came until the connection was closed, also under a client that was still writing. */
async function received(socket: Socket): Promise<string> {
  const parts: Buffer[] = []
  socket.on('data', (part: Buffer) => parts.push(part))
  socket.on('error', () => {})
  await new Promise((resolve) => socket.on('close', resolve))
  return Buffer.concat(parts).toString()
}

/** Writes as fast as it is read. */
const endless = (part: string) => (socket: Socket) => {
  const more = () => {
    while (socket.writable && socket.write(part));
  }
  socket.on('drain', more)
  more()
}

const chunk = (bytes: number) => `${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n`

test('a stranger who writes is refused before a byte of the body is sent', async () => {
  const answer = await begin(['POST /api/articles HTTP/1.1', 'Content-Length: 18000000'])
  expect(answer).toMatch(/^HTTP\/1\.1 403 .*connection: close.*"errors":\[\{"message":"Vous n’êtes pas autorisé/is)
  expect(reached).toEqual([])
})

test('a declared length beyond the bound is refused at once, with a session too', async () => {
  const { authorization } = session()
  const lines = ['POST /api/articles HTTP/1.1', `Authorization: ${authorization}`, 'Content-Length: 1048577']
  expect(await begin(lines)).toMatch(/^HTTP\/1\.1 413 .*1 Mo de JSON/s)
  expect(reached).toEqual([])
})

test('a body without a length and without an end is cut at its bound, and reaches nobody', async () => {
  const answer = await begin(['POST /api/users/login HTTP/1.1', 'Transfer-Encoding: chunked'], endless(chunk(8_192)))
  expect(answer).toMatch(/^HTTP\/1\.1 413 .*16 ko/s)
  expect(reached).toEqual([])
})

test.each([
  ['with a length', 'Content-Length: 9000000000000', 'x'.repeat(8_192), 32],
  ['in chunks', 'Transfer-Encoding: chunked', chunk(8_192), 32],
  ['in small chunks, of which each takes its time', 'Transfer-Encoding: chunked', chunk(1).repeat(1_000), 1],
])('what is sent on after a refusal, %s, is not read without end', async (_how, header, part, most) => {
  const sockets: Socket[] = []
  server.on('connection', (socket) => sockets.push(socket))
  expect(await begin(['POST /api/users/login HTTP/1.1', header], endless(part))).toMatch(/^HTTP\/1\.1 413 /)
  // What was on its way when it was enough is read, too.
  expect(sockets.map(({ bytesRead }) => bytesRead <= (most + 8) * 1024 * 1024)).toEqual([true])
})

test('a body that arrives with the first lines is whole, and cut when it is too large', async () => {
  const lines = ['POST /api/users/login HTTP/1.1', 'Host: site', 'Transfer-Encoding: chunked', 'Connection: close']
  const sentAtOnce = async (chunks: string) => {
    const socket = connect(port(), '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n${chunks}`))
    return await received(socket)
  }
  expect(await sentAtOnce(`${chunk(3)}${chunk(4)}0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 .*x{7}/s)
  expect(await sentAtOnce(chunk(60_000).repeat(4))).toMatch(/^HTTP\/1\.1 413 /)
})

test('a body without a length is whole for its reader, up to the bound', async () => {
  const words = 'é'.repeat(8_192)
  const parts = new Blob([words.slice(0, 5_000), words.slice(5_000)]).stream()
  const answer = await ask('/api/users/login', { method: 'POST', body: parts, duplex: 'half' })
  expect([answer.status, await answer.text()]).toEqual([200, words])
})

test('a body of a declared length is whole for its reader', async () => {
  const words = 'x'.repeat(1024 * 1024)
  const answer = await ask('/api/articles', { method: 'POST', body: words, headers: session() })
  expect([answer.status, await answer.text()]).toEqual([200, words])
})

test('a client that leaves in the middle of a body is forgotten', async () => {
  const socket = connect(port(), '127.0.0.1')
  socket.write(`POST /api/users/login HTTP/1.1\r\nHost: site\r\nTransfer-Encoding: chunked\r\n\r\n${chunk(10)}`)
  await once(server, 'request')
  socket.destroy()
  expect(await admitted).toBe(false)
  expect(reached).toEqual([])
})

test('a connection goes on after an answer to a whole request', async () => {
  const next = ['', 'GET /api/articles HTTP/1.1', 'Host: site', 'Connection: close']
  const answers = await begin(['POST /api/articles HTTP/1.1', 'Content-Length: 0', ...next])
  expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 403', 'HTTP/1.1 200'])
})

test('a browser that somebody logged in with is not kept out by its neighbours', async () => {
  const key = createHash('sha256').update(SECRET).digest('hex').slice(0, 32)
  const logIn = async (mark: string) => {
    const headers = { 'x-forwarded-for': '203.0.113.5', cookie: `payload-browser=${mark}` }
    return (await ask('/api/users/login', { method: 'POST', headers })).status
  }
  const madeUp = 'anne.abc.AAAA'
  expect([await logIn(madeUp), await logIn(madeUp)]).toEqual([200, 429])
  const known = signedMark({ accountId: 'anne', browser: 'abc' }, key)
  expect([await logIn(known), await logIn(known)]).toEqual([200, 429])
})

test('a network that asks too often waits, the others do not', async () => {
  const from = (address: string) => ask('/api/articles', { headers: { 'x-forwarded-for': address } })
  for (const host of [1, 2, 3]) expect((await from(`203.0.113.${host}`)).status).toBe(200)
  const refused = await from('203.0.113.4')
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect(await refused.json()).toEqual({ errors: [{ message: expect.stringContaining('réessayez') }] })
  expect((await from('198.51.100.1')).status).toBe(200)
})

test('this machine may ask as often as it likes', async () => {
  for (let count = 0; count < 10; count += 1) expect((await ask('/api/articles')).status).toBe(200)
})

test('the network that Payload reads is never the client’s own word', async () => {
  await ask('/api/articles', { headers: { [NETWORK_HEADER]: 'this machine', 'x-forwarded-for': '203.0.113.9' } })
  expect(reached[0]?.headers[NETWORK_HEADER]).toBe('203.0.113.0/24')
})
