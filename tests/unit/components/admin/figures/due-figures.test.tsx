import { jest } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Where } from 'payload'
import { RecheckCell } from '@/components/admin/figures/recheck-cell'
import { parisDay, parisDayOf } from '@/payload/editorial/paris-day'

/* Which shared figures are to be verified by now, in their list. */

let query: { where?: Where }
const asked: Where[] = []
jest.unstable_mockModule('@payloadcms/ui', () => ({
  useListQuery: () => ({ query, handleWhereChange: (where: Where) => asked.push(where) }),
}))
const { DueChips } = await import('@/components/admin/figures/due-chips')

const daysFromNow = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString()

test('a chip shows how many are due, and asks for those whose day has come in Paris', async () => {
  query = {}
  const { rerender } = render(<DueChips count={3} />)
  expect(screen.getByRole('button', { name: 'Tous' })).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(screen.getByRole('button', { name: 'À revérifier 3' }))
  const end = parisDay(parisDayOf(daysFromNow(0)))?.end
  expect(asked).toEqual([{ or: [{ and: [{ recheckOn: { less_than: end } }] }] }])
  query = { where: asked[0] as Where }
  rerender(<DueChips count={3} />)
  expect(screen.getByRole('button', { name: 'À revérifier 3' })).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(screen.getByRole('button', { name: 'Tous' }))
  expect(asked[1]).toEqual({})
})

test.each([
  ['yesterday', -1, 1],
  ['today', 0, 1],
  ['tomorrow', 1, 0],
])('a figure whose day is %s is marked, or not', (_when, days, marks) => {
  render(<RecheckCell cellData={daysFromNow(days)} />)
  expect(screen.queryAllByText('À revérifier')).toHaveLength(marks)
})

test('a figure without a day has none in the list', () => {
  const { container } = render(<RecheckCell cellData={null} />)
  expect(container).toBeEmptyDOMElement()
})
