import { jest } from '@jest/globals'
import { doIdleWorkAtOnce } from '@/components/admin/saving/idle-work'

type Editor = Parameters<typeof doIdleWorkAtOnce>[0]
type Listener = Parameters<Editor['registerUpdateListener']>[0]

const idle = jest.fn(() => 7)
let listeners: Listener[]
let editor: Editor

beforeEach(() => {
  listeners = []
  editor = {
    registerUpdateListener: (listener) => {
      listeners.push(listener)
      return () => {}
    },
  }
  idle.mockClear()
  Object.defineProperty(window, 'requestIdleCallback', { configurable: true, writable: true, value: idle })
})
afterEach(() => Reflect.deleteProperty(window, 'requestIdleCallback'))

const update = () => {
  for (const listener of listeners) listener(undefined as never)
}

test('work that a listener of the editor puts off until the browser is idle runs immediately', async () => {
  const work = jest.fn()
  doIdleWorkAtOnce(editor)
  editor.registerUpdateListener(() => void requestIdleCallback(work))
  update()
  await Promise.resolve()
  expect(work).toHaveBeenCalledTimes(1)
  expect(idle).not.toHaveBeenCalled()
})

test('everything else on the page waits as before, also after a listener that fails', () => {
  doIdleWorkAtOnce(editor)
  editor.registerUpdateListener(() => {
    throw new Error('A listener fails.')
  })
  expect(update).toThrow('A listener fails.')
  expect(requestIdleCallback(() => {})).toBe(7)
})

test('a browser without `requestIdleCallback` is left without it', () => {
  Reflect.deleteProperty(window, 'requestIdleCallback')
  doIdleWorkAtOnce(editor)
  editor.registerUpdateListener(() => {})
  update()
  expect('requestIdleCallback' in window).toBe(false)
})

test('listeners registered after the editor was left wait as before', () => {
  doIdleWorkAtOnce(editor)()
  editor.registerUpdateListener(() => void requestIdleCallback(() => {}))
  update()
  expect(idle).toHaveBeenCalledTimes(1)
})
