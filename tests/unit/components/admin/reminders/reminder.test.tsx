import { jest } from '@jest/globals'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ReminderAnswer } from '@/collections/reminders/reminder-endpoints'

const sent: { address: string; method?: string; body?: object }[] = []
let answer: ReminderAnswer
let refusal: string | null = null
const toast = { success: jest.fn(), error: jest.fn() }
jest.unstable_mockModule('@payloadcms/ui', () => ({
  toast,
  useAuth: () => ({ user: { id: 'me' } }),
  useDocumentInfo: () => ({ id: 'a', isTrashed: false }),
}))
jest.unstable_mockModule('@/components/admin/saving/document-requests', () => ({
  useDocumentAddress: () => '/api/articles/a',
}))
jest.unstable_mockModule('@/components/admin/requests', () => ({
  errorMessage: () => refusal,
  requestJson: async (address: string, options: object = {}) => {
    sent.push({ address, ...options })
    return { ok: refusal === null, body: answer }
  },
}))
const { Reminder } = await import('@/components/admin/reminders/reminder')

const STAFF = [
  { id: 'me', name: 'Anne' },
  { id: 'other', name: 'Maël' },
]
const LONG = `Parce que ${'x'.repeat(60)}`
const SET = { on: '2026-11-01', reason: LONG, owner: { id: 'other', name: 'Maël' }, isDue: true }

async function show(given: Partial<ReminderAnswer>) {
  answer = { reminder: null, mayChange: true, staff: STAFF, ...given }
  refusal = null
  sent.length = 0
  await act(async () => void render(<Reminder />))
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

test('a text whose day has come says since when, why and who looks after it', async () => {
  await show({ reminder: SET })
  const region = screen.getByRole('region', { name: 'À revoir' })
  expect(region).toHaveTextContent('Depuis le 1er novembre 2026')
  expect(region).toHaveTextContent(LONG)
  expect(region).toHaveTextContent('par Maël')
})

test('« Toujours juste » is one press, and shows the next day', async () => {
  await show({ reminder: SET })
  answer = { ...answer, reminder: { ...SET, on: '2027-11-01', isDue: false, owner: null }, message: 'Toujours juste.' }
  await press('Toujours juste')
  expect(sent.at(-1)).toMatchObject({ address: '/api/articles/a/still-right', method: 'POST' })
  expect(screen.getByRole('region')).toHaveTextContent('Le 1er novembre 2027')
  expect(screen.getByRole('region')).toHaveTextContent('par la rédaction en chef')
  expect(toast.success).toHaveBeenCalledWith('Toujours juste.')
})

test('the dialogue proposes the person who asks, and sends the day, the reason and the account', async () => {
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true
  }
  await show({})
  await press('Choisir un jour…')
  expect(screen.getByLabelText<HTMLSelectElement>('Par').value).toBe('me')
  fireEvent.change(screen.getByLabelText('Le'), { target: { value: '2027-03-01' } })
  fireEvent.change(screen.getByLabelText('Pourquoi'), { target: { value: 'Le barème.' } })
  refusal = 'Choisissez un jour à venir.'
  await press('Noter ce jour')
  expect(sent.at(-1)).toMatchObject({ method: 'POST', body: { on: '2027-03-01', reason: 'Le barème.', owner: 'me' } })
  expect(screen.getByRole('alert')).toHaveTextContent('Choisissez un jour à venir.')
})

test('who may not change it reads it, and sees nothing where there is none', async () => {
  await show({ reminder: SET, mayChange: false })
  expect(screen.queryByRole('button')).toBeNull()
  document.body.innerHTML = ''
  await show({ mayChange: false })
  expect(screen.queryByRole('region')).toBeNull()
})
