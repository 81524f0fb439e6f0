import { jest } from '@jest/globals'
import { render } from '@testing-library/react'
import { inBatches } from '@/components/admin/lists/in-batches'

const counts = new Map<string, { findings: number; blocking: number }>()
jest.unstable_mockModule('@/collections/report/counts', () => ({ countsOf: async () => counts }))
const { Remarks } = await import('@/components/admin/lists/remarks')

async function drawn(findings: number, blocking: number) {
  counts.set('un', { findings, blocking })
  const { container } = render(await Remarks({ payload: {} as never, id: 'un' }))
  return container.firstElementChild
}

test.each([
  [1, 0, '1 remarque'],
  [14, 3, '14 remarques, dont 3 à régler pour publier'],
])('%i remarks, of which %i block, are said as « %s »', async (findings, blocking, expected) => {
  const mark = await drawn(findings, blocking)
  expect(mark).toHaveTextContent(expected)
  expect(mark?.hasAttribute('data-blocks')).toBe(blocking > 0)
})

test('a text without a remark, or without a report, has no mark', async () => {
  expect(await drawn(0, 0)).toBeNull()
  counts.clear()
  expect(await Remarks({ payload: {} as never, id: 'un' })).toBeNull()
})

test('the rows of a list are one query, and those of the next list another', async () => {
  const asked: string[][] = []
  const find = inBatches(async (ids) => {
    asked.push([...ids])
    return new Map(ids.map((id) => [id, id.toUpperCase()]))
  })
  expect(await Promise.all([find('a'), find('b'), find('c')])).toEqual(['A', 'B', 'C'])
  expect(await find('d')).toBe('D')
  expect(asked).toEqual([['a', 'b', 'c'], ['d']])
})
