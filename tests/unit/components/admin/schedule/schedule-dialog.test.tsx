import { jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ScheduleDialog, type ScheduleDialogProps } from '@/components/admin/schedule/schedule-dialog'

// jsdom has no dialogues.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    fireEvent(this, new Event('close'))
  }
})

function open(props: Partial<ScheduleDialogProps> = {}) {
  const onSchedule = jest.fn<ScheduleDialogProps['onSchedule']>(async () => ({
    kind: 'done',
    message: '',
    schedules: [],
  }))
  const onClose = jest.fn()
  render(<ScheduleDialog action="publish" mayChoose={false} onSchedule={onSchedule} onClose={onClose} {...props} />)
  return { onSchedule, onClose }
}
const day = () => screen.getByLabelText<HTMLInputElement>('Jour')
const hour = () => screen.getByLabelText<HTMLInputElement>('Heure de Paris')
const choose = (newDay: string, newHour: string) => {
  fireEvent.change(day(), { target: { value: newDay } })
  fireEvent.change(hour(), { target: { value: newHour } })
}
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Programmer' }))

test('the hour is that of Paris, and shown in words before it is sent', async () => {
  const { onSchedule, onClose } = open()
  choose('2031-07-14', '08:00')
  screen.getByText('Le texte tel qu’il est maintenant paraîtra le lundi 14 juillet 2031 à 08:00.')
  send()
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(onSchedule.mock.calls).toEqual([['publish', '2031-07-14T06:00:00.000Z']])
})

test('an existing schedule can be changed', () => {
  open({ at: '2031-12-03T07:00:00.000Z' })
  expect([day().value, hour().value]).toEqual(['2031-12-03', '08:00'])
})

test('an hour that does not exist is not sent', () => {
  const { onSchedule } = open()
  choose('2031-03-30', '02:30')
  send()
  expect(screen.getByRole('alert').textContent).toContain('Cette heure n’existe pas')
  // Only once: the alert replaces the sentence under the field.
  expect(screen.getAllByText(/Cette heure n’existe pas/)).toHaveLength(1)
  expect(onSchedule).not.toHaveBeenCalled()
})

test('neither is a field left empty', () => {
  const { onSchedule } = open()
  choose('', '08:00')
  send()
  expect(screen.getByRole('alert').textContent).toBe('Donnez un jour et une heure.')
  expect(onSchedule).not.toHaveBeenCalled()
})

test('of an hour that comes twice one is chosen', async () => {
  const { onSchedule } = open()
  choose('2031-10-26', '02:30')
  fireEvent.click(screen.getByLabelText('La seconde, à l’heure d’hiver'))
  send()
  await waitFor(() => expect(onSchedule.mock.calls).toEqual([['publish', '2031-10-26T01:30:00.000Z']]))
})

test('a refusal is shown in the dialogue, which keeps the choices', async () => {
  const { onClose } = open({
    onSchedule: async () => ({ kind: 'refused', message: 'Il reste à corriger.', details: ['Chapô : requis'] }),
  })
  choose('2031-07-14', '09:15')
  send()
  await screen.findByText('Chapô : requis')
  expect(screen.getByRole('alert').textContent).toContain('Il reste à corriger.')
  expect([onClose.mock.calls.length, hour().value]).toEqual([0, '09:15'])
})

test('a published document may be withdrawn instead', async () => {
  const { onSchedule } = open({ mayChoose: true })
  fireEvent.click(screen.getByLabelText('Retirer du site'))
  choose('2031-07-14', '08:00')
  screen.getByText('La page quittera le site le lundi 14 juillet 2031 à 08:00.')
  send()
  await waitFor(() => expect(onSchedule.mock.calls[0]?.[0]).toBe('withdraw'))
})

test('sending it is not sending the form around it', async () => {
  const around = jest.fn((event: { preventDefault(): void }) => event.preventDefault())
  const onSchedule = jest.fn<ScheduleDialogProps['onSchedule']>(async () => ({
    kind: 'done',
    message: '',
    schedules: [],
  }))
  render(
    <form onSubmit={around}>
      <ScheduleDialog action="publish" mayChoose={false} onSchedule={onSchedule} onClose={() => {}} />
    </form>,
  )
  choose('2031-07-14', '08:00')
  send()
  await waitFor(() => expect(onSchedule).toHaveBeenCalled())
  expect(around).not.toHaveBeenCalled()
})
