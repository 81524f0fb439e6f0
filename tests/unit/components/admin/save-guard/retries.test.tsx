import { jest } from '@jest/globals'
import { act, fireEvent, render } from '@testing-library/react'
import type { Reason } from '@/components/admin/save-guard/save-answers'
import type { Unwritten } from '@/components/admin/save-guard/save-outcome'

const saveDraft = jest.fn(async () => false)
jest.unstable_mockModule('@/components/admin/saving/draft-save', () => ({ useDraftSave: () => saveDraft }))
const { useRetries } = await import('@/components/admin/save-guard/retries')

const send = globalThis.fetch
let isReady: boolean

beforeEach(() => {
  jest.useFakeTimers()
  saveDraft.mockClear()
  isReady = true
  globalThis.fetch = (async () => ({ ok: isReady, status: 200, json: async () => ({}) }) as Response) as typeof fetch
})
afterEach(() => {
  jest.useRealTimers()
  globalThis.fetch = send
})

function Form({ reason, retryAfter = null }: { reason: Reason | null; retryAfter?: number | null }) {
  const unwritten: Unwritten | null = reason && {
    reason,
    message: null,
    fields: [],
    isRestWritten: false,
    isKept: true,
    retryAfter,
    account: null,
  }
  useRetries(unwritten)
  return null
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

test('a site that is away is asked every few seconds, and given the text once it is ready', async () => {
  isReady = false
  render(<Form reason="noAnswer" />)
  await pass(30_000)
  expect(saveDraft).not.toHaveBeenCalled()
  isReady = true
  await pass(3_000)
  expect(saveDraft).toHaveBeenCalledTimes(1)
})

test('a site that answers and does not take the text is left alone longer each time', async () => {
  render(<Form reason="failed" />)
  const calls: number[] = []
  for (let second = 0; second < 45; second += 1) {
    await pass(1_000)
    calls.push(saveDraft.mock.calls.length)
  }
  expect([3, 9, 21, 45].map((second) => calls[second - 1])).toEqual([1, 2, 3, 4])
})

test('a site that says how long to wait is not asked before', async () => {
  render(<Form reason="tooManyRequests" retryAfter={20_000} />)
  await pass(19_000)
  expect(saveDraft).not.toHaveBeenCalled()
  await pass(1_000)
  expect(saveDraft).toHaveBeenCalledTimes(1)
})

test('nothing is tried again once it is written', async () => {
  const { rerender } = render(<Form reason="noAnswer" />)
  rerender(<Form reason={null} />)
  await pass(60_000)
  fireEvent.focus(window)
  expect(saveDraft).not.toHaveBeenCalled()
})

test.each<Reason>(['sessionOver', 'otherAccount', 'notAllowed', 'trashed', 'fields', 'tooLarge', 'refused'])(
  'what waits for a person (%s) is tried when they come back to this window, not before',
  async (reason) => {
    render(<Form reason={reason} />)
    await pass(120_000)
    expect(saveDraft).not.toHaveBeenCalled()
    fireEvent.focus(window)
    await pass(0)
    expect(saveDraft).toHaveBeenCalledTimes(1)
  },
)
