import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/** What a stranger sends, many times at once; each request resolves with its status, null when the connection was cut. */
export interface Flood {
  name: string
  count: number
  send(port: number): Promise<number | null>
  /** The answers that it may get. */
  statuses: (number | null)[]
}

const MEGABYTE = 1_000_000
const JSON_TYPE = 'Content-Type: application/json'
const FORM_TYPE = 'Content-Type: application/x-www-form-urlencoded'

/** One flood for each door of the site, from an address that no limit counts: this machine. */
export const FLOODS: Flood[] = [
  {
    name: 'JSON of 18 MB',
    count: 20,
    send: (port) =>
      exchange(port, post('/api/articles', JSON_TYPE, `Content-Length: ${18 * MEGABYTE}`), endless('x', 18 * MEGABYTE)),
    statuses: [403],
  },
  {
    name: 'bodies without an end',
    count: 10,
    send: (port) => exchange(port, post('/api/users/login', JSON_TYPE, 'Transfer-Encoding: chunked'), endless(chunk())),
    statuses: [413],
  },
  {
    name: 'questions of 66 kB',
    count: 12,
    send: (port) => {
      const question = conditions(1_000).slice(0, 66_000)
      const length = `Content-Length: ${question.length}`
      return exchange(port, post('/api/articles', FORM_TYPE, 'X-HTTP-Method-Override: GET', length), once(question))
    },
    statuses: [413],
  },
  {
    name: 'questions of 200 conditions',
    count: 20,
    send: (port) => exchange(port, get(`/api/articles?${conditions(200)}`)),
    statuses: [400],
  },
  {
    name: 'lists without a limit',
    count: 20,
    send: (port) => exchange(port, get('/api/articles?limit=0&depth=99&pagination=false')),
    statuses: [200],
  },
  {
    name: 'random addresses',
    count: 200,
    send: (port) => exchange(port, get(randomAddress())),
    statuses: [404],
  },
  {
    name: 'whole logins',
    count: 40,
    send: (port) =>
      exchange(port, ...json('/api/users/login', { email: `${randomUUID()}@exemple.fr`, password: 'essai' })),
    // Slowed down after some.
    statuses: [401, 429],
  },
  {
    name: 'logins to one account',
    count: 40,
    send: (port) => exchange(port, ...json('/api/users/login', { email: 'anne@example.fr', password: randomUUID() })),
    statuses: [401, 429],
  },
  {
    name: 'forgotten passwords',
    count: 40,
    send: (port) => exchange(port, ...json('/api/users/forgot-password', { email: 'anne@example.fr' })),
    statuses: [200, 429],
  },
  {
    name: 'forms with a file of 15 MB',
    count: 10,
    send: (port) => {
      const type = 'Content-Type: multipart/form-data; boundary=x'
      return exchange(port, post('/api/media', type, `Content-Length: ${15 * MEGABYTE}`), endless('x', 15 * MEGABYTE))
    },
    statuses: [403],
  },
  {
    name: 'files that are not there',
    count: 200,
    send: (port) => exchange(port, get(`/api/media/file/${randomUUID()}.png`)),
    statuses: [404],
  },
  {
    name: 'reports of browsers',
    count: 200,
    send: (port) => exchange(port, ...json('/csp-report', { 'csp-report': { 'blocked-uri': 'x'.repeat(10_000) } })),
    // Sixty a minute.
    statuses: [204, 429],
  },
  {
    name: 'server functions',
    count: 20,
    send: (port) => {
      const call = '[{"name":"constructor","args":{}}]'
      const headers = [`Next-Action: ${'0'.repeat(42)}`, 'Content-Type: text/plain;charset=UTF-8']
      return exchange(port, post('/admin/login', ...headers, `Content-Length: ${call.length}`), once(call))
    },
    // An action that no build has.
    statuses: [409],
  },
  {
    name: 'bodies that are half sent',
    count: 50,
    send: (port) => exchange(port, post('/api/users/login', JSON_TYPE, 'Content-Length: 16000'), halfSent),
    statuses: [null],
  },
]

/** Sends a flood, ten requests at a time; resolves with the number of each answer. */
export async function flood({ count, send }: Flood, port: number): Promise<Map<number | null, number>> {
  const answers = new Map<number | null, number>()
  let left = count
  const worker = async () => {
    while (left > 0) {
      left -= 1
      const status = await send(port)
      answers.set(status, (answers.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: 10 }, worker))
  return answers
}

function get(target: string): string {
  return `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`
}

function post(target: string, ...headers: string[]): string {
  return [`POST ${target} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n')
}

let turn = 0

/** An address of each shape in turn: a document's, a file's, deeper ones, pages of lists, pictures. */
function randomAddress(): string {
  const name = randomUUID()
  const shapes = [
    `/blog/${name}`,
    `/${name}.php`,
    `/${name}/b/c`,
    `/blog/${name}/b`,
    `/blog/categorie/${name}/page/2`,
    `/blog/page/${name}`,
    `/blog/${name}/opengraph-image`,
    `/_next/static/${name}.js`,
  ]
  turn += 1
  return shapes[turn % shapes.length] ?? ''
}

/** A whole request with a body of JSON. */
function json(path: string, body: unknown): [string, Body] {
  const text = JSON.stringify(body)
  return [post(path, JSON_TYPE, `Content-Length: ${text.length}`), once(text)]
}

function conditions(count: number): string {
  return Array.from({ length: count }, (_, index) => `where[or][${index}][title][like]=une+coop%C3%A9rative`).join('&')
}

const chunk = () => `ffff\r\n${'x'.repeat(0xffff)}\r\n`

type Body = (socket: Socket) => void

const once =
  (text: string): Body =>
  (socket) =>
    socket.write(text)

/** Writes as fast as the server reads, so many bytes. */
const endless =
  (text: string, bytes = Number.POSITIVE_INFINITY): Body =>
  (socket) => {
    const part = text.length > 1 ? text : text.repeat(0xffff)
    let left = bytes
    const more = () => {
      if (!socket.writable || left <= 0) return
      socket.write(part.length <= left ? part : part.slice(0, left))
      left -= part.length
    }
    // Node writes on without a look at what arrived, as long as the server takes it: the answer would be read too late.
    socket.on('drain', () => setImmediate(more))
    more()
  }

/** Leaves once the server has taken the beginning. */
const halfSent: Body = (socket) => socket.write('{"email":', () => socket.destroy())

function exchange(port: number, head: string, body: Body = () => {}): Promise<number | null> {
  return new Promise((resolve) => {
    let received = ''
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(head)
      body(socket)
    })
    const end = () => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(received)?.[1]
      resolve(status === undefined ? null : Number(status))
    }
    socket.on('data', (data) => {
      received += data.toString('latin1')
    })
    // A server that refuses closes while there is more to come.
    socket.on('error', end)
    socket.on('close', end)
  })
}
