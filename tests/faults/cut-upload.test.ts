import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { startServer, type TestServer } from '../support/server'
import { expectSoon } from '../support/wait-until'

let server: TestServer
let token: string

beforeAll(async () => {
  server = await startServer()
  token = (await server.createAdmin()).token
})
afterAll(() => server?.stop())

test('an upload that is cut in the middle leaves neither record nor file, and the site goes on', async () => {
  const folder = join(server.folder, 'media')
  const files = readdirSync(folder).sort()
  const { totalDocs } = await media()
  for (let attempt = 0; attempt < 5; attempt += 1) await sendHalf()
  await expectSoon(async () => (await fetch(`${server.url}/health/ready`)).status, 200)
  await expectSoon(async () => (await media()).totalDocs, totalDocs)
  await expectSoon(async () => readdirSync(folder).sort(), files)
  const made = await server.api('/categories', { method: 'POST', body: { title: 'Après la coupure' }, token })
  expect(made.status).toBe(201)
})

async function media(): Promise<{ totalDocs: number }> {
  return (await (await server.api('/media?limit=0', { token })).json()) as { totalDocs: number }
}

/** Sends half of the announced body, then cuts the connection. */
async function sendHalf(): Promise<void> {
  const boundary = 'x'.repeat(30)
  const start = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="file"; filename="moitie.png"',
    'Content-Type: image/png',
    '',
    '',
  ].join('\r\n')
  const { hostname, port } = new URL(server.url)
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname)
    socket.once('error', reject)
    socket.write(
      `POST /api/media HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAuthorization: JWT ${token}\r\n` +
        `Content-Type: multipart/form-data; boundary=${boundary}\r\nContent-Length: 2000000\r\n\r\n${start}`,
    )
    socket.write(Buffer.alloc(1_000_000, 7), () => {
      socket.destroy()
      resolve()
    })
  })
}
