import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import type { Where } from 'payload'

let where: Where = {}
const handleWhereChange = jest.fn((next: Where) => {
  where = next
})
jest.unstable_mockModule('@payloadcms/ui', () => ({ useListQuery: () => ({ query: { where }, handleWhereChange }) }))
const { ChipsBar } = await import('@/components/admin/lists/chips/chips-bar')

const counts = { changed: 1, proposed: 2, scheduled: 0, due: 3 }
const choices = {
  category: [{ value: 'cat', label: 'Repères' }],
  author: [{ value: 'per', label: 'Maëlle' }],
  month: [{ value: '2025-11', label: 'novembre 2025' }],
}
const show = (asked: Where, given: typeof choices | null = choices) => {
  where = asked
  return render(<ChipsBar counts={counts} choices={given} />)
}
const pressed = () => screen.getByRole('button', { pressed: true }).textContent

test('a chip asks for its state, says how many wait, and a choice is added to it', () => {
  const { rerender } = show({})
  expect(pressed()).toBe('Tous')
  fireEvent.click(screen.getByRole('button', { name: 'À relire 2' }))
  rerender(<ChipsBar counts={counts} choices={choices} />)
  expect(pressed()).toBe('À relire 2')
  expect(screen.getByRole('button', { name: 'À revoir 3' })).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('Rubrique'), { target: { value: 'cat' } })
  expect(where).toEqual({ or: [{ and: [{ id: { in: 'a-relire' } }, { category: { equals: 'cat' } }] }] })
  rerender(<ChipsBar counts={counts} choices={choices} />)
  expect(screen.getByLabelText<HTMLSelectElement>('Rubrique').value).toBe('cat')
  fireEvent.click(screen.getByRole('button', { name: 'Tous' }))
  expect(where).toEqual({ or: [{ and: [{ category: { equals: 'cat' } }] }] })
})

test('pages have states alone', () => {
  show({}, null)
  expect(screen.queryByRole('combobox')).toBeNull()
  expect(screen.getAllByRole('button')).toHaveLength(7)
})
