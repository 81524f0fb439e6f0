import { jest } from '@jest/globals'
import { note, sendingOf } from '@/components/admin/editor/sendings'
import { sendFile } from '@/components/admin/uploads/send-file'
import { answerUploads, type SentUpload } from '../../../../support/uploads-of-browser'

/* Connections that are gone without a word: nothing tells but a clock. */

let uploads: SentUpload[]
let arrived: string[]

beforeEach(() => {
  jest.useFakeTimers()
  uploads = []
  arrived = []
  window.fetch = (async () => Response.json({ docs: [] })) as typeof fetch
  answerUploads((upload) => {
    uploads.push(upload)
    return new Promise(() => undefined)
  })
})
afterEach(() => jest.useRealTimers())

const send = (name: string) => {
  const file = new File(['x'], name, { type: 'image/jpeg' })
  return sendFile(name, { file, accepted: 'pictures', author: 'moi', onArrived: (id) => arrived.push(id) })
}
const after = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000)
const namesSent = () => uploads.map(({ file }) => file.name)

test('two that hang are given up after a minute without progress, and hold the others no longer', async () => {
  const all = ['a', 'b', 'c'].map(send)
  await after(59)
  expect([namesSent(), sendingOf('a')?.kind]).toEqual([['a', 'b'], 'sending'])
  uploads[1]?.progress(10)
  await after(2)
  expect(sendingOf('a')).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/n’avance plus/) })
  expect([namesSent(), sendingOf('b')?.kind]).toEqual([['a', 'b', 'c'], 'sending'])
  await after(59)
  expect(sendingOf('b')?.kind).toBe('refused')
  await after(60)
  await Promise.all(all)

  const { retry } = sendingOf('a') as { retry?(): void }
  retry?.()
  await after(0)
  expect(namesSent()).toEqual(['a', 'b', 'c', 'a'])
  for (const key of ['a', 'b', 'c']) note(key, undefined)
})

test('a picture that is sent whole has three minutes to be prepared', async () => {
  const sending = send('a')
  await after(1)
  uploads[0]?.progress(100)
  await after(179)
  expect(sendingOf('a')).toMatchObject({ kind: 'sending', percent: 100 })
  await after(1)
  await sending
  expect(sendingOf('a')?.kind).toBe('refused')
  note('a', undefined)
})

test('what was given up is sent again when the connection is back; what was taken away is not, and nothing listens for it', async () => {
  const listens = jest.spyOn(window, 'addEventListener')
  const forgets = jest.spyOn(window, 'removeEventListener')
  const all = ['a', 'b'].map(send)
  await after(60)
  await Promise.all(all)
  note('b', undefined)
  window.dispatchEvent(new Event('online'))
  await after(0)
  expect(namesSent()).toEqual(['a', 'b', 'a'])
  note('a', undefined)
  const [listening, forgotten] = [listens, forgets].map(
    ({ mock }) => new Set(mock.calls.map(([, listener]) => listener)),
  )
  expect([listening?.size, forgotten]).toEqual([2, listening])
})

test('the question whether the library has a file keeps nobody waiting', async () => {
  window.fetch = ((_: string, { signal }: RequestInit) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))) as typeof fetch
  const subtle = { digest: async () => new ArrayBuffer(32) }
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value: { subtle } })
  File.prototype.arrayBuffer = async () => new ArrayBuffer(1)
  const sending = send('a')
  await after(9)
  expect(namesSent()).toEqual([])
  await after(1)
  expect(namesSent()).toEqual(['a'])
  note('a', undefined)
  await sending
})

test('each file names the account whose form has it', async () => {
  const sending = send('a')
  await after(0)
  expect(uploads[0]?.headers).toEqual({ 'x-written-by': 'moi' })
  note('a', undefined)
  await sending
})
