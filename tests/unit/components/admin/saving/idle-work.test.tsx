import { jest } from '@jest/globals'
import { scheduleIdleWork } from '@/components/admin/saving/idle-work'

type Editor = Parameters<typeof scheduleIdleWork>[0]
type Listener = Parameters<Editor['registerUpdateListener']>[0]

const idle = jest.fn(() => 7)
const run = jest.fn((_listener: object, work: () => void) => work())
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
  run.mockClear()
  Object.defineProperty(window, 'requestIdleCallback', { configurable: true, writable: true, value: idle })
})
afterEach(() => Reflect.deleteProperty(window, 'requestIdleCallback'))

const update = () => {
  for (const listener of listeners) listener(undefined as never)
}

test('work that a listener of the editor puts off until the browser is idle runs when it is decided', () => {
  const work = jest.fn()
  scheduleIdleWork(editor, run)
  editor.registerUpdateListener(() => void requestIdleCallback(work))
  update()
  expect(run).toHaveBeenCalledWith(expect.any(Function), expect.any(Function))
  expect(work).toHaveBeenCalledTimes(1)
  expect(idle).not.toHaveBeenCalled()
})

test('everything else on the page waits as before, also after a listener that fails', () => {
  scheduleIdleWork(editor, run)
  editor.registerUpdateListener(() => {
    throw new Error('A listener fails.')
  })
  expect(update).toThrow('A listener fails.')
  expect(requestIdleCallback(() => {})).toBe(7)
})

test('a browser without `requestIdleCallback` is left without it', () => {
  Reflect.deleteProperty(window, 'requestIdleCallback')
  scheduleIdleWork(editor, run)
  editor.registerUpdateListener(() => {})
  update()
  expect('requestIdleCallback' in window).toBe(false)
})

test('listeners registered after the editor was left wait as before', () => {
  scheduleIdleWork(editor, run)()
  editor.registerUpdateListener(() => void requestIdleCallback(() => {}))
  update()
  expect(idle).toHaveBeenCalledTimes(1)
})
