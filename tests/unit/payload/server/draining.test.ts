import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Draining } from '@/payload/server/draining'

let server: Server
let draining: Draining
let agent: Agent
let port: number
/** The answers that the server holds back, by path. */
let held: Map<string, ServerResponse>

beforeEach(async () => {
  held = new Map()
  server = createServer((req, res) => {
    if (!draining.begin(res)) res.writeHead(503).end()
    else if (req.url === '/now') res.end('now')
    else held.set(String(req.url), res)
  })
  draining = new Draining(server)
  agent = new Agent({ keepAlive: true })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})

afterEach(() => {
  agent.destroy()
  server.closeAllConnections()
})

test('a server that stops finishes the answers under way and refuses new connections', async () => {
  await ask('/now')
  const [first, second] = [ask('/first'), ask('/second')]
  await untilHeld('/first', '/second')
  held.get('/second')?.write('begun, ')

  const stopped = draining.stop(60_000)
  await expect(ask('/new')).rejects.toThrow('ECONNREFUSED')
  held.get('/first')?.end('first')
  held.get('/second')?.end('second')
  expect(await first).toEqual({ status: 200, connection: 'close', body: 'first' })
  expect(await second).toMatchObject({ status: 200, body: 'begun, second' })
  await stopped
})

test('an answer that never comes is cut when patience ends', async () => {
  const cut = expect(ask('/never')).rejects.toThrow('socket hang up')
  await untilHeld('/never')
  await draining.stop(50)
  await cut
})

async function ask(path: string) {
  const request = get({ host: '127.0.0.1', port, path, agent })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  let body = ''
  for await (const chunk of response) body += chunk
  return { status: response.statusCode, connection: response.headers.connection, body }
}

async function untilHeld(...paths: string[]) {
  while (!paths.every((path) => held.has(path))) await new Promise((resolve) => setImmediate(resolve))
}
