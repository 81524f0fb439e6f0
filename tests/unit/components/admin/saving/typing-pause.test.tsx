import { jest } from '@jest/globals'
import { followTyping, typingPause } from '@/components/admin/saving/typing-events'
import { TypingPause } from '@/components/admin/saving/typing-pause'

const body = {}
const callout = {}
let pause: TypingPause
let done: string[]

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000, doNotFake: ['queueMicrotask'] })
  pause = new TypingPause()
  done = []
})
afterEach(() => jest.useRealTimers())

/** Types `letters`, one each `every` milliseconds. */
function type(letters: string, every: number) {
  for (const letter of letters) {
    pause.typed()
    pause.run(body, () => done.push(letter))
    jest.advanceTimersByTime(every)
  }
}

test('what nobody typed (a block that moves, an undo by its button) is in the form immediately', async () => {
  pause.run(body, () => done.push('moved'))
  await Promise.resolve()
  expect(done).toEqual(['moved'])
})

test('the form has the text of somebody who types at the first pause of 400 ms, once', () => {
  type('abc', 110)
  expect(done).toEqual([])
  jest.advanceTimersByTime(400)
  expect(done).toEqual(['c'])
})

test('the form has the text of somebody who never pauses every two seconds', () => {
  type('abcdefghijklmnopqrstuvwxyz'.repeat(2), 110)
  expect(done).toHaveLength(2)
})

test('somebody who pauses after each word leaves an autosave the time to leave', () => {
  for (const word of ['abc', 'def']) {
    type(word, 100)
    jest.advanceTimersByTime(450)
  }
  expect(done).toEqual(['c'])
  jest.advanceTimersByTime(1500)
  expect(done).toEqual(['c', 'f'])
})

test('a text in a block and the text around it are in the form at once, also what the one causes in the other', async () => {
  pause.typed()
  pause.run(callout, () => pause.run(body, () => done.push('body')))
  pause.flush()
  await Promise.resolve()
  expect(done).toEqual(['body'])
})

test('nothing is done twice', () => {
  type('a', 0)
  pause.flush()
  pause.flush()
  jest.advanceTimersByTime(5000)
  expect(done).toEqual(['a'])
})

test.each([
  ['a button is pressed', new Event('pointerdown')],
  ['a shortcut is used', new KeyboardEvent('keydown', { key: 's', ctrlKey: true })],
  ['the focus goes elsewhere', new Event('focusout')],
  ['the form is sent', new Event('submit')],
  ['the page is hidden', new Event('visibilitychange')],
  ['the page is left', new Event('pagehide')],
])('the form has the last words when %s', (_, event) => {
  followTyping()
  window.dispatchEvent(new Event('beforeinput'))
  typingPause.run(body, () => done.push('last'))
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
  expect(done).toEqual([])
  window.dispatchEvent(event)
  expect(done).toEqual(['last'])
})
