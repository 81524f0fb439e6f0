import { jest } from '@jest/globals'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Where } from 'payload'

let where: Where = {}
let tags: string[] = []
const asked = jest.fn()
jest.unstable_mockModule('@payloadcms/ui', () => ({
  useListQuery: () => ({ query: { where }, handleWhereChange: asked }),
}))
const { LibraryFilters } = await import('@/components/admin/lists/library-filters')

beforeEach(() => {
  asked.mockClear()
  window.fetch = (async () => Response.json({ tags })) as typeof fetch
})
const show = () => act(async () => void render(<LibraryFilters />))

test('a tag is chosen among those in use, beside the other filters', async () => {
  where = { or: [{ and: [{ usage: { equals: 'unused' } }] }] }
  tags = ['Affiches', 'Santé']
  await show()
  const choice = screen.getByRole('combobox', { name: 'Étiquette' })
  expect([...choice.children].map(({ textContent }) => textContent)).toEqual(['Toutes', 'Affiches', 'Santé'])
  fireEvent.change(choice, { target: { value: 'Santé' } })
  expect(asked).toHaveBeenLastCalledWith({
    or: [{ and: [{ usage: { equals: 'unused' } }, { tags: { equals: 'Santé' } }] }],
  })
})

test('the tag that is asked for is shown, also when no file has it any more, and can be left', async () => {
  where = { or: [{ and: [{ tags: { equals: 'Ancienne' } }] }] }
  tags = ['Santé']
  await show()
  const choice = screen.getByRole('combobox', { name: 'Étiquette' })
  expect(choice).toHaveValue('Ancienne')
  fireEvent.change(choice, { target: { value: '' } })
  expect(asked).toHaveBeenLastCalledWith({ or: [{ and: [] }] })
})

test('a library without tags has no such choice', async () => {
  where = {}
  tags = []
  await show()
  expect(screen.queryByRole('combobox')).toBeNull()
})
