import { jest } from '@jest/globals'
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { useState } from 'react'

const HOUR = 60 * 60 * 1000
const user = { id: 'anne' }

/** As Payload's provider: `setUser` sets the end of the session, from which it times the way out. */
let auth: { user: object | null; token: string; tokenExpirationMs: number | undefined; setUser(answer: Answer): void }
interface Answer {
  user: object
  token?: string
  exp: number
}
let renewed: { status: number; user?: object }
const asked: string[] = []

jest.unstable_mockModule('@payloadcms/ui', () => ({
  useAuth: () => auth,
  useConfig: () => ({ config: { routes: { api: '/api' } } }),
}))
const { useSessionWhileWriting } = await import('@/components/admin/save-guard/session-while-writing')

function Forms({ unsaved, hoursLeft }: { unsaved: boolean[]; hoursLeft: number }) {
  const [tokenExpirationMs, setExpiration] = useState(Date.now() + hoursLeft * HOUR)
  auth = { user, token: 'x', tokenExpirationMs, setUser: ({ exp }) => setExpiration(exp * 1000) }
  return unsaved.map((one, index) => <Form key={String(index)} hasUnsaved={one} />)
}

function Form({ hasUnsaved }: { hasUnsaved: boolean }) {
  useSessionWhileWriting(hasUnsaved)
  return null
}

const send = globalThis.fetch
beforeEach(() => {
  asked.length = 0
  renewed = { status: 200, user }
  globalThis.fetch = (async (address: string) => {
    asked.push(address)
    const { status, user: person } = renewed
    return Response.json(
      status === 200 ? { user: person, refreshedToken: 'y', exp: (Date.now() + 12 * HOUR) / 1000 } : {},
      {
        status,
      },
    )
  }) as typeof fetch
})
afterEach(() => {
  cleanup()
  globalThis.fetch = send
})

/** Hours until Payload leaves the page. */
const hoursLeft = () => Math.round(((auth.tokenExpirationMs ?? 0) - Date.now()) / HOUR)
const DAYS = 15 * 24

test('the page is not left at the end of the session while a form has words that are not written', () => {
  const { rerender } = render(<Forms unsaved={[false, false]} hoursLeft={1} />)
  expect(hoursLeft()).toBe(1)
  rerender(<Forms unsaved={[true, true]} hoursLeft={1} />)
  expect(hoursLeft()).toBe(DAYS + 1)
  // One of both is written.
  rerender(<Forms unsaved={[false, true]} hoursLeft={1} />)
  expect(hoursLeft()).toBe(DAYS + 1)
  rerender(<Forms unsaved={[false, false]} hoursLeft={1} />)
  expect(hoursLeft()).toBe(1)
})

test('a form that is left gives the page its end of the session back', () => {
  const { rerender } = render(<Forms unsaved={[true]} hoursLeft={2} />)
  expect(hoursLeft()).toBe(DAYS + 2)
  rerender(<Forms unsaved={[]} hoursLeft={2} />)
  expect(hoursLeft()).toBe(2)
})

test.each([
  ['with words that are not written', true, DAYS + 12],
  ['with all written', false, 12],
])('typing near the end of the session renews it, %s', async (_case, hasUnsaved, left) => {
  render(<Forms unsaved={[hasUnsaved]} hoursLeft={3} />)
  await act(async () => void fireEvent.keyDown(document.body, { key: 'a' }))
  expect(asked).toEqual(['/api/users/refresh-token'])
  expect(hoursLeft()).toBe(left)
  await act(async () => void fireEvent.keyDown(document.body, { key: 'b' }))
  expect(asked).toHaveLength(1)
})

test.each([
  ['is over', { status: 403 }],
  ['is that of another account', { status: 200, user: { id: 'maelle' } }],
])('typing leaves the page as it is when the session %s', async (_case, answer) => {
  renewed = answer
  render(<Forms unsaved={[true]} hoursLeft={3} />)
  await act(async () => void fireEvent.keyDown(document.body, { key: 'a' }))
  expect([asked.length, hoursLeft()]).toEqual([1, DAYS + 3])
})

test('typing asks for nothing while the session is young', async () => {
  render(<Forms unsaved={[true]} hoursLeft={11} />)
  await act(async () => void fireEvent.keyDown(document.body, { key: 'a' }))
  expect(asked).toEqual([])
})
